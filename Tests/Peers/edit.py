"""`fileset set` beside pydicom, dcmdump and gdcmdump, on every file that pydicom reads.

What was set is worked out here byte for byte, and has to be all that differs; the peers must not complain of
the result where they did not of the original, and pydicom must see that one change and no other.
"""
import io
import json
import logging
import re
import struct
import subprocess
import warnings

import numpy
import pydicom
from pydicom.tag import Tag

from differences import CONVERTED_OTHERWISE
from dump import files
from tool import folder

# One of these is set in each file that has it; the value is new and breaks no rule.
NEW_VALUES = {"PatientID": "PEER-4711", "StudyID": "P7", "InstanceNumber": "4711", "Rows": "4711",
              "Manufacturer": "Peer Works"}
SAME_VALUES = ["PatientID", "Modality", "StudyInstanceUID", "InstanceNumber", "Rows", "PatientName",
               "PixelSpacing", "StudyDate", "SpecificCharacterSet"]
SYNTAXES = {"explicit": "1.2.840.10008.1.2.1", "implicit": "1.2.840.10008.1.2",
            "big-endian": "1.2.840.10008.1.2.2", "deflated": "1.2.840.10008.1.2.1.99"}
WORDS = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}
NATIVE = set(SYNTAXES.values())


def read(data):
    """A data set with all values parsed, the same flat, and what pydicom warned of."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        dataset = pydicom.dcmread(io.BytesIO(data), force=True)
        _, is_little = dataset.original_encoding
        flat = flattened(dataset, is_little is False)
    return dataset, flat, {str(warning.message)[:60] for warning in caught}


def flattened(dataset, is_big, path=()):
    """VR and value of each element but group lengths by its path; words in little-endian order.

    Pixel Data are samples, as pydicom reads them; its dcmwrite turns the words of 32-bit ones by
    themselves, and gets other numbers.
    """
    result = {}
    sample = dataset.get("BitsAllocated")
    sample = sample // 8 if sample in (16, 32, 64) else None
    for element in dataset:
        place = path + (int(element.tag),)
        if element.tag.element == 0:
            continue
        if element.VR == "SQ":
            result[place] = ("SQ", len(element.value))
            for number, item in enumerate(element.value):
                result.update(flattened(item, is_big, place + (number,)))
        else:
            vr, value = str(element.VR), element.value
            size = sample if sample and element.keyword == "PixelData" else None
            if size is None or len(value) % size != 0:
                size = WORDS.get(vr, 1)
            if is_big and isinstance(value, bytes) and len(value) % size == 0:
                value = numpy.frombuffer(value, f">u{size}").astype(f"<u{size}").tobytes()
            result[place] = (vr, repr(value))
    return result


def attempt(data):
    try:
        return read(data)
    except Exception:  # what pydicom cannot parse, there is nothing to compare with
        return None


def is_directory(dataset):
    return "DirectoryRecordSequence" in dataset or (
        getattr(dataset, "file_meta", {}).get("MediaStorageSOPClassUID") == "1.2.840.10008.1.3.10")


def raw_element(data, keyword):
    """Where an element stands in the bytes of a file, and its VR: what pydicom saw before parsing it."""
    dataset = pydicom.dcmread(io.BytesIO(data), force=True)
    if keyword not in dataset:
        return None, dataset
    raw = dataset.get_item(Tag(keyword))
    if not hasattr(raw, "value_tell") or raw.length == 0xFFFFFFFF:
        return None, dataset
    return raw, dataset


def expected_bytes(data, keyword, value):
    """What setting the element has to make of the file, or None if that cannot be told."""
    raw, dataset = raw_element(data, keyword)
    if raw is None or getattr(dataset, "file_meta", {}).get("TransferSyntaxUID") == SYNTAXES["deflated"]:
        return None
    order = "<" if raw.is_little_endian else ">"
    vr = pydicom.datadict.dictionary_VR(keyword)
    if vr == "US":
        new = struct.pack(order + "H", int(value))
    else:
        new = value.encode() + (b" " if len(value) % 2 else b"")
    if raw.is_implicit_VR:
        start, header = raw.value_tell - 8, struct.pack(order + "L", len(new))
    elif raw.VR == vr:
        start, header = raw.value_tell - 8, vr.encode() + struct.pack(order + "H", len(new))
    else:
        return None  # UN, or one that the dictionary does not have
    if start < 0 or data[start + 8:raw.value_tell + raw.length] != (raw.value or b""):
        return None  # pydicom's offsets are those of an inflated data set
    result = data[:start + 4] + header + new + data[raw.value_tell + raw.length:]
    if Tag(raw.tag.group, 0) not in dataset:
        return result
    length = dataset.get_item(Tag(raw.tag.group, 0))
    last = dataset.get_item(max(tag for tag in dataset.keys() if tag.group == raw.tag.group))
    if length.length != 4 or not hasattr(last, "value_tell") or last.length == 0xFFFFFFFF:
        return None
    count = len(result) - len(data) + last.value_tell + last.length - length.value_tell - 4
    place = length.value_tell  # the group length is brought in step (PS3.5 §7.2)
    return result[:place] + struct.pack(order + "L", count) + result[place + 4:]


def complaints(command, path):
    """What a peer says of a file that it would not say of a good one, without numbers."""
    run = subprocess.run([*command, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    lines = run.stderr.decode("utf-8", "replace").replace(str(path), "FILE").split("\n")
    return {re.sub(r"0x[0-9a-f]+|\d+", "#", line) for line in lines if line.strip()} | {run.returncode}


def check_same(tool, path, data, out):
    """Setting what is there already changes no byte."""
    values = tool.run("get", path, *SAME_VALUES).output.decode("utf-8").split("\n")
    present = [keyword for keyword in SAME_VALUES
               if tool.run("get", path, keyword).status == 0]
    pairs = [f"{keyword}={value}" for keyword, value in zip(present, values)
             if "\ufffd" not in value and "\\x" not in value and "\\r" not in value]
    if not pairs:
        return None
    result = tool.run("set", path, *pairs, "--lenient", "--output", out / "same")
    if result.trouble or result.status != 0:
        return result.trouble or f"status {result.status}: {result.errors}"
    if (out / "same" / path.name).read_bytes() != data:
        return f"{pairs} are there already, but the bytes differ"
    return None


def check_one(context, path, data, out):
    """Setting one element changes that one only."""
    for keyword, value in NEW_VALUES.items():
        expected = expected_bytes(data, keyword, value)
        if expected is not None:
            break
    else:
        return None
    result = context.tool.run("set", path, f"{keyword}={value}", "--output", out / "one")
    if result.trouble or result.status != 0:
        return result.trouble or f"status {result.status}: {result.errors}"
    written = out / "one" / path.name
    new = written.read_bytes()
    if new != expected:
        place = next((i for i, (a, b) in enumerate(zip(new, expected)) if a != b), "the end")
        return f"setting {keyword}: bytes differ from what they should be at {place}"
    before, after = read(data), read(new)
    changed = {place for place in set(before[1]) | set(after[1])
               if before[1].get(place) != after[1].get(place)}
    if changed - {(int(Tag(keyword)),)}:
        return f"pydicom sees other changes than {keyword}: {changed}"
    if after[2] - before[2]:
        return f"pydicom warns: {after[2] - before[2]}"
    for command in context.dumpers:
        more = complaints(command, written) - complaints(command, path)
        if more:
            return f"{command[0]} complains: {more}"
    return None


def converted_by_pydicom(data, uid):
    """What pydicom makes of a file in another transfer syntax, as a flat data set; None if it cannot."""
    dataset = pydicom.dcmread(io.BytesIO(data), force=True)
    if not hasattr(dataset, "file_meta") or "TransferSyntaxUID" not in dataset.file_meta:
        return None
    dataset.file_meta.TransferSyntaxUID = uid
    buffer = io.BytesIO()
    try:
        pydicom.dcmwrite(buffer, dataset, little_endian=uid != SYNTAXES["big-endian"],
                         implicit_vr=uid == SYNTAXES["implicit"], force_encoding=True)
        return read(buffer.getvalue())[1]
    except Exception:
        return None


def alike(element):
    """The value alone, where the representation is lost; numbers as the bytes that they are."""
    vr, value = element
    if vr in ("US", "SS") and value.startswith("["):
        numbers = [number % 65536 for number in json.loads(value)]
        return repr(struct.pack(f"<{len(numbers)}H", *numbers))
    return None if value in ("''", "None") else value


def difference(left, right, forgets):
    """Where two flat data sets differ; `forgets`: implicit VR does not say what nobody knows."""
    for place in sorted(set(left) | set(right)):
        a, b = left.get(place), right.get(place)
        if a == b:
            continue
        if forgets and a and b and ("UN" in (a[0], b[0]) or alike(a) == alike(b)):
            continue
        if forgets and any(isinstance(part, int) and part >> 16 & 1 for part in place):
            continue
        return f"{[hex(part) for part in place]}: {str(a)[:80]}, expected {str(b)[:80]}"
    return None


def check_conversion(tool, path, data, name, out):
    """There and back again nothing is lost, and there it is what pydicom makes of it."""
    dataset, flat, _ = read(data)
    original = dataset.file_meta.TransferSyntaxUID
    there = out / name
    result = tool.run("set", path, "--transfer-syntax", name, "--output", there)
    if result.status == 1 and "would be lost" in result.errors or "but is damaged" in result.errors:
        return None
    if result.trouble or result.status != 0:
        return result.trouble or f"to {name}: status {result.status}: {result.errors}"
    forgets = "implicit" in (name, original.name.split()[0].lower())
    new = (there / path.name).read_bytes()
    mine = read(new)[1]
    theirs = converted_by_pydicom(data, SYNTAXES[name])
    failure = difference(mine, flat, forgets)
    if failure:
        return f"to {name}: {failure}"
    if theirs is not None and difference(theirs, flat, forgets) is None:
        failure = difference(mine, theirs, forgets)
        if failure:
            return f"to {name}, beside pydicom: {failure}"
    result = tool.run("set", there / path.name, "--transfer-syntax", str(original), "--output",
                      out / f"{name}-back")
    if result.trouble or result.status != 0:
        return result.trouble or f"back from {name}: status {result.status}: {result.errors}"
    failure = difference(read((out / f"{name}-back" / path.name).read_bytes())[1], flat, forgets)
    return failure and f"there and back by {name}: {failure}"


# Without --full, every so many files: all of them take half an hour.
SAMPLE = 6


def run(context):
    if not context.has_modules("pydicom", "numpy") or not context.tool.has("set"):
        return
    logging.disable(logging.CRITICAL)
    context.dumpers = [command for command, package in (
        (["dcmdump"], "apt install dcmtk"), (["gdcmdump"], "apt install libgdcm-tools"))
        if context.has_command(command[0], package)]
    for number, (name, path) in enumerate(files(context)):
        if context.filter not in name or not (context.full or number % SAMPLE == 0):
            continue
        if not path.is_file():
            continue
        data = path.read_bytes()
        parsed = attempt(data)
        if parsed is None or is_directory(parsed[0]) \
                or context.tool.run("get", path, "SOPClassUID").status == 3:
            continue
        with folder() as out:
            context.report.attempt(f"{name} same", check_same, context.tool, path, data, out)
            context.report.attempt(f"{name} one", check_one, context, path, data, out)
            meta = getattr(parsed[0], "file_meta", {})
            if meta.get("TransferSyntaxUID") not in NATIVE \
                    or name.removeprefix("pydicom:") in CONVERTED_OTHERWISE:
                continue
            for syntax in SYNTAXES:
                context.report.attempt(f"{name} {syntax}", check_conversion, context.tool, path, data,
                                       syntax, out)
