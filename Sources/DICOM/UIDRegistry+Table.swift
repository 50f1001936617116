// swift-format-ignore-file
// A table; its lines are as long as their entries.

extension UIDRegistry {
  /// The registry of UIDs (PS3.6 §A), edition 2024c and later additions, in the order of bytes.
  ///
  /// A line an entry: UID, kind (``UIDRegistry/Kind``; `~` behind it: retired), keyword (`-` for
  /// none), and the name where it is not just the words of the keyword.
  static var table: String {
    #"""
    1.2.840.10008.1.1 S Verification Verification SOP Class
    1.2.840.10008.1.2 T ImplicitVRLittleEndian
    1.2.840.10008.1.2.1 T ExplicitVRLittleEndian
    1.2.840.10008.1.2.1.98 T EncapsulatedUncompressedExplicitVRLittleEndian
    1.2.840.10008.1.2.1.99 T DeflatedExplicitVRLittleEndian
    1.2.840.10008.1.2.2 T~ ExplicitVRBigEndian
    1.2.840.10008.1.2.4.100 T MPEG2MPML MPEG2 Main Profile / Main Level
    1.2.840.10008.1.2.4.100.1 T MPEG2MPMLF Fragmentable MPEG2 Main Profile / Main Level
    1.2.840.10008.1.2.4.101 T MPEG2MPHL MPEG2 Main Profile / High Level
    1.2.840.10008.1.2.4.101.1 T MPEG2MPHLF Fragmentable MPEG2 Main Profile / High Level
    1.2.840.10008.1.2.4.102 T MPEG4HP41 MPEG-4 AVC/H.264 High Profile / Level 4.1
    1.2.840.10008.1.2.4.102.1 T MPEG4HP41F Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1
    1.2.840.10008.1.2.4.103 T MPEG4HP41BD MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
    1.2.840.10008.1.2.4.103.1 T MPEG4HP41BDF Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
    1.2.840.10008.1.2.4.104 T MPEG4HP422D MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
    1.2.840.10008.1.2.4.104.1 T MPEG4HP422DF Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
    1.2.840.10008.1.2.4.105 T MPEG4HP423D MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
    1.2.840.10008.1.2.4.105.1 T MPEG4HP423DF Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
    1.2.840.10008.1.2.4.106 T MPEG4HP42STEREO MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
    1.2.840.10008.1.2.4.106.1 T MPEG4HP42STEREOF Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
    1.2.840.10008.1.2.4.107 T HEVCMP51 HEVC/H.265 Main Profile / Level 5.1
    1.2.840.10008.1.2.4.108 T HEVCM10P51 HEVC/H.265 Main 10 Profile / Level 5.1
    1.2.840.10008.1.2.4.110 T JPEGXLLossless JPEG XL Lossless
    1.2.840.10008.1.2.4.111 T JPEGXLJPEGRecompression JPEG XL JPEG Recompression
    1.2.840.10008.1.2.4.112 T JPEGXL JPEG XL
    1.2.840.10008.1.2.4.201 T HTJ2KLossless High-Throughput JPEG 2000 Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.202 T HTJ2KLosslessRPCL High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.203 T HTJ2K High-Throughput JPEG 2000 Image Compression
    1.2.840.10008.1.2.4.204 T JPIPHTJ2KReferenced JPIP HTJ2K Referenced
    1.2.840.10008.1.2.4.205 T JPIPHTJ2KReferencedDeflate JPIP HTJ2K Referenced Deflate
    1.2.840.10008.1.2.4.50 T JPEGBaseline8Bit JPEG Baseline (Process 1)
    1.2.840.10008.1.2.4.51 T JPEGExtended12Bit JPEG Extended (Process 2 and 4)
    1.2.840.10008.1.2.4.52 T~ JPEGExtended35 JPEG Extended (Process 3 and 5)
    1.2.840.10008.1.2.4.53 T~ JPEGSpectralSelectionNonHierarchical68 JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)
    1.2.840.10008.1.2.4.54 T~ JPEGSpectralSelectionNonHierarchical79 JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)
    1.2.840.10008.1.2.4.55 T~ JPEGFullProgressionNonHierarchical1012 JPEG Full Progression, Non-Hierarchical (Process 10 and 12)
    1.2.840.10008.1.2.4.56 T~ JPEGFullProgressionNonHierarchical1113 JPEG Full Progression, Non-Hierarchical (Process 11 and 13)
    1.2.840.10008.1.2.4.57 T JPEGLossless JPEG Lossless, Non-Hierarchical (Process 14)
    1.2.840.10008.1.2.4.58 T~ JPEGLosslessNonHierarchical15 JPEG Lossless, Non-Hierarchical (Process 15)
    1.2.840.10008.1.2.4.59 T~ JPEGExtendedHierarchical1618 JPEG Extended, Hierarchical (Process 16 and 18)
    1.2.840.10008.1.2.4.60 T~ JPEGExtendedHierarchical1719 JPEG Extended, Hierarchical (Process 17 and 19)
    1.2.840.10008.1.2.4.61 T~ JPEGSpectralSelectionHierarchical2022 JPEG Spectral Selection, Hierarchical (Process 20 and 22)
    1.2.840.10008.1.2.4.62 T~ JPEGSpectralSelectionHierarchical2123 JPEG Spectral Selection, Hierarchical (Process 21 and 23)
    1.2.840.10008.1.2.4.63 T~ JPEGFullProgressionHierarchical2426 JPEG Full Progression, Hierarchical (Process 24 and 26)
    1.2.840.10008.1.2.4.64 T~ JPEGFullProgressionHierarchical2527 JPEG Full Progression, Hierarchical (Process 25 and 27)
    1.2.840.10008.1.2.4.65 T~ JPEGLosslessHierarchical28 JPEG Lossless, Hierarchical (Process 28)
    1.2.840.10008.1.2.4.66 T~ JPEGLosslessHierarchical29 JPEG Lossless, Hierarchical (Process 29)
    1.2.840.10008.1.2.4.70 T JPEGLosslessSV1 JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])
    1.2.840.10008.1.2.4.80 T JPEGLSLossless JPEG-LS Lossless Image Compression
    1.2.840.10008.1.2.4.81 T JPEGLSNearLossless JPEG-LS Lossy (Near-Lossless) Image Compression
    1.2.840.10008.1.2.4.90 T JPEG2000Lossless JPEG 2000 Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.91 T JPEG2000 JPEG 2000 Image Compression
    1.2.840.10008.1.2.4.92 T JPEG2000MCLossless JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)
    1.2.840.10008.1.2.4.93 T JPEG2000MC JPEG 2000 Part 2 Multi-component Image Compression
    1.2.840.10008.1.2.4.94 T JPIPReferenced
    1.2.840.10008.1.2.4.95 T JPIPReferencedDeflate
    1.2.840.10008.1.2.5 T RLELossless
    1.2.840.10008.1.2.6.1 T~ RFC2557MIMEEncapsulation RFC 2557 MIME encapsulation
    1.2.840.10008.1.2.6.2 T~ XMLEncoding
    1.2.840.10008.1.2.7.1 T SMPTEST211020UncompressedProgressiveActiveVideo SMPTE ST 2110-20 Uncompressed Progressive Active Video
    1.2.840.10008.1.2.7.2 T SMPTEST211020UncompressedInterlacedActiveVideo SMPTE ST 2110-20 Uncompressed Interlaced Active Video
    1.2.840.10008.1.2.7.3 T SMPTEST211030PCMDigitalAudio SMPTE ST 2110-30 PCM Digital Audio
    1.2.840.10008.1.2.8.1 T DeflatedImageFrameCompression
    1.2.840.10008.1.20 T~ Papyrus3ImplicitVRLittleEndian
    1.2.840.10008.1.20.1 S StorageCommitmentPushModel Storage Commitment Push Model SOP Class
    1.2.840.10008.1.20.1.1 I StorageCommitmentPushModelInstance Storage Commitment Push Model SOP Instance
    1.2.840.10008.1.20.2 S~ StorageCommitmentPullModel Storage Commitment Pull Model SOP Class
    1.2.840.10008.1.20.2.1 I~ StorageCommitmentPullModelInstance Storage Commitment Pull Model SOP Instance
    1.2.840.10008.1.3.10 S MediaStorageDirectoryStorage
    1.2.840.10008.1.4.1.1 F TalairachBrainAtlas Talairach Brain Atlas Frame of Reference
    1.2.840.10008.1.4.1.10 F SPM2GRAY SPM2 GRAY Frame of Reference
    1.2.840.10008.1.4.1.11 F SPM2WHITE SPM2 WHITE Frame of Reference
    1.2.840.10008.1.4.1.12 F SPM2CSF SPM2 CSF Frame of Reference
    1.2.840.10008.1.4.1.13 F SPM2BRAINMASK SPM2 BRAINMASK Frame of Reference
    1.2.840.10008.1.4.1.14 F SPM2AVG305T1 SPM2 AVG305T1 Frame of Reference
    1.2.840.10008.1.4.1.15 F SPM2AVG152T1 SPM2 AVG152T1 Frame of Reference
    1.2.840.10008.1.4.1.16 F SPM2AVG152T2 SPM2 AVG152T2 Frame of Reference
    1.2.840.10008.1.4.1.17 F SPM2AVG152PD SPM2 AVG152PD Frame of Reference
    1.2.840.10008.1.4.1.18 F SPM2SINGLESUBJT1 SPM2 SINGLESUBJT1 Frame of Reference
    1.2.840.10008.1.4.1.2 F SPM2T1 SPM2 T1 Frame of Reference
    1.2.840.10008.1.4.1.3 F SPM2T2 SPM2 T2 Frame of Reference
    1.2.840.10008.1.4.1.4 F SPM2PD SPM2 PD Frame of Reference
    1.2.840.10008.1.4.1.5 F SPM2EPI SPM2 EPI Frame of Reference
    1.2.840.10008.1.4.1.6 F SPM2FILT1 SPM2 FIL T1 Frame of Reference
    1.2.840.10008.1.4.1.7 F SPM2PET SPM2 PET Frame of Reference
    1.2.840.10008.1.4.1.8 F SPM2TRANSM SPM2 TRANSM Frame of Reference
    1.2.840.10008.1.4.1.9 F SPM2SPECT SPM2 SPECT Frame of Reference
    1.2.840.10008.1.4.2.1 F ICBM452T1 ICBM 452 T1 Frame of Reference
    1.2.840.10008.1.4.2.2 F ICBMSingleSubjectMRI ICBM Single Subject MRI Frame of Reference
    1.2.840.10008.1.4.3.1 F IEC61217FixedCoordinateSystem IEC 61217 Fixed Coordinate System Frame of Reference
    1.2.840.10008.1.4.3.2 F StandardRoboticArmCoordinateSystem Standard Robotic-Arm Coordinate System Frame of Reference
    1.2.840.10008.1.4.3.3 F IEC61217TableTopCoordinateSystem IEC 61217 Table Top Coordinate System Frame of Reference
    1.2.840.10008.1.4.4.1 F SRI24 SRI24 Frame of Reference
    1.2.840.10008.1.4.5.1 F Colin27 Colin27 Frame of Reference
    1.2.840.10008.1.4.6.1 F LPBA40AIR LPBA40/AIR Frame of Reference
    1.2.840.10008.1.4.6.2 F LPBA40FLIRT LPBA40/FLIRT Frame of Reference
    1.2.840.10008.1.4.6.3 F LPBA40SPM5 LPBA40/SPM5 Frame of Reference
    1.2.840.10008.1.40 S ProceduralEventLogging Procedural Event Logging SOP Class
    1.2.840.10008.1.40.1 I ProceduralEventLoggingInstance Procedural Event Logging SOP Instance
    1.2.840.10008.1.42 S SubstanceAdministrationLogging Substance Administration Logging SOP Class
    1.2.840.10008.1.42.1 I SubstanceAdministrationLoggingInstance Substance Administration Logging SOP Instance
    1.2.840.10008.1.5.1 I HotIronPalette Hot Iron Color Palette SOP Instance
    1.2.840.10008.1.5.2 I PETPalette PET Color Palette SOP Instance
    1.2.840.10008.1.5.3 I HotMetalBluePalette Hot Metal Blue Color Palette SOP Instance
    1.2.840.10008.1.5.4 I PET20StepPalette PET 20 Step Color Palette SOP Instance
    1.2.840.10008.1.5.5 I SpringPalette Spring Color Palette SOP Instance
    1.2.840.10008.1.5.6 I SummerPalette Summer Color Palette SOP Instance
    1.2.840.10008.1.5.7 I FallPalette Fall Color Palette SOP Instance
    1.2.840.10008.1.5.8 I WinterPalette Winter Color Palette SOP Instance
    1.2.840.10008.1.9 S~ BasicStudyContentNotification Basic Study Content Notification SOP Class
    1.2.840.10008.10.1 S VideoEndoscopicImageRealTimeCommunication Video Endoscopic Image Real-Time Communication
    1.2.840.10008.10.2 S VideoPhotographicImageRealTimeCommunication Video Photographic Image Real-Time Communication
    1.2.840.10008.10.3 S AudioWaveformRealTimeCommunication Audio Waveform Real-Time Communication
    1.2.840.10008.10.4 S RenditionSelectionDocumentRealTimeCommunication Rendition Selection Document Real-Time Communication
    1.2.840.10008.15.0.3.1 L dicomDeviceName dicomDeviceName
    1.2.840.10008.15.0.3.10 L dicomAssociationInitiator dicomAssociationInitiator
    1.2.840.10008.15.0.3.11 L dicomAssociationAcceptor dicomAssociationAcceptor
    1.2.840.10008.15.0.3.12 L dicomHostname dicomHostname
    1.2.840.10008.15.0.3.13 L dicomPort dicomPort
    1.2.840.10008.15.0.3.14 L dicomSOPClass dicomSOPClass
    1.2.840.10008.15.0.3.15 L dicomTransferRole dicomTransferRole
    1.2.840.10008.15.0.3.16 L dicomTransferSyntax dicomTransferSyntax
    1.2.840.10008.15.0.3.17 L dicomPrimaryDeviceType dicomPrimaryDeviceType
    1.2.840.10008.15.0.3.18 L dicomRelatedDeviceReference dicomRelatedDeviceReference
    1.2.840.10008.15.0.3.19 L dicomPreferredCalledAETitle dicomPreferredCalledAETitle
    1.2.840.10008.15.0.3.2 L dicomDescription dicomDescription
    1.2.840.10008.15.0.3.20 L dicomTLSCyphersuite dicomTLSCyphersuite
    1.2.840.10008.15.0.3.21 L dicomAuthorizedNodeCertificateReference dicomAuthorizedNodeCertificateReference
    1.2.840.10008.15.0.3.22 L dicomThisNodeCertificateReference dicomThisNodeCertificateReference
    1.2.840.10008.15.0.3.23 L dicomInstalled dicomInstalled
    1.2.840.10008.15.0.3.24 L dicomStationName dicomStationName
    1.2.840.10008.15.0.3.25 L dicomDeviceSerialNumber dicomDeviceSerialNumber
    1.2.840.10008.15.0.3.26 L dicomInstitutionName dicomInstitutionName
    1.2.840.10008.15.0.3.27 L dicomInstitutionAddress dicomInstitutionAddress
    1.2.840.10008.15.0.3.28 L dicomInstitutionDepartmentName dicomInstitutionDepartmentName
    1.2.840.10008.15.0.3.29 L dicomIssuerOfPatientID dicomIssuerOfPatientID
    1.2.840.10008.15.0.3.3 L dicomManufacturer dicomManufacturer
    1.2.840.10008.15.0.3.30 L dicomPreferredCallingAETitle dicomPreferredCallingAETitle
    1.2.840.10008.15.0.3.31 L dicomSupportedCharacterSet dicomSupportedCharacterSet
    1.2.840.10008.15.0.3.4 L dicomManufacturerModelName dicomManufacturerModelName
    1.2.840.10008.15.0.3.5 L dicomSoftwareVersion dicomSoftwareVersion
    1.2.840.10008.15.0.3.6 L dicomVendorData dicomVendorData
    1.2.840.10008.15.0.3.7 L dicomAETitle dicomAETitle
    1.2.840.10008.15.0.3.8 L dicomNetworkConnectionReference dicomNetworkConnectionReference
    1.2.840.10008.15.0.3.9 L dicomApplicationCluster dicomApplicationCluster
    1.2.840.10008.15.0.4.1 L dicomConfigurationRoot dicomConfigurationRoot
    1.2.840.10008.15.0.4.2 L dicomDevicesRoot dicomDevicesRoot
    1.2.840.10008.15.0.4.3 L dicomUniqueAETitlesRegistryRoot dicomUniqueAETitlesRegistryRoot
    1.2.840.10008.15.0.4.4 L dicomDevice dicomDevice
    1.2.840.10008.15.0.4.5 L dicomNetworkAE dicomNetworkAE
    1.2.840.10008.15.0.4.6 L dicomNetworkConnection dicomNetworkConnection
    1.2.840.10008.15.0.4.7 L dicomUniqueAETitle dicomUniqueAETitle
    1.2.840.10008.15.0.4.8 L dicomTransferCapability dicomTransferCapability
    1.2.840.10008.15.1.1 Y UTC Universal Coordinated Time
    1.2.840.10008.2.16.10 C DC Dublin Core
    1.2.840.10008.2.16.11 C NYUMCCG New York University Melanoma Clinical Cooperative Group
    1.2.840.10008.2.16.12 C MAYONRISBSASRG Mayo Clinic Non-radiological Images Specific Body Structure Anatomical Surface Region Guide
    1.2.840.10008.2.16.13 C IBSI Image Biomarker Standardisation Initiative
    1.2.840.10008.2.16.14 C RO Radiomics Ontology
    1.2.840.10008.2.16.15 C RADELEMENT RadElement
    1.2.840.10008.2.16.16 C I11 ICD-11
    1.2.840.10008.2.16.17 C UNS Unified numbering system (UNS) for metals and alloys
    1.2.840.10008.2.16.18 C RRID Research Resource Identification
    1.2.840.10008.2.16.4 C DCM DICOM Controlled Terminology
    1.2.840.10008.2.16.5 C MA Adult Mouse Anatomy Ontology
    1.2.840.10008.2.16.6 C UBERON Uberon Ontology
    1.2.840.10008.2.16.7 C ITIS_TSN Integrated Taxonomic Information System (ITIS) Taxonomic Serial Number (TSN)
    1.2.840.10008.2.16.8 C MGI Mouse Genome Initiative (MGI)
    1.2.840.10008.2.16.9 C PUBCHEM_CID PubChem Compound CID
    1.2.840.10008.2.6.1 C DCMUID DICOM UID Registry
    1.2.840.10008.3.1.1.1 A DICOMApplicationContext DICOM Application Context Name
    1.2.840.10008.3.1.2.1.1 S~ DetachedPatientManagement Detached Patient Management SOP Class
    1.2.840.10008.3.1.2.1.4 M~ DetachedPatientManagementMeta Detached Patient Management Meta SOP Class
    1.2.840.10008.3.1.2.2.1 S~ DetachedVisitManagement Detached Visit Management SOP Class
    1.2.840.10008.3.1.2.3.1 S~ DetachedStudyManagement Detached Study Management SOP Class
    1.2.840.10008.3.1.2.3.2 S~ StudyComponentManagement Study Component Management SOP Class
    1.2.840.10008.3.1.2.3.3 S ModalityPerformedProcedureStep Modality Performed Procedure Step SOP Class
    1.2.840.10008.3.1.2.3.4 S ModalityPerformedProcedureStepRetrieve Modality Performed Procedure Step Retrieve SOP Class
    1.2.840.10008.3.1.2.3.5 S ModalityPerformedProcedureStepNotification Modality Performed Procedure Step Notification SOP Class
    1.2.840.10008.3.1.2.5.1 S~ DetachedResultsManagement Detached Results Management SOP Class
    1.2.840.10008.3.1.2.5.4 M~ DetachedResultsManagementMeta Detached Results Management Meta SOP Class
    1.2.840.10008.3.1.2.5.5 M~ DetachedStudyManagementMeta Detached Study Management Meta SOP Class
    1.2.840.10008.3.1.2.6.1 S~ DetachedInterpretationManagement Detached Interpretation Management SOP Class
    1.2.840.10008.4.2 V Storage Storage Service Class
    1.2.840.10008.5.1.1.1 S BasicFilmSession Basic Film Session SOP Class
    1.2.840.10008.5.1.1.14 S PrintJob Print Job SOP Class
    1.2.840.10008.5.1.1.15 S BasicAnnotationBox Basic Annotation Box SOP Class
    1.2.840.10008.5.1.1.16 S Printer Printer SOP Class
    1.2.840.10008.5.1.1.16.376 S PrinterConfigurationRetrieval Printer Configuration Retrieval SOP Class
    1.2.840.10008.5.1.1.17 I PrinterInstance Printer SOP Instance
    1.2.840.10008.5.1.1.17.376 I PrinterConfigurationRetrievalInstance Printer Configuration Retrieval SOP Instance
    1.2.840.10008.5.1.1.18 M BasicColorPrintManagementMeta Basic Color Print Management Meta SOP Class
    1.2.840.10008.5.1.1.18.1 M~ ReferencedColorPrintManagementMeta Referenced Color Print Management Meta SOP Class
    1.2.840.10008.5.1.1.2 S BasicFilmBox Basic Film Box SOP Class
    1.2.840.10008.5.1.1.22 S VOILUTBox VOI LUT Box SOP Class
    1.2.840.10008.5.1.1.23 S PresentationLUT Presentation LUT SOP Class
    1.2.840.10008.5.1.1.24 S~ ImageOverlayBox Image Overlay Box SOP Class
    1.2.840.10008.5.1.1.24.1 S~ BasicPrintImageOverlayBox Basic Print Image Overlay Box SOP Class
    1.2.840.10008.5.1.1.25 I~ PrintQueueInstance Print Queue SOP Instance
    1.2.840.10008.5.1.1.26 S~ PrintQueueManagement Print Queue Management SOP Class
    1.2.840.10008.5.1.1.27 S~ StoredPrintStorage Stored Print Storage SOP Class
    1.2.840.10008.5.1.1.29 S~ HardcopyGrayscaleImageStorage Hardcopy Grayscale Image Storage SOP Class
    1.2.840.10008.5.1.1.30 S~ HardcopyColorImageStorage Hardcopy Color Image Storage SOP Class
    1.2.840.10008.5.1.1.31 S~ PullPrintRequest Pull Print Request SOP Class
    1.2.840.10008.5.1.1.32 M~ PullStoredPrintManagementMeta Pull Stored Print Management Meta SOP Class
    1.2.840.10008.5.1.1.33 S MediaCreationManagement Media Creation Management SOP Class UID
    1.2.840.10008.5.1.1.4 S BasicGrayscaleImageBox Basic Grayscale Image Box SOP Class
    1.2.840.10008.5.1.1.4.1 S BasicColorImageBox Basic Color Image Box SOP Class
    1.2.840.10008.5.1.1.4.2 S~ ReferencedImageBox Referenced Image Box SOP Class
    1.2.840.10008.5.1.1.40 S DisplaySystem Display System SOP Class
    1.2.840.10008.5.1.1.40.1 I DisplaySystemInstance Display System SOP Instance
    1.2.840.10008.5.1.1.9 M BasicGrayscalePrintManagementMeta Basic Grayscale Print Management Meta SOP Class
    1.2.840.10008.5.1.1.9.1 M~ ReferencedGrayscalePrintManagementMeta Referenced Grayscale Print Management Meta SOP Class
    1.2.840.10008.5.1.4.1.1.1 S ComputedRadiographyImageStorage
    1.2.840.10008.5.1.4.1.1.1.1 S DigitalXRayImageStorageForPresentation Digital X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.1.1.1 S DigitalXRayImageStorageForProcessing Digital X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.1.2 S DigitalMammographyXRayImageStorageForPresentation Digital Mammography X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.1.2.1 S DigitalMammographyXRayImageStorageForProcessing Digital Mammography X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.1.3 S DigitalIntraOralXRayImageStorageForPresentation Digital Intra-Oral X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.1.3.1 S DigitalIntraOralXRayImageStorageForProcessing Digital Intra-Oral X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.10 S~ StandaloneModalityLUTStorage
    1.2.840.10008.5.1.4.1.1.104.1 S EncapsulatedPDFStorage
    1.2.840.10008.5.1.4.1.1.104.2 S EncapsulatedCDAStorage
    1.2.840.10008.5.1.4.1.1.104.3 S EncapsulatedSTLStorage
    1.2.840.10008.5.1.4.1.1.104.4 S EncapsulatedOBJStorage
    1.2.840.10008.5.1.4.1.1.104.5 S EncapsulatedMTLStorage
    1.2.840.10008.5.1.4.1.1.11 S~ StandaloneVOILUTStorage Standalone VOI LUT Storage
    1.2.840.10008.5.1.4.1.1.11.1 S GrayscaleSoftcopyPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.10 S SegmentedVolumeRenderingVolumetricPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.11 S MultipleVolumeRenderingVolumetricPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.12 S VariableModalityLUTSoftcopyPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.2 S ColorSoftcopyPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.3 S PseudoColorSoftcopyPresentationStateStorage Pseudo-Color Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.4 S BlendingSoftcopyPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.5 S XAXRFGrayscaleSoftcopyPresentationStateStorage XA/XRF Grayscale Softcopy Presentation State Storage
    1.2.840.10008.5.1.4.1.1.11.6 S GrayscalePlanarMPRVolumetricPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.7 S CompositingPlanarMPRVolumetricPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.8 S AdvancedBlendingPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.11.9 S VolumeRenderingVolumetricPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.12.1 S XRayAngiographicImageStorage X-Ray Angiographic Image Storage
    1.2.840.10008.5.1.4.1.1.12.1.1 S EnhancedXAImageStorage
    1.2.840.10008.5.1.4.1.1.12.2 S XRayRadiofluoroscopicImageStorage X-Ray Radiofluoroscopic Image Storage
    1.2.840.10008.5.1.4.1.1.12.2.1 S EnhancedXRFImageStorage
    1.2.840.10008.5.1.4.1.1.12.3 S~ XRayAngiographicBiPlaneImageStorage X-Ray Angiographic Bi-Plane Image Storage
    1.2.840.10008.5.1.4.1.1.12.77 S~ -
    1.2.840.10008.5.1.4.1.1.128 S PositronEmissionTomographyImageStorage
    1.2.840.10008.5.1.4.1.1.128.1 S LegacyConvertedEnhancedPETImageStorage
    1.2.840.10008.5.1.4.1.1.129 S~ StandalonePETCurveStorage
    1.2.840.10008.5.1.4.1.1.13.1.1 S XRay3DAngiographicImageStorage X-Ray 3D Angiographic Image Storage
    1.2.840.10008.5.1.4.1.1.13.1.2 S XRay3DCraniofacialImageStorage X-Ray 3D Craniofacial Image Storage
    1.2.840.10008.5.1.4.1.1.13.1.3 S BreastTomosynthesisImageStorage
    1.2.840.10008.5.1.4.1.1.13.1.4 S BreastProjectionXRayImageStorageForPresentation Breast Projection X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.13.1.5 S BreastProjectionXRayImageStorageForProcessing Breast Projection X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.130 S EnhancedPETImageStorage
    1.2.840.10008.5.1.4.1.1.131 S BasicStructuredDisplayStorage
    1.2.840.10008.5.1.4.1.1.14.1 S IntravascularOpticalCoherenceTomographyImageStorageForPresentation Intravascular Optical Coherence Tomography Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.14.2 S IntravascularOpticalCoherenceTomographyImageStorageForProcessing Intravascular Optical Coherence Tomography Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.2 S CTImageStorage
    1.2.840.10008.5.1.4.1.1.2.1 S EnhancedCTImageStorage
    1.2.840.10008.5.1.4.1.1.2.2 S LegacyConvertedEnhancedCTImageStorage
    1.2.840.10008.5.1.4.1.1.20 S NuclearMedicineImageStorage
    1.2.840.10008.5.1.4.1.1.200.1 S CTDefinedProcedureProtocolStorage
    1.2.840.10008.5.1.4.1.1.200.2 S CTPerformedProcedureProtocolStorage
    1.2.840.10008.5.1.4.1.1.200.3 S ProtocolApprovalStorage
    1.2.840.10008.5.1.4.1.1.200.4 S ProtocolApprovalInformationModelFind Protocol Approval Information Model - FIND
    1.2.840.10008.5.1.4.1.1.200.5 S ProtocolApprovalInformationModelMove Protocol Approval Information Model - MOVE
    1.2.840.10008.5.1.4.1.1.200.6 S ProtocolApprovalInformationModelGet Protocol Approval Information Model - GET
    1.2.840.10008.5.1.4.1.1.200.7 S XADefinedProcedureProtocolStorage
    1.2.840.10008.5.1.4.1.1.200.8 S XAPerformedProcedureProtocolStorage
    1.2.840.10008.5.1.4.1.1.201.1 S InventoryStorage
    1.2.840.10008.5.1.4.1.1.201.1.1 I StorageManagementInstance Storage Management SOP Instance
    1.2.840.10008.5.1.4.1.1.201.2 S InventoryFind Inventory - FIND
    1.2.840.10008.5.1.4.1.1.201.3 S InventoryMove Inventory - MOVE
    1.2.840.10008.5.1.4.1.1.201.4 S InventoryGet Inventory - GET
    1.2.840.10008.5.1.4.1.1.201.5 S InventoryCreation
    1.2.840.10008.5.1.4.1.1.201.6 S RepositoryQuery
    1.2.840.10008.5.1.4.1.1.3 S~ UltrasoundMultiFrameImageStorageRetired Ultrasound Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.3.1 S UltrasoundMultiFrameImageStorage Ultrasound Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.30 S ParametricMapStorage
    1.2.840.10008.5.1.4.1.1.4 S MRImageStorage
    1.2.840.10008.5.1.4.1.1.4.1 S EnhancedMRImageStorage
    1.2.840.10008.5.1.4.1.1.4.2 S MRSpectroscopyStorage
    1.2.840.10008.5.1.4.1.1.4.3 S EnhancedMRColorImageStorage
    1.2.840.10008.5.1.4.1.1.4.4 S LegacyConvertedEnhancedMRImageStorage
    1.2.840.10008.5.1.4.1.1.40 S~ -
    1.2.840.10008.5.1.4.1.1.481.1 S RTImageStorage
    1.2.840.10008.5.1.4.1.1.481.10 S RTPhysicianIntentStorage
    1.2.840.10008.5.1.4.1.1.481.11 S RTSegmentAnnotationStorage
    1.2.840.10008.5.1.4.1.1.481.12 S RTRadiationSetStorage
    1.2.840.10008.5.1.4.1.1.481.13 S CArmPhotonElectronRadiationStorage C-Arm Photon-Electron Radiation Storage
    1.2.840.10008.5.1.4.1.1.481.14 S TomotherapeuticRadiationStorage
    1.2.840.10008.5.1.4.1.1.481.15 S RoboticArmRadiationStorage Robotic-Arm Radiation Storage
    1.2.840.10008.5.1.4.1.1.481.16 S RTRadiationRecordSetStorage
    1.2.840.10008.5.1.4.1.1.481.17 S RTRadiationSalvageRecordStorage
    1.2.840.10008.5.1.4.1.1.481.18 S TomotherapeuticRadiationRecordStorage
    1.2.840.10008.5.1.4.1.1.481.19 S CArmPhotonElectronRadiationRecordStorage C-Arm Photon-Electron Radiation Record Storage
    1.2.840.10008.5.1.4.1.1.481.2 S RTDoseStorage
    1.2.840.10008.5.1.4.1.1.481.20 S RoboticRadiationRecordStorage
    1.2.840.10008.5.1.4.1.1.481.21 S RTRadiationSetDeliveryInstructionStorage
    1.2.840.10008.5.1.4.1.1.481.22 S RTTreatmentPreparationStorage
    1.2.840.10008.5.1.4.1.1.481.23 S EnhancedRTImageStorage
    1.2.840.10008.5.1.4.1.1.481.24 S EnhancedContinuousRTImageStorage
    1.2.840.10008.5.1.4.1.1.481.25 S RTPatientPositionAcquisitionInstructionStorage
    1.2.840.10008.5.1.4.1.1.481.3 S RTStructureSetStorage
    1.2.840.10008.5.1.4.1.1.481.4 S RTBeamsTreatmentRecordStorage
    1.2.840.10008.5.1.4.1.1.481.5 S RTPlanStorage
    1.2.840.10008.5.1.4.1.1.481.6 S RTBrachyTreatmentRecordStorage
    1.2.840.10008.5.1.4.1.1.481.7 S RTTreatmentSummaryRecordStorage
    1.2.840.10008.5.1.4.1.1.481.8 S RTIonPlanStorage
    1.2.840.10008.5.1.4.1.1.481.9 S RTIonBeamsTreatmentRecordStorage
    1.2.840.10008.5.1.4.1.1.5 S~ NuclearMedicineImageStorageRetired Nuclear Medicine Image Storage
    1.2.840.10008.5.1.4.1.1.501.1 S DICOSCTImageStorage DICOS CT Image Storage
    1.2.840.10008.5.1.4.1.1.501.2.1 S DICOSDigitalXRayImageStorageForPresentation DICOS Digital X-Ray Image Storage - For Presentation
    1.2.840.10008.5.1.4.1.1.501.2.2 S DICOSDigitalXRayImageStorageForProcessing DICOS Digital X-Ray Image Storage - For Processing
    1.2.840.10008.5.1.4.1.1.501.3 S DICOSThreatDetectionReportStorage
    1.2.840.10008.5.1.4.1.1.501.4 S DICOS2DAITStorage DICOS 2D AIT Storage
    1.2.840.10008.5.1.4.1.1.501.5 S DICOS3DAITStorage DICOS 3D AIT Storage
    1.2.840.10008.5.1.4.1.1.501.6 S DICOSQuadrupoleResonanceStorage DICOS Quadrupole Resonance (QR) Storage
    1.2.840.10008.5.1.4.1.1.6 S~ UltrasoundImageStorageRetired Ultrasound Image Storage
    1.2.840.10008.5.1.4.1.1.6.1 S UltrasoundImageStorage
    1.2.840.10008.5.1.4.1.1.6.2 S EnhancedUSVolumeStorage
    1.2.840.10008.5.1.4.1.1.6.3 S PhotoacousticImageStorage
    1.2.840.10008.5.1.4.1.1.601.1 S EddyCurrentImageStorage
    1.2.840.10008.5.1.4.1.1.601.2 S EddyCurrentMultiFrameImageStorage Eddy Current Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.601.3 S ThermographyImageStorage
    1.2.840.10008.5.1.4.1.1.601.4 S ThermographyMultiFrameImageStorage Thermography Multi-frame Image Storage
    1.2.840.10008.5.1.4.1.1.601.5 S DICONDE_UltrasoundWaveformStorage
    1.2.840.10008.5.1.4.1.1.66 S RawDataStorage
    1.2.840.10008.5.1.4.1.1.66.1 S SpatialRegistrationStorage
    1.2.840.10008.5.1.4.1.1.66.2 S SpatialFiducialsStorage
    1.2.840.10008.5.1.4.1.1.66.3 S DeformableSpatialRegistrationStorage
    1.2.840.10008.5.1.4.1.1.66.4 S SegmentationStorage
    1.2.840.10008.5.1.4.1.1.66.5 S SurfaceSegmentationStorage
    1.2.840.10008.5.1.4.1.1.66.6 S TractographyResultsStorage
    1.2.840.10008.5.1.4.1.1.66.7 S LabelMapSegmentationStorage
    1.2.840.10008.5.1.4.1.1.66.8 S HeightMapSegmentationStorage
    1.2.840.10008.5.1.4.1.1.67 S RealWorldValueMappingStorage
    1.2.840.10008.5.1.4.1.1.68.1 S SurfaceScanMeshStorage
    1.2.840.10008.5.1.4.1.1.68.2 S SurfaceScanPointCloudStorage
    1.2.840.10008.5.1.4.1.1.7 S SecondaryCaptureImageStorage
    1.2.840.10008.5.1.4.1.1.7.1 S MultiFrameSingleBitSecondaryCaptureImageStorage Multi-frame Single Bit Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.7.2 S MultiFrameGrayscaleByteSecondaryCaptureImageStorage Multi-frame Grayscale Byte Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.7.3 S MultiFrameGrayscaleWordSecondaryCaptureImageStorage Multi-frame Grayscale Word Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.7.4 S MultiFrameTrueColorSecondaryCaptureImageStorage Multi-frame True Color Secondary Capture Image Storage
    1.2.840.10008.5.1.4.1.1.77.1 S~ VLImageStorageTrial VL Image Storage - Trial
    1.2.840.10008.5.1.4.1.1.77.1.1 S VLEndoscopicImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.1.1 S VideoEndoscopicImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.2 S VLMicroscopicImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.2.1 S VideoMicroscopicImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.3 S VLSlideCoordinatesMicroscopicImageStorage VL Slide-Coordinates Microscopic Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.4 S VLPhotographicImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.4.1 S VideoPhotographicImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.5.1 S OphthalmicPhotography8BitImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.5.2 S OphthalmicPhotography16BitImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.5.3 S StereometricRelationshipStorage
    1.2.840.10008.5.1.4.1.1.77.1.5.4 S OphthalmicTomographyImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.5.5 S WideFieldOphthalmicPhotographyStereographicProjectionImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.5.6 S WideFieldOphthalmicPhotography3DCoordinatesImageStorage Wide Field Ophthalmic Photography 3D Coordinates Image Storage
    1.2.840.10008.5.1.4.1.1.77.1.5.7 S OphthalmicOpticalCoherenceTomographyEnFaceImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.5.8 S OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage
    1.2.840.10008.5.1.4.1.1.77.1.6 S VLWholeSlideMicroscopyImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.7 S DermoscopicPhotographyImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.8 S ConfocalMicroscopyImageStorage
    1.2.840.10008.5.1.4.1.1.77.1.9 S ConfocalMicroscopyTiledPyramidalImageStorage
    1.2.840.10008.5.1.4.1.1.77.2 S~ VLMultiFrameImageStorageTrial VL Multi-frame Image Storage - Trial
    1.2.840.10008.5.1.4.1.1.78.1 S LensometryMeasurementsStorage
    1.2.840.10008.5.1.4.1.1.78.2 S AutorefractionMeasurementsStorage
    1.2.840.10008.5.1.4.1.1.78.3 S KeratometryMeasurementsStorage
    1.2.840.10008.5.1.4.1.1.78.4 S SubjectiveRefractionMeasurementsStorage
    1.2.840.10008.5.1.4.1.1.78.5 S VisualAcuityMeasurementsStorage
    1.2.840.10008.5.1.4.1.1.78.6 S SpectaclePrescriptionReportStorage
    1.2.840.10008.5.1.4.1.1.78.7 S OphthalmicAxialMeasurementsStorage
    1.2.840.10008.5.1.4.1.1.78.8 S IntraocularLensCalculationsStorage
    1.2.840.10008.5.1.4.1.1.79.1 S MacularGridThicknessAndVolumeReportStorage Macular Grid Thickness and Volume Report Storage
    1.2.840.10008.5.1.4.1.1.8 S~ StandaloneOverlayStorage
    1.2.840.10008.5.1.4.1.1.80.1 S OphthalmicVisualFieldStaticPerimetryMeasurementsStorage
    1.2.840.10008.5.1.4.1.1.81.1 S OphthalmicThicknessMapStorage
    1.2.840.10008.5.1.4.1.1.82.1 S CornealTopographyMapStorage
    1.2.840.10008.5.1.4.1.1.88.1 S~ TextSRStorageTrial Text SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.11 S BasicTextSRStorage
    1.2.840.10008.5.1.4.1.1.88.2 S~ AudioSRStorageTrial Audio SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.22 S EnhancedSRStorage
    1.2.840.10008.5.1.4.1.1.88.3 S~ DetailSRStorageTrial Detail SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.33 S ComprehensiveSRStorage
    1.2.840.10008.5.1.4.1.1.88.34 S Comprehensive3DSRStorage Comprehensive 3D SR Storage
    1.2.840.10008.5.1.4.1.1.88.35 S ExtensibleSRStorage
    1.2.840.10008.5.1.4.1.1.88.4 S~ ComprehensiveSRStorageTrial Comprehensive SR Storage - Trial
    1.2.840.10008.5.1.4.1.1.88.40 S ProcedureLogStorage
    1.2.840.10008.5.1.4.1.1.88.50 S MammographyCADSRStorage Mammography CAD SR Storage
    1.2.840.10008.5.1.4.1.1.88.59 S KeyObjectSelectionDocumentStorage
    1.2.840.10008.5.1.4.1.1.88.65 S ChestCADSRStorage Chest CAD SR Storage
    1.2.840.10008.5.1.4.1.1.88.67 S XRayRadiationDoseSRStorage X-Ray Radiation Dose SR Storage
    1.2.840.10008.5.1.4.1.1.88.68 S RadiopharmaceuticalRadiationDoseSRStorage
    1.2.840.10008.5.1.4.1.1.88.69 S ColonCADSRStorage Colon CAD SR Storage
    1.2.840.10008.5.1.4.1.1.88.70 S ImplantationPlanSRStorage
    1.2.840.10008.5.1.4.1.1.88.71 S AcquisitionContextSRStorage
    1.2.840.10008.5.1.4.1.1.88.72 S SimplifiedAdultEchoSRStorage
    1.2.840.10008.5.1.4.1.1.88.73 S PatientRadiationDoseSRStorage
    1.2.840.10008.5.1.4.1.1.88.74 S PlannedImagingAgentAdministrationSRStorage
    1.2.840.10008.5.1.4.1.1.88.75 S PerformedImagingAgentAdministrationSRStorage
    1.2.840.10008.5.1.4.1.1.88.76 S EnhancedXRayRadiationDoseSRStorage Enhanced X-Ray Radiation Dose SR Storage
    1.2.840.10008.5.1.4.1.1.88.77 S WaveformAnnotationSRStorage
    1.2.840.10008.5.1.4.1.1.9 S~ StandaloneCurveStorage
    1.2.840.10008.5.1.4.1.1.9.1 S~ WaveformStorageTrial Waveform Storage - Trial
    1.2.840.10008.5.1.4.1.1.9.1.1 S TwelveLeadECGWaveformStorage 12-lead ECG Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.1.2 S GeneralECGWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.1.3 S AmbulatoryECGWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.1.4 S General32bitECGWaveformStorage General 32-bit ECG Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.100.1 S WaveformPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.9.100.2 S WaveformAcquisitionPresentationStateStorage
    1.2.840.10008.5.1.4.1.1.9.2.1 S HemodynamicWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.3.1 S CardiacElectrophysiologyWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.4.1 S BasicVoiceAudioWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.4.2 S GeneralAudioWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.5.1 S ArterialPulseWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.6.1 S RespiratoryWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.6.2 S MultichannelRespiratoryWaveformStorage Multi-channel Respiratory Waveform Storage
    1.2.840.10008.5.1.4.1.1.9.7.1 S RoutineScalpElectroencephalogramWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.7.2 S ElectromyogramWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.7.3 S ElectrooculogramWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.7.4 S SleepElectroencephalogramWaveformStorage
    1.2.840.10008.5.1.4.1.1.9.8.1 S BodyPositionWaveformStorage
    1.2.840.10008.5.1.4.1.1.90.1 S ContentAssessmentResultsStorage
    1.2.840.10008.5.1.4.1.1.91.1 S MicroscopyBulkSimpleAnnotationsStorage
    1.2.840.10008.5.1.4.1.2.1.1 S PatientRootQueryRetrieveInformationModelFind Patient Root Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.1.2.1.2 S PatientRootQueryRetrieveInformationModelMove Patient Root Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.1.2.1.3 S PatientRootQueryRetrieveInformationModelGet Patient Root Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.1.2.2.1 S StudyRootQueryRetrieveInformationModelFind Study Root Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.1.2.2.2 S StudyRootQueryRetrieveInformationModelMove Study Root Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.1.2.2.3 S StudyRootQueryRetrieveInformationModelGet Study Root Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.1.2.3.1 S~ PatientStudyOnlyQueryRetrieveInformationModelFind Patient/Study Only Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.1.2.3.2 S~ PatientStudyOnlyQueryRetrieveInformationModelMove Patient/Study Only Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.1.2.3.3 S~ PatientStudyOnlyQueryRetrieveInformationModelGet Patient/Study Only Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.1.2.4.2 S CompositeInstanceRootRetrieveMove Composite Instance Root Retrieve - MOVE
    1.2.840.10008.5.1.4.1.2.4.3 S CompositeInstanceRootRetrieveGet Composite Instance Root Retrieve - GET
    1.2.840.10008.5.1.4.1.2.5.3 S CompositeInstanceRetrieveWithoutBulkDataGet Composite Instance Retrieve Without Bulk Data - GET
    1.2.840.10008.5.1.4.20.1 S DefinedProcedureProtocolInformationModelFind Defined Procedure Protocol Information Model - FIND
    1.2.840.10008.5.1.4.20.2 S DefinedProcedureProtocolInformationModelMove Defined Procedure Protocol Information Model - MOVE
    1.2.840.10008.5.1.4.20.3 S DefinedProcedureProtocolInformationModelGet Defined Procedure Protocol Information Model - GET
    1.2.840.10008.5.1.4.31 S ModalityWorklistInformationModelFind Modality Worklist Information Model - FIND
    1.2.840.10008.5.1.4.32 M~ GeneralPurposeWorklistManagementMeta General Purpose Worklist Management Meta SOP Class
    1.2.840.10008.5.1.4.32.1 S~ GeneralPurposeWorklistInformationModelFind General Purpose Worklist Information Model - FIND
    1.2.840.10008.5.1.4.32.2 S~ GeneralPurposeScheduledProcedureStep General Purpose Scheduled Procedure Step SOP Class
    1.2.840.10008.5.1.4.32.3 S~ GeneralPurposePerformedProcedureStep General Purpose Performed Procedure Step SOP Class
    1.2.840.10008.5.1.4.33 S InstanceAvailabilityNotification Instance Availability Notification SOP Class
    1.2.840.10008.5.1.4.34.1 S~ RTBeamsDeliveryInstructionStorageTrial RT Beams Delivery Instruction Storage - Trial
    1.2.840.10008.5.1.4.34.10 S RTBrachyApplicationSetupDeliveryInstructionStorage
    1.2.840.10008.5.1.4.34.2 S~ RTConventionalMachineVerificationTrial RT Conventional Machine Verification - Trial
    1.2.840.10008.5.1.4.34.3 S~ RTIonMachineVerificationTrial RT Ion Machine Verification - Trial
    1.2.840.10008.5.1.4.34.4 V~ UnifiedWorklistAndProcedureStepTrial Unified Worklist and Procedure Step Service Class - Trial
    1.2.840.10008.5.1.4.34.4.1 S~ UnifiedProcedureStepPushTrial Unified Procedure Step - Push SOP Class - Trial
    1.2.840.10008.5.1.4.34.4.2 S~ UnifiedProcedureStepWatchTrial Unified Procedure Step - Watch SOP Class - Trial
    1.2.840.10008.5.1.4.34.4.3 S~ UnifiedProcedureStepPullTrial Unified Procedure Step - Pull SOP Class - Trial
    1.2.840.10008.5.1.4.34.4.4 S~ UnifiedProcedureStepEventTrial Unified Procedure Step - Event SOP Class - Trial
    1.2.840.10008.5.1.4.34.5 I UPSGlobalSubscriptionInstance UPS Global Subscription SOP Instance
    1.2.840.10008.5.1.4.34.5.1 I UPSFilteredGlobalSubscriptionInstance UPS Filtered Global Subscription SOP Instance
    1.2.840.10008.5.1.4.34.6 V UnifiedWorklistAndProcedureStep Unified Worklist and Procedure Step Service Class
    1.2.840.10008.5.1.4.34.6.1 S UnifiedProcedureStepPush Unified Procedure Step - Push SOP Class
    1.2.840.10008.5.1.4.34.6.2 S UnifiedProcedureStepWatch Unified Procedure Step - Watch SOP Class
    1.2.840.10008.5.1.4.34.6.3 S UnifiedProcedureStepPull Unified Procedure Step - Pull SOP Class
    1.2.840.10008.5.1.4.34.6.4 S UnifiedProcedureStepEvent Unified Procedure Step - Event SOP Class
    1.2.840.10008.5.1.4.34.6.5 S UnifiedProcedureStepQuery Unified Procedure Step - Query SOP Class
    1.2.840.10008.5.1.4.34.7 S RTBeamsDeliveryInstructionStorage
    1.2.840.10008.5.1.4.34.8 S RTConventionalMachineVerification
    1.2.840.10008.5.1.4.34.9 S RTIonMachineVerification
    1.2.840.10008.5.1.4.37.1 S GeneralRelevantPatientInformationQuery
    1.2.840.10008.5.1.4.37.2 S BreastImagingRelevantPatientInformationQuery
    1.2.840.10008.5.1.4.37.3 S CardiacRelevantPatientInformationQuery
    1.2.840.10008.5.1.4.38.1 S HangingProtocolStorage
    1.2.840.10008.5.1.4.38.2 S HangingProtocolInformationModelFind Hanging Protocol Information Model - FIND
    1.2.840.10008.5.1.4.38.3 S HangingProtocolInformationModelMove Hanging Protocol Information Model - MOVE
    1.2.840.10008.5.1.4.38.4 S HangingProtocolInformationModelGet Hanging Protocol Information Model - GET
    1.2.840.10008.5.1.4.39.1 S ColorPaletteStorage
    1.2.840.10008.5.1.4.39.2 S ColorPaletteQueryRetrieveInformationModelFind Color Palette Query/Retrieve Information Model - FIND
    1.2.840.10008.5.1.4.39.3 S ColorPaletteQueryRetrieveInformationModelMove Color Palette Query/Retrieve Information Model - MOVE
    1.2.840.10008.5.1.4.39.4 S ColorPaletteQueryRetrieveInformationModelGet Color Palette Query/Retrieve Information Model - GET
    1.2.840.10008.5.1.4.41 S ProductCharacteristicsQuery Product Characteristics Query SOP Class
    1.2.840.10008.5.1.4.42 S SubstanceApprovalQuery Substance Approval Query SOP Class
    1.2.840.10008.5.1.4.43.1 S GenericImplantTemplateStorage
    1.2.840.10008.5.1.4.43.2 S GenericImplantTemplateInformationModelFind Generic Implant Template Information Model - FIND
    1.2.840.10008.5.1.4.43.3 S GenericImplantTemplateInformationModelMove Generic Implant Template Information Model - MOVE
    1.2.840.10008.5.1.4.43.4 S GenericImplantTemplateInformationModelGet Generic Implant Template Information Model - GET
    1.2.840.10008.5.1.4.44.1 S ImplantAssemblyTemplateStorage
    1.2.840.10008.5.1.4.44.2 S ImplantAssemblyTemplateInformationModelFind Implant Assembly Template Information Model - FIND
    1.2.840.10008.5.1.4.44.3 S ImplantAssemblyTemplateInformationModelMove Implant Assembly Template Information Model - MOVE
    1.2.840.10008.5.1.4.44.4 S ImplantAssemblyTemplateInformationModelGet Implant Assembly Template Information Model - GET
    1.2.840.10008.5.1.4.45.1 S ImplantTemplateGroupStorage
    1.2.840.10008.5.1.4.45.2 S ImplantTemplateGroupInformationModelFind Implant Template Group Information Model - FIND
    1.2.840.10008.5.1.4.45.3 S ImplantTemplateGroupInformationModelMove Implant Template Group Information Model - MOVE
    1.2.840.10008.5.1.4.45.4 S ImplantTemplateGroupInformationModelGet Implant Template Group Information Model - GET
    1.2.840.10008.7.1.1 H NativeDICOMModel
    1.2.840.10008.7.1.2 H AbstractMultiDimensionalImageModel Abstract Multi-Dimensional Image Model
    1.2.840.10008.8.1.1 R DICOMContentMappingResource
    """#
  }
}
