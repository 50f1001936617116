"""Instances without pixels: report, PDF, key objects, presentation state, protocol, palette."""
import numpy as np

from .instances import code, instance, items, of


def pdf(lines):
    """A PDF of one page with `lines` of Helvetica, written by hand."""
    text = "BT /F1 18 Tf 60 760 Td 24 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return out + (f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\n"
                  f"startxref\n{len(out)}\n%%EOF\n").encode("ascii")


def encapsulated_document(kind, patient, study, series, number, title, content, mime):
    ds = of(patient, study, series, kind, number, ConversionType="WSD", BurnedInAnnotation="YES",
            DocumentTitle=title, MIMETypeOfEncapsulatedDocument=mime, ConceptNameCodeSequence=[])
    ds.EncapsulatedDocumentLength = len(content)
    ds.EncapsulatedDocument = content + b"\0" * (len(content) % 2)
    return ds


def reference(image):
    return {"ReferencedSOPClassUID": image.SOPClassUID,
            "ReferencedSOPInstanceUID": image.SOPInstanceUID}


def evidence(images):
    """The Referenced Study, Series and Instance items that stand for `images` of one series."""
    first = images[0]
    series = {"SeriesInstanceUID": first.SeriesInstanceUID,
              "ReferencedSOPSequence": items(*map(reference, images))}
    return items({"StudyInstanceUID": first.StudyInstanceUID,
                  "ReferencedSeriesSequence": items(series)})


def text(name, value):
    return {"RelationshipType": "CONTAINS", "ValueType": "TEXT", "ConceptNameCodeSequence": name,
            "TextValue": value}


def report(patient, study, series, number, images, title, sections):
    """A Basic Text SR: headed sections of text, and a reference to the first image."""
    ds = of(patient, study, series, "SR", number, ValueType="CONTAINER", ContinuityOfContent="SEPARATE",
            CompletionFlag="COMPLETE", VerificationFlag="UNVERIFIED", ConceptNameCodeSequence=title,
            ReferencedPerformedProcedureStepSequence=[], PerformedProcedureCodeSequence=[],
            CurrentRequestedProcedureEvidenceSequence=evidence(images))
    language = {"RelationshipType": "HAS CONCEPT MOD", "ValueType": "CODE",
                "ConceptNameCodeSequence": code("121049", "DCM",
                                                "Language of Content Item and Descendants"),
                "ConceptCodeSequence": code("en", "RFC5646", "English")}
    parts = [language]
    for heading, lines in sections:
        inner = items(*(text(code("121071", "DCM", "Finding"), line) for line in lines))
        parts.append({"RelationshipType": "CONTAINS", "ValueType": "CONTAINER",
                      "ContinuityOfContent": "SEPARATE", "ConceptNameCodeSequence": heading,
                      "ContentSequence": inner})
    parts.append({"RelationshipType": "CONTAINS", "ValueType": "IMAGE",
                  "ReferencedSOPSequence": items(reference(images[0]))})
    ds.ContentSequence = items(*parts)
    return ds


def key_objects(patient, study, series, number, images, note):
    """A Key Object Selection: these images are for the referring provider."""
    ds = of(patient, study, series, "KO", number, ValueType="CONTAINER", ContinuityOfContent="SEPARATE",
            ConceptNameCodeSequence=code("113002", "DCM", "For Referring Provider"),
            ReferencedPerformedProcedureStepSequence=[],
            ContentTemplateSequence=items({"MappingResource": "DCMR", "TemplateIdentifier": "2010"}),
            CurrentRequestedProcedureEvidenceSequence=evidence(images))
    parts = [text(code("113012", "DCM", "Key Object Description"), note)]
    parts += [{"RelationshipType": "CONTAINS", "ValueType": "IMAGE",
               "ReferencedSOPSequence": items(reference(image))} for image in images]
    ds.ContentSequence = items(*parts)
    return ds


def presentation(patient, study, series, number, image, center, width, label):
    """A Grayscale Softcopy Presentation State: a window, the whole image, and a line of text on it."""
    referenced = items({"SeriesInstanceUID": image.SeriesInstanceUID,
                        "ReferencedImageSequence": items(reference(image))})
    ds = of(patient, study, series, "PR", number, ContentLabel="TESTSTATE", ContentDescription=label,
            PresentationCreationDate="20240304", PresentationCreationTime="101500",
            ContentCreatorName="Test^Reader", ReferencedSeriesSequence=referenced,
            PresentationLUTShape="IDENTITY")
    ds.SoftcopyVOILUTSequence = items({"WindowCenter": center, "WindowWidth": width})
    ds.DisplayedAreaSelectionSequence = items({
        "DisplayedAreaTopLeftHandCorner": [1, 1],
        "DisplayedAreaBottomRightHandCorner": [image.Columns, image.Rows],
        "PresentationSizeMode": "SCALE TO FIT", "PresentationPixelAspectRatio": [1, 1]})
    ds.GraphicLayerSequence = items({"GraphicLayer": "NOTES", "GraphicLayerOrder": 1})
    ds.GraphicAnnotationSequence = items({
        "GraphicLayer": "NOTES",
        "TextObjectSequence": items({
            "UnformattedTextValue": label, "AnchorPointAnnotationUnits": "PIXEL",
            "AnchorPoint": [20.0, 20.0], "AnchorPointVisibility": "N"})})
    return ds


def hanging_protocol(name):
    ds = instance("HP", f"hanging protocol {name}")
    ds.HangingProtocolName, ds.HangingProtocolDescription = name, "One CT series beside its prior"
    ds.HangingProtocolLevel, ds.HangingProtocolCreator = "SITE", "Test^Physicist"
    ds.HangingProtocolCreationDateTime = "20240105120000"
    ds.HangingProtocolDefinitionSequence = items({
        "Modality": "CT", "ProcedureCodeSequence": [], "ReasonForRequestedProcedureCodeSequence": []})
    ds.NumberOfPriorsReferenced = 1
    ds.HangingProtocolUserIdentificationCodeSequence = []
    ds.ImageSetsSequence = []
    ds.NumberOfScreens = 1
    return ds


def colour_palette(label):
    """A Color Palette instance: 256 entries from black over red and yellow to white."""
    ds = instance("palette", f"palette {label}")
    ds.ContentLabel, ds.ContentDescription, ds.ContentCreatorName = label, "Hot iron, made up", "Test^A"
    ds.ContentDate, ds.ContentTime, ds.InstanceNumber = "20240105", "120000", 1
    ramp = np.arange(256)
    for colour, start in (("Red", 0), ("Green", 85), ("Blue", 170)):
        setattr(ds, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 8])
        table = np.clip((ramp - start) * 3, 0, 255).astype(np.uint8).tobytes()
        setattr(ds, f"{colour}PaletteColorLookupTableData", table)
        ds[f"{colour}PaletteColorLookupTableDescriptor"].VR = "US"
        ds[f"{colour}PaletteColorLookupTableData"].VR = "OW"
    return ds
