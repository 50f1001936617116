"""The records of a DICOMDIR as pydicom and dcmdump see them, in the shape of `fileset ls --json`."""
import pathlib
import re
import subprocess

import pydicom
from pydicom.datadict import keyword_for_tag
from pydicom.dataelem import RawDataElement

# The offsets, the in-use flag, the type and the File ID stand beside the attributes.
OMITTED = {0x00041400, 0x00041410, 0x00041420, 0x00041430, 0x00041500}
BINARY = {"OB", "OD", "OF", "OL", "OV", "OW", "UN"}
NUMBERS = {"US", "UL", "UV", "SS", "SL", "SV", "FL", "FD"}


def value_of(dataset, tag):
    """One element as JSON: text without padding, IS and DS as they stand in the file."""
    raw = dataset.get_item(tag)
    text = None
    if isinstance(raw, RawDataElement) and isinstance(raw.value, bytes):
        text = raw.value
    element = dataset[tag]
    if element.VR == "SQ":
        return [attributes_of(item) for item in element.value]
    if element.is_empty:
        return None
    if element.VR in ("DS", "IS") and text is not None:
        values = [part.strip(" \0") for part in text.decode("ascii").split("\\")]
    elif element.VM > 1:
        values = list(element.value)
    else:
        values = [element.value]
    if element.VR not in NUMBERS:
        values = [str(value) for value in values]
    return values if len(values) > 1 else values[0]


def attributes_of(dataset):
    result = {}
    for tag in sorted(dataset.keys()):
        keyword = keyword_for_tag(tag)
        if keyword and int(tag) not in OMITTED and dataset[tag].VR not in BINARY:
            result[keyword] = value_of(dataset, tag)
    return result


def resolve(root, file_id):
    """The path below `root` that a File ID has on the disk, or None; never outside of `root`."""
    here = root
    for depth, component in enumerate(file_id):
        if component in ("", ".", "..") or "/" in component or not here.is_dir():
            return None
        names = sorted(path.name for path in here.iterdir())
        match = next((wanted for same in (exact, folded, without_version, without_extension)
                      for wanted in names if same(wanted, component)), None)
        if match is None:
            return None
        here = here / match
    return here.relative_to(root).as_posix() if here.is_file() else None


def exact(name, component):
    return name == component


def folded(name, component):
    return name.lower() == component.lower()


def without_version(name, component):
    return folded(re.sub(r"\.?(;\d+)?$", "", name), component)


def without_extension(name, component):
    return folded(re.sub(r"\.dcm(;\d+)?$", "", name, flags=re.I), component)


def walk(index, dataset=None):
    """The tree of records by links, each record once; and the offsets of all records.

    - dataset: what pydicom read, if that was done before.
    """
    path = pathlib.Path(index)
    dataset = dataset or pydicom.dcmread(path, force=True)
    records = {record.seq_item_tell: record for record in dataset.get("DirectoryRecordSequence", [])}
    seen = set()

    def siblings(offset):
        nodes = []
        while offset in records and offset not in seen:
            seen.add(offset)
            record = records[offset]
            node = {"type": str(record.get("DirectoryRecordType") or ""), "offset": offset,
                    "inUse": record.get("RecordInUseFlag") != 0, "attributes": attributes_of(record)}
            if "ReferencedFileID" in record:
                value = record.ReferencedFileID
                node["fileID"] = [value] if isinstance(value, str) else list(value)
                node["file"] = resolve(path.parent, node["fileID"])
                node["exists"] = node["file"] is not None
            node["children"] = siblings(record.get("OffsetOfReferencedLowerLevelDirectoryEntity", 0))
            nodes.append(node)
            offset = record.get("OffsetOfTheNextDirectoryRecord", 0)
        return nodes

    first = dataset.get("OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity", 0)
    return siblings(first), sorted(records)


def dcmdump_offsets(index):
    """The offsets that dcmdump prints, or None when it refuses the file."""
    result = subprocess.run(["dcmdump", "-q", str(index)], capture_output=True)
    if result.returncode:
        return None
    return sorted(int(number) for number in re.findall(rb"#  offset=\$(\d+)", result.stdout))


def without_recovered(nodes):
    """The nodes that links reach: those marked as recovered are left out, with all below them."""
    return [{**node, "children": without_recovered(node.get("children", []))}
            for node in nodes if not node.get("recovered")]


def every(nodes):
    for node in nodes:
        yield node
        yield from every(node.get("children", []))


def normal(value):
    """`value` as it is compared: empty sequences and empty values are the same."""
    if isinstance(value, str):
        return value.rstrip(" \0")
    if isinstance(value, list):
        return [normal(item) for item in value] or None
    if isinstance(value, dict):
        return {key: normal(item) for key, item in value.items()}
    return value


def beyond_ascii(value):
    if isinstance(value, list):
        return any(map(beyond_ascii, value))
    return isinstance(value, str) and (not value.isascii() or "\x1b" in value)


def difference(expected, actual, ascii_only=False, partial=frozenset()):
    """Where two lists of nodes differ first, as a sentence, or None.

    - ascii_only: values that are expected beyond ASCII are not compared.
    - partial: offsets of records that are cut off; these may be absent, or have fewer attributes.
    """
    places = {node["offset"]: node for node in actual}
    kept = [node for node in expected if node["offset"] not in partial or node["offset"] in places]
    wanted, found = [node["offset"] for node in kept], [node["offset"] for node in actual]
    if wanted != found:
        return f"records at {shortened(found)}, expected at {shortened(wanted)}"
    for mine, theirs in zip(kept, actual):
        where = f"record at {mine['offset']}"
        is_whole = mine["offset"] not in partial
        if is_whole:
            problem = node_difference(mine, theirs, ascii_only)
            if problem:
                return f"{where}: {problem}"
        problem = difference(mine["children"], theirs.get("children", []), ascii_only, partial)
        if problem:
            return problem
    return None


def saved(expected, document):
    """Whether all that the links reach, and every other record, is in a tree that was corrected."""
    places = {node["offset"] for node in every(document["records"])}
    missing = [node["offset"] for node in every(expected) if node["offset"] not in places]
    return f"records at {shortened(missing)} are missing" if missing else None


def shortened(values):
    return f"{values[:6]}{'…' if len(values) > 6 else ''} ({len(values)})"


def node_difference(mine, theirs, ascii_only):
    kind = mine["type"] if mine["type"] not in (None, "None") else ""
    if (theirs.get("type") or "") != kind:
        return f"type {theirs.get('type')!r}, expected {kind!r}"
    if theirs.get("inUse", True) != (mine.get("inUse") is not False):
        return f"inUse {theirs.get('inUse')}, expected {mine.get('inUse')}"
    for key in ("fileID", "file", "exists"):
        if key in mine and normal(theirs.get(key)) != normal(mine[key]):
            return f"{key} {theirs.get(key)!r}, expected {mine[key]!r}"
    if "attributes" not in mine:
        return None
    left, right = normal(mine["attributes"]), normal(theirs.get("attributes", {}))
    for key in sorted(set(left) | set(right)):
        if ascii_only and beyond_ascii(left.get(key)):
            continue
        if key not in left or key not in right or left[key] != right[key]:
            return f"{key} {right.get(key, 'absent')!r}, expected {left.get(key, 'absent')!r}"
    return None
