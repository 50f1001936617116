"""One instance for each record type, with little more than its keys, in several encodings."""
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

STORAGE = "1.2.840.10008.5.1.4.1.1."
CONTENT = {"ContentDate": "20240301", "ContentTime": "120000", "InstanceNumber": 7}
NAMED = {**CONTENT, "ContentLabel": "LABEL", "ContentDescription": "größer",
         "ContentCreatorName": "Maker^Anna"}
PRESENTATION = {**{key: value for key, value in NAMED.items() if not key.startswith("ContentDate")
                   and key != "ContentTime"},
                "PresentationCreationDate": "20240301", "PresentationCreationTime": "120000"}


def item(**elements):
    dataset = Dataset()
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
    return dataset


def code():
    return item(CodeValue="113000", CodingSchemeDesignator="DCM", CodeMeaning="Of Interest")


def image():
    return item(ReferencedSOPClassUID=STORAGE + "2", ReferencedSOPInstanceUID="2.25.31")


def series():
    return item(SeriesInstanceUID="2.25.32", ReferencedImageSequence=[image()])


def content(relationship, text):
    return item(RelationshipType=relationship, ValueType="CODE", ConceptNameCodeSequence=[code()],
                ConceptCodeSequence=[code()], TextValue=text)


def report():
    return {**CONTENT, "CompletionFlag": "COMPLETE", "VerificationFlag": "VERIFIED",
            "VerifyingObserverSequence": [item(VerificationDateTime="20240303120000"),
                                          item(VerificationDateTime="20240302120000")],
            "ConceptNameCodeSequence": [code()],
            "ContentSequence": [content("CONTAINS", "one"), content("HAS CONCEPT MOD", "two")]}


def samples():
    blending = item(StudyInstanceUID="2.25.33", ReferencedSeriesSequence=[series()],
                    BlendingPosition="SUPERIMPOSED")
    return {
        "image": ("2", {"InstanceNumber": 7, "ImageType": ["ORIGINAL", "PRIMARY", "AXIAL"],
                        "ReferencedImageSequence": [image()], "Rows": 8, "Columns": 8}),
        "enhanced": ("4.1", {"InstanceNumber": 7, "NumberOfFrames": 2, "Rows": 8, "Columns": 8,
                             "SharedFunctionalGroupsSequence": [item(
                                 PixelMeasuresSequence=[item(PixelSpacing=["0.5", "0.5"])],
                                 ReferencedImageSequence=[image()],
                                 PlaneOrientationSequence=[item(
                                     ImageOrientationPatient=["1", "0", "0", "0", "1", "0"])])]}),
        "dose": ("481.2", {"InstanceNumber": 7, "DoseSummationType": "PLAN", "DoseComment": "none"}),
        "structures": ("481.3", {"InstanceNumber": 7, "StructureSetLabel": "SET"}),
        "plan": ("481.5", {"InstanceNumber": 7, "RTPlanLabel": "PLAN", "RTPlanDate": "20240301"}),
        "treatment": ("481.4", {"InstanceNumber": 7, "TreatmentDate": "20240301"}),
        "greyscale": ("11.1", {**PRESENTATION, "ReferencedSeriesSequence": [series()]}),
        "blending": ("11.4", {**PRESENTATION, "BlendingSequence": [blending, blending]}),
        "ecg": ("9.1.1", CONTENT),
        "report": ("88.11", report()),
        "unverified": ("88.22", {**report(), "VerificationFlag": "UNVERIFIED"}),
        "key-objects": ("88.59", {**CONTENT, "ConceptNameCodeSequence": [code()],
                                  "ContentSequence": [content("CONTAINS", "größer"),
                                                      content("HAS CONCEPT MOD", "kleiner")]}),
        "spectroscopy": ("4.2", {**CONTENT, "ImageType": ["ORIGINAL", "PRIMARY"], "NumberOfFrames": 1,
                                 "Rows": 1, "Columns": 1, "DataPointRows": 1,
                                 "DataPointColumns": 1024}),
        "raw": ("66", {"ContentDate": "20240301", "ContentTime": "120000"}),
        "registration": ("66.1", NAMED),
        "fiducials": ("66.2", {**NAMED, "ContentCreatorName": None}),
        "pdf": ("104.1", {"InstanceNumber": 7, "MIMETypeOfEncapsulatedDocument": "application/pdf",
                          "DocumentTitle": "Befund über alles", "EncapsulatedDocument": b"%PDF"}),
        "cda": ("104.2", {"InstanceNumber": 7, "MIMETypeOfEncapsulatedDocument": "text/XML",
                          "HL7InstanceIdentifier": "2.25.9", "ConceptNameCodeSequence": [code()],
                          "EncapsulatedDocument": b"<xml>"}),
        "value-map": ("67", NAMED),
        "stereo": ("77.1.5.3", {}),
        "delivery": ("481.21", {}),
        "beams": ("1.2.840.10008.5.1.4.34.7", {}),
        "lensometry": ("78.1", NAMED),
        "surface": ("66.5", NAMED),
        "scan": ("68.1", CONTENT),
        "tracts": ("66.6", NAMED),
        "assessment": ("90.1", {"InstanceNumber": 7, "InstanceCreationDate": "20240301"}),
        "intent": ("481.10", {"InstanceNumber": 7, "UserContentLabel": "LABEL"}),
        "annotations": ("91.1", NAMED),
        "waveform-state": ("9.100.1", PRESENTATION),
        "hanging": ("1.2.840.10008.5.1.4.38.1", {
            "HangingProtocolName": "CT", "HangingProtocolDescription": "two by two",
            "HangingProtocolLevel": "SITE", "HangingProtocolCreator": "TEST",
            "HangingProtocolCreationDateTime": "20240301120000", "NumberOfPriorsReferenced": 0,
            "HangingProtocolDefinitionSequence": [item(
                Modality="CT", ProcedureCodeSequence=[],
                ReasonForRequestedProcedureCodeSequence=[])],
            "HangingProtocolUserIdentificationCodeSequence": []}),
        "palette": ("1.2.840.10008.5.1.4.39.1", {"ContentLabel": "RAINBOW",
                                                    "ContentDescription": "Grün und Rot"}),
        "implant": ("1.2.840.10008.5.1.4.43.1", {
            "Manufacturer": "ACME", "ImplantName": "HIP", "ImplantPartNumber": "1",
            "ImplantSize": "XL"}),
        "assembly": ("1.2.840.10008.5.1.4.44.1", {
            "Manufacturer": "ACME", "ImplantAssemblyTemplateName": "HIP",
            "ImplantAssemblyTemplateIssuer": "ACME", "ProcedureTypeCodeSequence": [code()]}),
        "implants": ("1.2.840.10008.5.1.4.45.1", {
            "ImplantTemplateGroupName": "HIPS", "ImplantTemplateGroupIssuer": "ACME",
            "ImplantTemplateGroupDescription": "all hips"}),
        "inventory": ("201.1", {**CONTENT, "InventoryLevel": "STUDY",
                                "InventoryCompletionStatus": "COMPLETE",
                                "TotalNumberOfStudyRecords": 12}),
        "undated": ("2", {"InstanceNumber": 7, "StudyDate": None, "StudyTime": None,
                          "SeriesDate": "20240105", "SeriesTime": "0815"}),
        "nameless": ("2", {"PatientName": None, "PatientID": None, "StudyID": None,
                           "SeriesNumber": None}),
        "odd-modality": ("2", {"InstanceNumber": 7, "Modality": "PLAN"}),
        "ascii": ("2", {"InstanceNumber": 7, "PatientName": "Plain^Name", "StudyDescription": "A"}),
    }


def write(place):
    """Writes each sample in three encodings; yields (name, path)."""
    for name, (sop_class, elements) in samples().items():
        for syntax in (ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian):
            path = place / f"{name}.{syntax.name.split()[0].lower()}{syntax[-1]}"
            dataset = instance(sop_class, elements)
            dataset.file_meta = FileMetaDataset()
            dataset.file_meta.TransferSyntaxUID = syntax
            pydicom.dcmwrite(path, dataset, enforce_file_format=True)
            yield f"samples/{path.name}", path


def instance(sop_class, elements):
    dataset = item(
        SpecificCharacterSet="ISO_IR 100",
        SOPClassUID=sop_class if sop_class.startswith("1.2.840.") else STORAGE + sop_class,
        SOPInstanceUID="2.25.1001", PatientName="Müller^Anna", PatientID="T1",
        StudyInstanceUID="2.25.1002", StudyDate="20240229", StudyTime="101500", StudyID="S1",
        StudyDescription="über", Modality="OT", SeriesInstanceUID="2.25.1003", SeriesNumber=1)
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
    return dataset
