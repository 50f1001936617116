// The table is one StaticString, a line an entry: a literal of as many structures takes the compiler
// minutes.

extension RecordKeys {
  /// The keys of each record type (PS3.3 §F.5), without Specific Character Set, which every record
  /// has where its text needs it.
  ///
  /// A line `= section type` begins a record type. A key is its tag, representation, type and
  /// keyword, with `>` before it for each sequence that it is inside of; what else there is says how
  /// it is made, see ``RecordKey/Rule``.
  static let table: StaticString = """
    = F.5.1 PATIENT
    00100010 PN 2 PatientName
    00100020 LO 1 PatientID
    = F.5.2 STUDY
    00080020 DA 1 StudyDate
    00080030 TM 1 StudyTime
    00080050 SH 2 AccessionNumber
    00081030 LO 2 StudyDescription
    0020000D UI 1 StudyInstanceUID
    00200010 SH 1 StudyID
    = F.5.3 SERIES
    00080060 CS 1 Modality
    0020000E UI 1 SeriesInstanceUID
    00200011 IS 1 SeriesNumber
    = F.5.4 IMAGE
    00200013 IS 1 InstanceNumber
    = F.5.19 RT DOSE
    00200013 IS 1 InstanceNumber
    00880200 SQ 3 IconImageSequence icon
    30040006 LO 3 DoseComment
    3004000A CS 1 DoseSummationType
    = F.5.20 RT STRUCTURE SET
    00200013 IS 1 InstanceNumber
    30060002 SH 1 StructureSetLabel
    30060008 DA 2 StructureSetDate
    30060009 TM 2 StructureSetTime
    = F.5.21 RT PLAN
    00200013 IS 1 InstanceNumber
    300A0002 SH 1 RTPlanLabel
    300A0006 DA 2 RTPlanDate
    300A0007 TM 2 RTPlanTime
    = F.5.22 RT TREAT RECORD
    00200013 IS 1 InstanceNumber
    30080250 DA 2 TreatmentDate
    30080251 TM 2 TreatmentTime
    = F.5.23 PRESENTATION
    00081115 SQ 1C ReferencedSeriesSequence
    >00081140 SQ 1 ReferencedImageSequence
    >0020000E UI 1 SeriesInstanceUID
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700082 DA 1 PresentationCreationDate
    00700083 TM 1 PresentationCreationTime
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    00700402 SQ 1C BlendingSequence reduced two
    >00081115 SQ 1 ReferencedSeriesSequence
    >>00081140 SQ 1 ReferencedImageSequence
    >>0020000E UI 1 SeriesInstanceUID
    >0020000D UI 1 StudyInstanceUID
    = F.5.24 WAVEFORM
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    = F.5.25 SR DOCUMENT
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A030 DT 1C VerificationDateTime verification
    0040A043 SQ 1 ConceptNameCodeSequence single
    0040A491 CS 1 CompletionFlag values:PARTIAL,COMPLETE
    0040A493 CS 1 VerificationFlag values:UNVERIFIED,VERIFIED
    0040A730 SQ 1C ContentSequence modifiers
    = F.5.26 KEY OBJECT DOC
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 1 ConceptNameCodeSequence single
    0040A730 SQ 1C ContentSequence modifiers
    = F.5.27 SPECTROSCOPY
    00080008 CS 1 ImageType
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00089092 SQ 1C ReferencedImageEvidenceSequence
    00200013 IS 1 InstanceNumber
    00280008 IS 1 NumberOfFrames
    00280010 US 1 Rows
    00280011 US 1 Columns
    00289001 UL 1 DataPointRows
    00289002 UL 1 DataPointColumns
    00880200 SQ 3 IconImageSequence icon
    = F.5.28 RAW DATA
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 2 InstanceNumber
    00880200 SQ 3 IconImageSequence icon
    = F.5.29 REGISTRATION
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.5.30 FIDUCIAL
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.5.31 HANGING PROTOCOL
    00720002 SH 1 HangingProtocolName
    00720004 LO 1 HangingProtocolDescription
    00720006 CS 1 HangingProtocolLevel
    00720008 LO 1 HangingProtocolCreator
    0072000A DT 1 HangingProtocolCreationDateTime
    0072000C SQ 1 HangingProtocolDefinitionSequence
    >00080060 CS 1C Modality without:00082218
    >00081032 SQ 2 ProcedureCodeSequence
    >00082218 SQ 1C AnatomicRegionSequence
    >00200060 CS 2C Laterality with:00082218
    >0040100A SQ 2 ReasonForRequestedProcedureCodeSequence
    0072000E SQ 2 HangingProtocolUserIdentificationCodeSequence
    00720014 US 1 NumberOfPriorsReferenced
    = F.5.32 ENCAP DOC
    00080023 DA 2 ContentDate
    00080033 TM 2 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 2 ConceptNameCodeSequence single
    0040E001 ST 1C HL7InstanceIdentifier needed:hl7
    00420010 ST 2 DocumentTitle
    00420012 LO 1 MIMETypeOfEncapsulatedDocument
    = F.5.34 VALUE MAP
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.5.35 STEREOMETRIC
    = F.5.36 PALETTE
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    = F.5.37 IMPLANT
    00080070 LO 1 Manufacturer
    00221095 LO 1 ImplantName
    00221097 LO 1 ImplantPartNumber
    00686210 LO 1C ImplantSize
    = F.5.38 IMPLANT ASSY
    00080070 LO 1 Manufacturer
    00760001 LO 1 ImplantAssemblyTemplateName
    00760020 SQ 1 ProcedureTypeCodeSequence
    = F.5.39 IMPLANT GROUP
    00780001 LO 1 ImplantTemplateGroupName
    00780010 ST 3 ImplantTemplateGroupDescription
    00780020 LO 1 ImplantTemplateGroupIssuer
    = F.5.40 PLAN
    = F.5.41 MEASUREMENT
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.5.42 SURFACE
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.5.43 SURFACE SCAN
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    = F.5.44 TRACT
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.5.45 ASSESSMENT
    00080012 DA 1 InstanceCreationDate
    00080013 TM 2 InstanceCreationTime
    00200013 IS 1 InstanceNumber
    = F.5.46 RADIOTHERAPY
    00200013 IS 1 InstanceNumber
    00700081 LO 2 ContentDescription
    00700084 PN 2 ContentCreatorName
    30100033 SH 1C UserContentLabel
    30100034 LO 1C UserContentLongLabel
    = F.5.47 ANNOTATION
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.5.48 INVENTORY
    00080023 DA 1 ContentDate
    00080033 TM 1 ContentTime
    00080400 SQ 2 ScopeOfInventorySequence single
    00080401 LT 2 InventoryPurpose
    00080403 CS 1 InventoryLevel
    00080426 CS 1 InventoryCompletionStatus
    00080428 UV 1 TotalNumberOfStudyRecords
    = F.5.49 WF PRESENTATION
    00081115 SQ 1C ReferencedSeriesSequence
    >0020000E UI 1 SeriesInstanceUID
    00200013 IS 1 InstanceNumber
    0040A043 SQ 3 ConceptNameCodeSequence
    00700080 CS 1 ContentLabel
    00700081 LO 2 ContentDescription
    00700082 DA 1 PresentationCreationDate
    00700083 TM 1 PresentationCreationTime
    00700084 PN 3 ContentCreatorName
    00700086 SQ 3 ContentCreatorIdentificationCodeSequence
    00700087 SQ 3 AlternateContentDescriptionSequence
    = F.6.1 PRIVATE
    00080023 DA 3 ContentDate
    00080033 TM 3 ContentTime
    00200013 IS 3 InstanceNumber
    00700080 CS 3 ContentLabel
    00700081 LO 3 ContentDescription
    = F.5 OVERLAY
    00200022 IS 1 OverlayNumber
    = F.5 MODALITY LUT
    00200026 IS 1 LUTNumber
    = F.5 VOI LUT
    00200026 IS 1 LUTNumber
    = F.5 CURVE
    00200024 IS 1 CurveNumber
    = F.5 STORED PRINT
    00200013 IS 2 InstanceNumber
    """
}
