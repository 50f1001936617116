"""`fileset dump` beside pydicom's `str(dcmread(file))`, line for line, on every file that pydicom reads."""
import logging
import pathlib
import warnings

import pydicom
from pydicom.data import get_testdata_files

from differences import DUMPED_OTHERWISE


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


def text_of(path):
    """What pydicom prints, or None for what it cannot read or print."""
    try:
        return str(pydicom.dcmread(path))
    except Exception:  # whatever it raises, there is nothing to compare with
        return None


def first_difference(mine, theirs):
    """The first line that differs, as a sentence, or None."""
    mine, theirs = mine.splitlines(), theirs.splitlines()
    for number, (left, right) in enumerate(zip(mine, theirs), 1):
        if left != right:
            return f"line {number}: {left!r}, expected {right!r}"
    if len(mine) != len(theirs):
        return f"{len(mine)} lines, expected {len(theirs)}"
    return None


def compare_text(tool, path, theirs):
    result = tool.run("dump", path)
    if result.trouble or result.status != 0:
        return result.trouble or f"status {result.status}: {result.errors}"
    return first_difference(result.output.decode(), theirs + "\n")


def run(context):
    if not context.has_modules("pydicom"):
        return
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    for name, path in files(context):
        if context.filter not in name or name in DUMPED_OTHERWISE:
            continue
        text = text_of(path)
        if text is not None:
            context.report.attempt(name, compare_text, context.tool, path, text)
