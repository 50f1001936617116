"""`fileset dump` beside pydicom, on every file that pydicom reads.

The text is compared line for line with `str(dcmread(file))`, the JSON by its meaning with `to_json_dict`.
"""
import base64
import logging
import math
import pathlib
import warnings

import pydicom
from pydicom.data import get_testdata_files

from differences import DUMPED_OTHERWISE, NEWER_UIDS


def files(context):
    """(name, path) of everything in the test media, the corpus, and what pydicom has on this machine."""
    for path in sorted(context.media.rglob("*")):
        if path.is_file():
            yield f"TestMedia/{path.relative_to(context.media).as_posix()}", path
    if context.corpus:
        for path in sorted(context.corpus.rglob("*")):
            if path.is_file() and path.suffix not in (".json", ".md"):
                yield path.relative_to(context.corpus).as_posix(), path
    for path in sorted(map(pathlib.Path, get_testdata_files())):
        yield f"pydicom:{path.name}", path


def attempt(make, path):
    """What pydicom makes of a file, or None for what it cannot read or print."""
    try:
        return make(pydicom.dcmread(path))
    except Exception:  # whatever it raises, there is nothing to compare with
        return None


def text_of(dataset):
    """What `print(ds)` shows, with the names of the UIDs that are newer than pydicom."""
    lines = str(dataset).split("\n")
    for number, line in enumerate(lines):
        head, colon, uid = line.partition(" UI: ")
        if uid in NEWER_UIDS:
            lines[number] = head + colon + NEWER_UIDS[uid]
    return "\n".join(lines) + "\n"


def compare_text(tool, path, theirs):
    result = tool.run("dump", path)
    if result.trouble or result.status != 0:
        return result.trouble or f"status {result.status}: {result.errors}"
    mine, theirs = result.output.decode().split("\n"), theirs.split("\n")
    for number, (left, right) in enumerate(zip(mine, theirs), 1):
        if left != right:
            return f"line {number}: {left!r}, expected {right!r}"
    if len(mine) != len(theirs):
        return f"{len(mine)} lines, expected {len(theirs)}"
    return None


def normal(dataset):
    """The JSON of a data set without what may be said in two ways."""
    return {tag: normal_element(element) for tag, element in dataset.items()}


def normal_element(element):
    result = dict(element)
    if " or " in result["vr"]:  # pydicom's for an undecided one; JSON must have one (PS3.18 F.2.2)
        words = [vr for vr in result["vr"].split(" or ") if vr[0] == "O"]
        result["vr"] = words[-1] if words else "UN"
    if "Value" in result:
        result["Value"] = [normal_value(value) for value in result["Value"]]
        if not result["Value"]:  # an empty sequence has no value (PS3.18 F.2.5)
            del result["Value"]
    return result


def normal_value(value):
    """One value: nothing is null (PS3.18 F.2.5), and JSON has no numbers that are not finite."""
    if value == "":
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "inf" if value > 0 else "-inf"
    if not isinstance(value, dict):
        return value
    if set(value) <= {"Alphabetic", "Ideographic", "Phonetic"}:
        return {group: text for group, text in value.items() if text} or None
    return normal(value)


WORD_SIZES = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}


def json_of(dataset):
    """The JSON of a data set, its words in little endian, which is the one order that JSON can mean."""
    is_little = dataset.original_encoding[1] is not False
    return dataset.to_json_dict() if is_little else in_little_endian(dataset.to_json_dict())


def in_little_endian(dataset):
    """The words of a data set turned; those of Pixel Data are whole samples, as pydicom reads them."""
    bits = dataset.get("00280100", {}).get("Value", [0])[0]
    for tag, element in dataset.items():
        size = WORD_SIZES.get(element["vr"].split(" or ")[-1], 1)
        if tag == "7FE00010" and bits in (16, 32, 64):
            size = bits // 8
        if "InlineBinary" in element and size > 1:
            value = base64.b64decode(element["InlineBinary"])
            words = (value[start:start + size][::-1] for start in range(0, len(value), size))
            element["InlineBinary"] = base64.b64encode(b"".join(words)).decode()
        if element["vr"] == "SQ":
            for item in element.get("Value", []):
                in_little_endian(item)
    return dataset


def compare_json(tool, path, theirs):
    result = tool.run("dump", "--json", "--bulk", "inline", path)
    if result.trouble or result.status != 0:
        return result.trouble or f"status {result.status}: {result.errors}"
    mine, theirs = normal(result.json()), normal(theirs)
    for tag in sorted(set(mine) | set(theirs)):
        left, right = mine.get(tag, "absent"), theirs.get(tag, "absent")
        if left != right:
            return f"JSON {tag}: {str(left)[:200]}, expected {str(right)[:200]}"
    return None


def run(context):
    if not context.has_modules("pydicom"):
        return
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    for name, path in files(context):
        if context.filter not in name or name.removeprefix("pydicom:") in DUMPED_OTHERWISE:
            continue
        text = attempt(text_of, path)
        if text is not None:
            context.report.attempt(name, compare_text, context.tool, path, text)
        json = attempt(json_of, path)
        if json is not None:
            context.report.attempt(name, compare_json, context.tool, path, json)
