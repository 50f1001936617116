"""Damaged media that `repair` wrote anew, as pydicom, DCMTK and dicom3tools see them."""
import trees
from media import complaints, digest, files, listed, within_folder


def run(context):
    if not context.has_modules("pydicom"):
        return
    if not context.tool.has("repair"):
        context.report.skip("the tool has no command repair")
        return
    for command, package in (("dcmdump", "dcmtk"), ("dciodvfy", "dicom3tools")):
        if not context.has_command(command, f"apt install {package}"):
            return
    indexes = [(f"TestMedia/{path.parent.relative_to(context.media)}", path)
               for path in sorted(context.media.rglob("*"))
               if path.is_file() and path.name.lower().startswith("dicomdir")]
    if context.corpus:
        indexes += [(name, context.corpus / name) for name in sorted(context.oracle("tree.json"))]
    for name, index in indexes:
        if context.filter in name:
            context.report.attempt(name, within_folder, repairs, context, index)


def repairs(context, out, index):
    """What is wrong once a medium is repaired, or None."""
    known, before = complaints(index), {path: digest(path) for path in files(index.parent)}
    result = context.tool.run("repair", index, "--in-place", "--json", "--no-sync", seconds=60)
    if result.status == 3:
        now = {path: digest(path) for path in files(index.parent)}
        return None if now == before else "what cannot be repaired was changed"
    if result.trouble or result.status not in (0, 1):
        return f"`repair`: {result.trouble or result.status}: {result.errors[-300:]}"
    document = result.json()
    if not document["needed"]:
        now = {path: digest(path) for path in files(index.parent)}
        return None if now == before else "nothing was to be done, but files changed"
    changed = {path for path in before if path != index and digest(path) != before[path]}
    if changed:
        return f"{sorted(changed)[0]} was changed"
    if digest(index.parent / document["old"]) != before[index]:
        return "the old DICOMDIR was not kept"
    left = any(decision["action"] == "left" for decision in document["decisions"])
    if (result.status == 1) != left:
        return f"status {result.status}, though {'something' if left else 'nothing'} is left"
    return unlike(context, index) or worse(index, known, document) or again(context, index)


def unlike(context, index):
    """How the peers' trees differ from `ls --json`."""
    tree, offsets = trees.walk(index)
    difference = trees.difference(tree, listed(context, index)["records"],
                                  ascii_only=index.suffix == ".gdcm" or "charset" in str(index))
    if difference:
        return f"pydicom sees another tree: {difference}"
    if trees.dcmdump_offsets(index) != offsets:
        return "dcmdump sees other records"
    if sorted(node["offset"] for node in trees.every(tree)) != offsets:
        return "there are records that no link reaches"
    return None


def worse(index, known, document):
    """What dciodvfy complains of that it did not before; of new records it may say what it likes."""
    if any(decision["action"] in ("added", "left") for decision in document["decisions"]):
        return None
    if not known:
        return None  # it could not read what there was
    found = sorted(complaints(index) - known)
    return f"dciodvfy: {found[0]}" if found else None


def again(context, index):
    """Whether a second repair finds something to do."""
    result = context.tool.run("repair", index, "--dry-run", "--json", seconds=60)
    if result.trouble or result.status not in (0, 1):
        return f"second `repair`: {result.trouble or result.status}: {result.errors[-300:]}"
    return "a second `repair` changes it" if result.json()["needed"] else None
