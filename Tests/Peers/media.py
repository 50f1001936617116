"""Media that `create`, `add`, `rm`, `mv`, `cp` and `undo` made, as pydicom, DCMTK and dicom3tools see
them; and the records that `create` makes beside those of dcmmkdir and pydicom."""
import hashlib
import json
import pathlib
import re
import shutil
import signal
import subprocess
import time

import media_records
import trees
from tool import folder

SETS = ["clinic", "several", "reports", "languages", "toplevel", "greys", "colours", "collisions",
        "iso9660", "lowercase", "plain", "compressed"]
# dicom3tools wants an item in sequences of type 2, which may be empty (PS3.5 §7.4.3); it reads
# neither deflated nor encapsulated data as the standard has them, nor UTF-8 lengths in characters.
EMPTY_SEQUENCE = re.compile(r"Value Multiplicity Type 2 Required|Bad Sequence number of Items 0")


def run(context):
    if not context.has_modules("pydicom"):
        return
    if not context.tool.has("create"):
        context.report.skip("the tool has no command create")
        return
    for command, package in (("dcmdump", "dcmtk"), ("dcmmkdir", "dcmtk"), ("dciodvfy", "dicom3tools")):
        if not context.has_command(command, f"apt install {package}"):
            return
    for name, index in sorted(sources(context)):
        if context.filter not in name:
            continue
        for operation in (adds, removes, moves, copies, creates, indexes):
            context.report.attempt(f"{name} {operation.__name__}", within_folder, operation, context,
                                   index)
        for peer in (media_records.dcmmkdir, media_records.pydicom_fileset):
            context.report.attempt(f"{name} beside {peer.__name__}", within_folder, beside, context,
                                   index, peer)
    for name, index in others(context):
        if context.filter in name:
            context.report.attempt(f"{name} conforms", within_folder, conforms, context, index)
    if context.filter in "interrupts":
        context.report.attempt("interrupts", within_folder, interrupts, context, None)


def sources(context):
    """(name, DICOMDIR) of File-sets whose tree is sound and that have some of their files."""
    for name in SETS:
        index = next(path for path in (context.media / name).iterdir()
                     if path.name.lower().startswith("dicomdir"))
        yield f"TestMedia/{name}", index
    for name in context.oracle("tree.json"):
        if name.startswith("filesets/"):
            index = context.corpus / name
            if "philips-dirfile" in name:
                continue  # its records refer to DICOMDIRs, which are no instances
            if any(node.get("exists") for node in trees.every(listed(context, index)["records"])):
                yield name, index


def others(context):
    """(name, DICOMDIR) of the rest of the corpus, malformed ones included. Of those that are cut off
    dciodvfy saw less before than there is to complain of once they are whole."""
    known = dict(sources(context))
    for name in sorted(context.oracle("tree.json")):
        if name not in known and "/truncated_" not in name:
            yield name, context.corpus / name


def within_folder(operation, context, index, *more):
    with folder() as out:
        if index is None:
            return operation(context, out, *more)
        medium = out / "medium"
        shutil.copytree(index.parent, medium)
        for path in (out, *out.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        return operation(context, out, medium / index.name, *more)


def listed(context, index):
    return json.loads(context.tool.run("ls", "--json", index).output)


def instances(document):
    """The leaves of a tree by their SOP Instance UIDs."""
    return {node["attributes"].get("ReferencedSOPInstanceUIDInFile", node["offset"]): node
            for node in trees.every(document["records"]) if "fileID" in node and node["inUse"]}


# Damaged ones, which are only written anew when that is asked for.
DAMAGED = ("DICOMDIR-nooffset", "DICOMDIR-nopatient")


def changed(context, *arguments, status=0):
    """What went wrong with a run that has to end with a status."""
    if arguments[0] in ("add", "rm", "mv") and pathlib.Path(arguments[1]).name in DAMAGED:
        arguments += ("--accept-problems",)
    result = context.tool.run(*arguments, seconds=60)
    if result.trouble or result.status != status:
        return f"`{arguments[0]}`: {result.trouble or result.status}: {result.errors[-300:]}"
    return None


# Operations; each returns what is wrong.

def adds(context, out, index):
    before = listed(context, index)
    new = context.media / ("several/P1" if before["fileSetID"] == "CLINIC" else "clinic/EMIL")
    count = len([path for path in new.rglob("*") if path.is_file()])
    trouble = changed(context, "add", index, new) or unsound(context, index, before, added=count)
    if trouble:
        return trouble
    for uid in sorted(set(instances(listed(context, index))) - set(instances(before)), key=str):
        trouble = changed(context, "rm", index, f"SOPInstanceUID={uid}")
        if trouble:
            return trouble
    return unsound(context, index, before)


def removes(context, out, index):
    before = listed(context, index)
    leaf = next(iter(instances(before).values()))
    old = {path: digest(path) for path in files(index.parent)}
    condition = f"ReferencedSOPInstanceUIDInFile={leaf['attributes']['ReferencedSOPInstanceUIDInFile']}"
    trouble = (changed(context, "rm", index, condition, "--undoable")
               or unsound(context, index, before, added=-1))
    if trouble:
        return trouble
    if leaf.get("file") and (index.parent / leaf["file"]).exists():
        return f"{leaf['file']} is still there"
    trouble = changed(context, "undo", index)
    if trouble:
        return trouble
    new = {path: digest(path) for path in files(index.parent)}
    if old != new:
        return f"`undo`: {sorted(set(old.items()) ^ set(new.items()))[:3]} differ"
    return None


def moves(context, out, index):
    before = listed(context, index)
    leaf = next((node for node in instances(before).values() if node["exists"]), None)
    uid = leaf["attributes"]["ReferencedSOPInstanceUIDInFile"]
    old = digest(index.parent / leaf["file"])
    trouble = (changed(context, "mv", index, f"SOPInstanceUID={uid}", "--to", "NEW/FOLDER/FILE")
               or unsound(context, index, before))
    if trouble:
        return trouble
    if digest(index.parent / "NEW/FOLDER/FILE") != old or (index.parent / leaf["file"]).exists():
        return "the file was not moved"
    return None


def copies(context, out, index):
    before = listed(context, index)
    missing = sum(not node["exists"] for node in instances(before).values())
    trouble = changed(context, "cp", index, out / "copy", status=1 if missing else 0)
    if trouble:
        return trouble
    trouble = unsound(context, out / "copy/DICOMDIR", before, added=-missing)
    if trouble:
        return trouble
    old, new = instances(before), instances(listed(context, out / "copy/DICOMDIR"))
    for uid, node in new.items():
        if node["attributes"] != old[uid]["attributes"]:
            return f"the record of {uid} is another"
        if digest(out / "copy" / node["file"]) != digest(index.parent / old[uid]["file"]):
            return f"the file of {uid} is another"
    return None


def creates(context, out, index):
    before = listed(context, index)
    present = {uid for uid, node in instances(before).items() if node["exists"]}
    result = context.tool.run("create", out / "new", index.parent, "--json", seconds=60)
    if result.trouble or result.status not in (0, 1):
        return f"`create`: {result.trouble or result.status}: {result.errors[-300:]}"
    created = listed(context, out / "new/DICOMDIR")
    refused = {failure["path"] for failure in result.json()["failed"]}
    lost = [before_node(before, uid) for uid in present - set(instances(created))]
    if [node for node in lost if not any(path.endswith(node["file"]) for path in refused)]:
        return f"{lost[0]['file']} was left out and not named"
    sums = {digest(path) for path in files(index.parent)}
    for node in instances(created).values():
        if digest(out / "new" / node["file"]) not in sums:
            return f"{node['file']} is no copy"
    return unsound(context, out / "new/DICOMDIR", None)


def conforms(context, out, index):
    """Whether dciodvfy finds more amiss than before, once an instance was added, and removed again."""
    new = context.media / "toplevel/MR1"
    known, old = complaints(index) | complaints(new), digest(index)
    for command in (("add", index, new), ("rm", index, f"SOPInstanceUID={uid_of(new)}")):
        # Some of them are damaged, and only written anew because of the option.
        result = context.tool.run(*command, "--accept-problems", seconds=60)
        if result.status == 3 and digest(index) == old:
            return None  # what cannot be read is not changed
        if result.trouble or result.status not in (0, 1):
            return f"`{command[0]}`: {result.trouble or result.status}: {result.errors[-300:]}"
        worse = sorted(complaints(index) - known)
        if worse:
            return f"dciodvfy after `{command[0]}`: {worse[0]}"
    return None


def uid_of(path):
    import pydicom
    return pydicom.dcmread(path, stop_before_pixels=True).SOPInstanceUID


def before_node(document, uid):
    return instances(document)[uid]


def indexes(context, out, index):
    index.unlink()
    for other in index.parent.iterdir():
        if other.name.lower().startswith("dicomdir"):
            other.unlink()
    old = sorted(digest(path) for path in files(index.parent))
    result = context.tool.run("create", "--in-place", index.parent, "--rename", seconds=60)
    if result.trouble or result.status not in (0, 1):
        return f"`create`: {result.trouble or result.status}: {result.errors[-300:]}"
    new = sorted(digest(path) for path in files(index.parent) if path.name != "DICOMDIR")
    if old != new:
        return "the files are not the same"
    return unsound(context, index.parent / "DICOMDIR", None)


def beside(context, out, index, peer):
    result = context.tool.run("create", out / "new", index.parent, seconds=60)
    if result.trouble or result.status not in (0, 1):
        return f"`create`: {result.trouble or result.status}: {result.errors[-300:]}"
    return media_records.compare(out / "new", peer(out / "new", out / "peer"))


def interrupts(context, out):
    """Ctrl-C at any time: status 130 and the medium as it was, or the whole change."""
    medium = out / "medium"
    shutil.copytree(context.media / "several", medium)
    old = {path: digest(path) for path in files(medium)}
    source = out / "source"
    source.mkdir()
    for number in range(40):
        shutil.copytree(context.media / "clinic", source / f"{number}")
    # The same instances again and again are read, and not added twice.
    states = set()
    for step in range(30):
        process = subprocess.Popen([context.tool.path, "add", medium, source, "--jobs", "1"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(0.002 * step)
        process.send_signal(signal.SIGINT)
        errors = process.communicate(timeout=60)[1].decode()
        states.add(process.returncode)
        now = {path: digest(path) for path in files(medium)}
        if process.returncode in (130, -signal.SIGINT):
            if now != old:
                return f"step {step}: the medium changed: {errors[-200:]}"
        elif process.returncode == 0:
            trouble = unsound(context, medium / "DICOMDIR", None) or \
                changed(context, "rm", medium, r"PatientID=TM0001\TM0002")
            if trouble:
                return f"step {step}: {trouble}"
            if {path: digest(path) for path in files(medium)} != old:
                return f"step {step}: removing what was added does not give the first bytes"
        else:
            return f"step {step}: status {process.returncode}: {errors[-200:]}"
    return None if 130 in states else f"no run was interrupted: {states}"


# What has to hold for every medium.

def unsound(context, index, before, added=0, result=None):
    """Why a medium is not what it has to be, or None.

    - before: the document of the medium that it was made of, or None for a new one.
    - added: how many instances it has more than that.
    - result: what `ls --json` gave, if it was run before.
    """
    import pydicom
    from pydicom.fileset import FileSet
    result = result or context.tool.run("ls", "--json", index)
    if result.trouble or result.status:
        return f"`ls`: {result.trouble or result.status}"
    document = result.json()
    errors = [problem for problem in document["problems"] if problem["severity"] == "error"]
    known = {problem["code"] for problem in before["problems"]} if before else set()
    if [problem for problem in errors if problem["code"] not in known]:
        return f"`ls` reports {errors[0]}"
    dataset = pydicom.dcmread(index)
    tree, offsets = trees.walk(index, dataset)
    # gdcmgendir declares no character set, which pydicom needs.
    problem = trees.difference(tree, document["records"], ascii_only=index.suffix == ".gdcm"
                               or before is not None and before["source"].endswith(".gdcm"))
    if problem:
        return f"pydicom sees another tree: {problem}"
    if trees.dcmdump_offsets(index) != offsets:
        return "dcmdump sees other records"
    if sorted(node["offset"] for node in trees.every(tree)) != offsets:
        return "there are records that no link reaches"
    links = [0] + offsets
    for record in dataset.DirectoryRecordSequence:
        for keyword in ("OffsetOfTheNextDirectoryRecord", "OffsetOfReferencedLowerLevelDirectoryEntity"):
            if record[keyword].value not in links:
                return f"the record at {record.seq_item_tell} has a wrong {keyword}"
    roots = [node["offset"] for node in tree] or [0]
    if dataset.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity != roots[-1]:
        return "the last record of the root is not the last"
    leaves = instances(document)
    gone = [node["fileID"] for node in leaves.values() if not node["exists"]]
    allowed = sum(not node["exists"] for node in instances(before).values()) if before else 0
    if len(gone) > allowed:
        return f"files are missing: {gone[:3]}"
    if before and len(leaves) != len(instances(before)) + added:
        return f"{len(leaves)} instances, expected {len(instances(before)) + added}"
    if not known and all(node["file"] == "/".join(node["fileID"]) for node in leaves.values()):
        found = FileSet(str(index))
        if len(found) != len(leaves):
            return f"pydicom's FileSet has {len(found)} instances of {len(leaves)}"
    left = [path for path in index.parent.rglob(".fileset*") if not path.name.startswith(".fileset-undo")
            and not any(part.startswith(".fileset-undo") for part in path.parts)]
    if left:
        return f"{left[0].name} was left"
    return invalid(index, leaves, before)


def invalid(index, leaves, before):
    """What dciodvfy says of a DICOMDIR that it does not say of its instances."""
    said = complaints(index)
    if not said:
        return None
    known = set()
    for node in leaves.values():
        if node["file"]:
            known |= complaints_of_instance(index.parent / node["file"])
    if before:
        known |= complaints(pathlib.Path(before["source"]))
    new = sorted(said - known)
    return f"dciodvfy: {new[0]}" if new else None


SAID = {}


def complaints_of_instance(path):
    """The same as `complaints`, for a file that may stand on many media, with the same bytes."""
    key = digest(path)
    if key not in SAID:
        SAID[key] = complaints(path)
    return SAID[key]


def complaints(path):
    """The errors of dciodvfy, without the values and the place in a sequence."""
    lines = subprocess.run(["dciodvfy", str(path)], capture_output=True).stderr
    errors = set()
    for line in lines.decode("utf-8", "replace").splitlines():
        if not line.startswith("Error") or EMPTY_SEQUENCE.search(line):
            continue
        tag = re.search(r"\(0x[0-9a-f]{4},0x[0-9a-f]{4}\)", line)
        what = "Value invalid" if "Value invalid" in line else re.sub(r"Module=<.*?>|<[^>]*>", "", line)
        errors.add(f"{what} {tag.group() if tag else ''}" if tag else what.strip())
    return errors


def files(root):
    return [path for path in sorted(root.rglob("*")) if path.is_file()]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()
