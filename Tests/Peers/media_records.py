"""The records that dcmmkdir and pydicom's FileSet make of the files of a medium, beside ours."""
import shutil
import subprocess
import warnings

import trees

LEVELS = {"PATIENT": "PatientID", "STUDY": "StudyInstanceUID", "SERIES": "SeriesInstanceUID"}
# What differs on purpose: (peer, record type, keyword), which of both has it, and why.
DIFFERENCES = {
    ("pydicom", "IMAGE", "ImageType"): ("ours", "pydicom copies no keys of type 3 (PS3.3 §F.5.4)"),
    ("pydicom", "HANGING PROTOCOL", "HangingProtocolName"): (
        "ours", "type 1, which pydicom leaves out (PS3.3 §F.5.31)"),
    ("pydicom", "HANGING PROTOCOL", "HangingProtocolDescription"): (
        "ours", "type 1, which pydicom leaves out (PS3.3 §F.5.31)"),
    ("pydicom", "HANGING PROTOCOL", "HangingProtocolLevel"): (
        "ours", "type 1, which pydicom leaves out (PS3.3 §F.5.31)"),
    ("pydicom", "SR DOCUMENT", "ContentSequence"): (
        "theirs", "pydicom copies the whole report; only HAS CONCEPT MOD belongs there (PS3.3 §F.5.25)"),
    ("pydicom", "KEY OBJECT DOC", "ContentSequence"): (
        "theirs", "pydicom copies the whole document; only HAS CONCEPT MOD belongs there (§F.5.26)"),
    ("dcmmkdir", "STUDY", "StudyDate"): (
        "both", "made up: dcmmkdir takes the day on which it runs; ours is the same on every run"),
    ("dcmmkdir", "STUDY", "StudyTime"): ("both", "made up, as the date"),
    ("dcmmkdir", "STUDY", "StudyID"): (
        "both", "made up: dcmmkdir counts; ours follows from the Study Instance UID"),
}


def dcmmkdir(medium, out):
    """The DICOMDIR that dcmmkdir makes; it invents what is missing, as `create` does."""
    shutil.copytree(medium, out)
    (out / "DICOMDIR").unlink()
    command = ["dcmmkdir", "+r", "+id", str(out), "+D", str(out / "DICOMDIR"), "+I", "-Nxc", "-Nec",
               "+Nrs", "-W"]
    result = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if not (out / "DICOMDIR").exists():
        return "dcmmkdir", None, result.stderr
    return "dcmmkdir", out / "DICOMDIR", result.stderr


def pydicom_fileset(medium, out):
    """The DICOMDIR that pydicom makes; it leaves out what lacks a key."""
    from pydicom.fileset import FileSet
    files = FileSet()
    refused = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for path in sorted(medium.rglob("*")):
            if path.is_file() and path.name != "DICOMDIR":
                try:
                    files.add(path)
                except Exception as error:  # whatever it lacks
                    refused.append(str(error))
        if not len(files):
            return "pydicom", None, "; ".join(refused)
        files.write(out)
    return "pydicom", out / "DICOMDIR", "; ".join(refused)


def records(index):
    """The attributes of all records by what tells them apart."""
    found = {}

    def visit(nodes, above):
        for node in nodes:
            attributes = dict(node["attributes"])
            key = attributes.get(LEVELS.get(node["type"], "ReferencedSOPInstanceUIDInFile"))
            place = above + (key,) if node["type"] in LEVELS else (key,)
            found[(node["type"],) + place] = attributes
            visit(node["children"], above + (key,))

    visit(trees.walk(index)[0], ())
    return found


def compare(medium, result):
    """Where our records differ from those of a peer, as a sentence, or None."""
    peer, index, said = result
    if index is None:
        return None if said else f"{peer} made nothing and said nothing"
    ours, theirs = records(medium / "DICOMDIR"), records(index)
    # A file that the peer does not take has no records there, and so has a series of such.
    for place, attributes in theirs.items():
        if place not in ours:
            same = [key for key in ours if key[-1] == place[-1]]
            return f"{place}: no such record; instead {same[:2]}"
        mine = ours[place]
        for keyword in sorted(set(attributes) | set(mine)):
            left, right = trees.normal(mine.get(keyword)), trees.normal(attributes.get(keyword))
            if left == right and (keyword in mine) == (keyword in attributes):
                continue
            if is_known(peer, place[0], keyword, mine, attributes):
                continue
            shown = [repr(value)[:60] if keyword in source else "absent"
                     for value, source in ((left, mine), (right, attributes))]
            return f"{place[0]} {place[-1]}: {keyword} {shown[0]}, {peer} has {shown[1]}"
    return None


def is_known(peer, kind, keyword, ours, theirs):
    """Whether a difference is one of those that are on purpose."""
    if keyword == "SpecificCharacterSet":
        # It is needed only where the record's own text is beyond ASCII (PS3.3 §F.3.2.2).
        return keyword not in ours and not any(map(trees.beyond_ascii, ours.values()))
    which, _ = DIFFERENCES.get((peer, kind, keyword), (None, None))
    if which == "ours":
        return keyword not in theirs
    if which == "theirs":
        return keyword in theirs
    return which == "both" and keyword in ours and keyword in theirs
