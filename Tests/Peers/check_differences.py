"""Why `check` finds errors on directories that dciodvfy, dcmdump and pydicom accept, or does not find what
a peer says; each with the standard's text."""

# By code: the reason, and parts of the names of the sets where it applies.
ACCEPTED = {
    "wrong-transfer-syntax": (
        "the Basic Directory shall be in Explicit VR Little Endian (PS3.10 §8.6); pydicom only warns, "
        "and the others look at the elements alone",
        ["big_endian", "implicit_vr", "DICOMDIR-bigEnd", "DICOMDIR-implicit"]),
    "missing-file": (
        "a referenced file shall be in the File-set (PS3.3 §F.2.1); pydicom warns and drops the record, "
        "and the others look at no file",
        ["broken/missing_file", "dcs-qc", "process-dcm", "file_id_on_directory_record",
         "records_disagree_with_files"]),
    "shared-file": (
        "a file is referenced by at most one record (PS3.3 §F.2.1)",
        ["one_file_twice", "duplicate_file_ids"]),
    "unreferenced-file": (
        "all DICOM files of a File-set are referenced (PS3.3 §F.2.1); no peer lists the folder",
        ["one_file_twice", "charsets-dcmtk", "DICOMDIR-empty.dcm"]),
    "several-directories": (
        "a File-set has exactly one DICOMDIR (PS3.10 §8.6); the corpus has several variants in one folder",
        ["pydicom-dicomdirtests"]),
    "unreachable-record": (
        "each record belongs to one entity (PS3.3 §F.2.1); pydicom adds orphans again silently",
        ["broken/orphan", "shared_child", "wrong_level", "malformed/orphan_records"]),
    "linked-twice": (
        "a lower-level entity is referenced by at most one record (PS3.3 §F.2.1)", ["shared_child"]),
    "wrong-parent": (
        "PS3.3 Table F.4-1 says which type may stand below which; pydicom follows the offsets",
        ["wrong_level", "wrong_parent_order"]),
    "wrong-last-root": (
        "the last offset is that of the last record of the root entity, not of the sequence "
        "(PS3.3 §F.3.2.1); no peer reads it",
        ["dcs-qc", "last_record_zero"]),
    "invalid-value": (
        "the times have colons, which were allowed before DICOM 3.0 only (PS3.5 §6.2, TM)", ["dcs-qc"]),
    "bad-file-set-id": (
        "a File-set ID has no lower-case letters, spaces or hyphens (PS3.10 §8.1, §8.5)",
        ["pydicom-tiny-alpha"]),
    "descriptor-file": (
        "the File-set Descriptor File is a file of the File-set (PS3.3 §F.3.2.1); it is not there",
        ["pydicom-tiny-alpha"]),
    "unexpected-reference": (
        "PATIENT, STUDY and SERIES refer to no file (PS3.3 Table F.4-1)", ["file_id_on_directory_record"]),
}

# The same for the files themselves, with --deep.
ACCEPTED_FILES = {
    "not-dicom": (
        "the file that a record refers to has to be DICOM (PS3.10 §7.1); dcentvfy is asked about DICOM alone",
        ["records_disagree_with_files"]),
}

# What a peer says and `check` does not: expression, part of the name, reason.
UNFOUND = [
    (r"Bad Sequence number of Items = <0>|Bad attribute Value Multiplicity.*Type 2", "",
     "a sequence of type 2 may be empty (PS3.5 §7.4.3)"),
    (r"Value invalid for this VR \[LO\]", "collisions",
     "LO has up to 64 characters, however many bytes these take (PS3.5 §6.2, §6.1.2.3)"),
    (r"Value invalid for this VR.*Character invalid for character repertoire", "languages",
     "the bytes are katakana of JIS X 0201, which the record declares (PS3.3 §C.12.1.1.2, ISO_IR 13)"),
    (r"ReferencedFileID.*Missing attribute for Type 1C", "mrdr_record",
     "the File ID of the records is that of a Multi-Referenced File Directory Record, which was retired "
     "in 2004 and is reported as that (PS3.3 §F.4)"),
    (r"Different information entities for attribute - Element=<AccessionNumber>", "",
     "Accession Number belongs to the Study whatever the class (PS3.3 §C.7.2.1)"),
    (r"present in one instance but not the other - Element=<PatientComments>", "pydicom-dicomdirtests",
     "an element of type 3 without a value says as much as one that is absent (PS3.5 §7.4.5)"),
    (r"Duplicate SOPInstanceUID", "charsets-dcmtk",
     "one of the two files has no record, and is reported as such; it is not compared"),
]


def unexplained(name, errors, reasons):
    """The first error without a reason, or None."""
    for error in errors:
        _, parts = reasons.get(error["code"], ("", []))
        if not any(part in name for part in parts):
            return f"error on an accepted set: {error['code']}: {error['message']}"
    return None
