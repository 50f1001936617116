"""The broken File-sets: eleven records and four small images, each folder wrong in one way.

A `content` case changes the records before they are laid out; an `offset` case changes the directory
after that, and may return other bytes for it. `by` names the records: `A`, `A study`, `A CT`,
`A/CT/IM1`. `found` is how many of the instance files a reader can still find with the means that there
are: links, the order of the items, or one shift that all offsets share.
"""
import json

import numpy as np

from . import phantoms
from .instances import pixels, uid
from .producers import store
from .sets import ANNA, EMIL, secondary, series, study
from .writer import BIG_ENDIAN, EXPLICIT, IMPLICIT, Directory, Record

CASES = {}


def content(wrong, found=4, syntax=EXPLICIT):
    def register(change):
        def make(roots, by):
            change(by)
            return Directory(change.__name__, roots, syntax).coded()
        CASES[change.__name__] = (wrong, found, make)
    return register


def offset(wrong, found=4, syntax=EXPLICIT):
    def register(change):
        def make(roots, by):
            directory = Directory(change.__name__, roots, syntax)
            return change(directory, by) or directory.coded()
        CASES[change.__name__] = (wrong, found, make)
    return register


def images():
    """The instance files by File ID."""
    files = {}
    for file_id, patient, number, modality in (
            ("A/CT/IM1", ANNA, 1, "CT"), ("A/CT/IM2", ANNA, 2, "CT"), ("A/MR/IM1", ANNA, 1, "MR"),
            ("B/US/IM1", EMIL, 1, "US")):
        st = study(1 if patient is ANNA else 2, "20240304", "093000", "Broken disc")
        ds = secondary(patient, st, series(1 if modality == "CT" else 2, modality), number)
        card = np.rint(phantoms.card(16, 20, file_id[2]) * 255).astype(np.uint8)
        files[file_id] = pixels(ds, card)
    return files


def records(files):
    """The root records of the sound tree, and all its records by their short names."""
    by, roots = {}, []
    for file_id, ds in files.items():
        patient, modality = file_id[0], file_id[2:4]
        if patient not in by:
            by[patient] = Record("PATIENT", [(0x00100010, "PN", str(ds.PatientName)),
                                             (0x00100020, "LO", ds.PatientID)])
            by[patient + " study"] = Record("STUDY", [
                (0x00080020, "DA", ds.StudyDate), (0x00080030, "TM", ds.StudyTime),
                (0x00080050, "SH", ds.AccessionNumber), (0x00081030, "LO", ds.StudyDescription),
                (0x0020000D, "UI", ds.StudyInstanceUID), (0x00200010, "SH", ds.StudyID)])
            by[patient].lower.append(by[patient + " study"])
            roots.append(by[patient])
        name = f"{patient} {modality}"
        if name not in by:
            by[name] = Record("SERIES", [(0x00080060, "CS", modality),
                                         (0x0020000E, "UI", ds.SeriesInstanceUID),
                                         (0x00200011, "IS", str(ds.SeriesNumber))])
            by[patient + " study"].lower.append(by[name])
        by[file_id] = Record("IMAGE", [
            (0x00041500, "CS", file_id.replace("/", "\\")), (0x00041510, "UI", ds.SOPClassUID),
            (0x00041511, "UI", ds.SOPInstanceUID),
            (0x00041512, "UI", ds.file_meta.TransferSyntaxUID),
            (0x00200013, "IS", str(ds.InstanceNumber))])
        by[name].lower.append(by[file_id])
    return roots, by


def refer(record, file_id):
    record.elements[0] = (0x00041500, "CS", file_id)


@offset("every offset is 22 too low: a name in the meta information grew after they were computed")
def shifted_low(directory, by):
    directory.change_offsets(lambda offset: offset - 22)


@offset("every offset is 8 too high: counted from behind the item's header")
def shifted_high(directory, by):
    directory.change_offsets(lambda offset: offset + 8)


@offset("preamble and prefix were cut off, the offsets still count them")
def no_preamble(directory, by):
    return directory.coded()[132:]


@offset("offsets count from the first byte of the data set, not of the file")
def from_data_set(directory, by):
    directory.change_offsets(lambda offset: offset - len(directory.head))


@offset("the offset below the first series points into the middle of its first record")
def mid_record(directory, by):
    by["A CT"].lower_offset += 30


@offset("the offset below the MR series is beyond the end of the file")
def beyond_end(directory, by):
    by["A MR"].lower_offset = 1_000_000


@offset("the second CT image is followed by the first: a ring of siblings")
def sibling_ring(directory, by):
    by["A/CT/IM2"].next_offset = by["A/CT/IM1"].offset


@offset("below the MR series stands its own patient: a ring through the levels")
def parent_ring(directory, by):
    by["A MR"].lower_offset = by["A"].offset


@offset("the US series of one patient and the MR series of the other share a record")
def shared_child(directory, by):
    by["B US"].lower_offset = by["A/MR/IM1"].offset


@offset("no offset leads to the MR series: an orphan with its image")
def orphan(directory, by):
    by["A CT"].next_offset = 0


@offset("the offset of the first root record is 0 while there are records")
def no_first_root(directory, by):
    directory.first = 0


@offset("all offsets are 0; only the order of the records tells the tree")
def no_offsets(directory, by):
    directory.change_offsets(lambda offset: 0)


@content("a series has no Directory Record Type, an image has an empty one")
def no_record_type(by):
    by["A MR"].type, by["B/US/IM1"].type = None, ""


@offset("the file ends in the middle of the last but one record", 3)
def truncated(directory, by):
    return directory.coded()[:by["B US"].offset + 40]


@offset("implicit VR, which no DICOMDIR may have", syntax=IMPLICIT)
def implicit_vr(directory, by):
    pass


@offset("explicit VR big endian, which no DICOMDIR may have", syntax=BIG_ENDIAN)
def big_endian(directory, by):
    pass


@content("File IDs that climb out of the disc, start at the root, or name a drive", 1)
def escaping(by):
    refer(by["A/CT/IM2"], "..\\..\\CLINIC\\ANNA\\CT\\IM2")
    refer(by["A/MR/IM1"], "\\ETC\\PASSWD")
    refer(by["B/US/IM1"], "C:\\B\\US\\IM1")


@offset("one referenced file is missing", 3)
def missing_file(directory, by):
    pass


@content("two records carry UIDs that their files do not have; only who opens the files sees it")
def wrong_uids(by):
    by["A/CT/IM1"].elements[2] = (0x00041511, "UI", uid("nothing"))
    by["B US"].elements[1] = (0x0020000E, "UI", uid("nowhere"))


@content("two records reference one file, and another file is in no record", 3)
def one_file_twice(by):
    refer(by["A/CT/IM2"], "A\\CT\\IM1")


@offset("a series stands directly below a patient")
def wrong_level(directory, by):
    by["B"].lower_offset = by["B US"].offset


@content("an image record has a type that no edition knows")
def unknown_type(by):
    by["A/CT/IM2"].type = "PICTURE"


def broken(root):
    """Makes every case, and `cases.json`: what is wrong, and how many files are to be found."""
    listing = {}
    for name, (wrong, found, make) in CASES.items():
        files = images()
        data = make(*records(files))
        if name == "missing_file":
            del files["A/MR/IM1"]
        store(root / name, files)
        (root / name / "DICOMDIR").write_bytes(data)
        listing[name] = {"wrong": wrong, "found": found}
    (root / "cases.json").write_text(json.dumps(listing, indent=1) + "\n")
