"""`fileset check` beside dciodvfy, dcentvfy, dcmdump and pydicom: what they find, it finds; what they all
accept has no error, but for those of check_differences.py."""
import collections
import json
import pathlib
import re
import subprocess
import sys

import check_differences

# What dciodvfy says, and the codes of which one has to be there. The first that fits counts.
DAMAGE = {"truncated", "overlong-value", "no-item", "wrong-item-length", "inflate-failed", "inflate-limit", "bad-offset",
          "transfer-syntax-mismatch", "wrong-transfer-syntax", "unsorted-elements", "trailing-bytes",
          "no-directory-information", "no-preamble", "missing-element", "odd-length"}
SAYINGS = [
    (r"not within.*evidence|Referenced SOP Instance", {"extra-content"}),
    (r"Missing attribute|Empty attribute", {"missing-key", "empty-key", "missing-reference", "profile-key",
                                            "missing-element", "no-record-type", "bad-offset",
                                            "private-record-uid", "no-directory-information"} | DAMAGE),
    (r"Value invalid for this VR", {"invalid-value", "bad-file-id", "bad-file-set-id", "undeclared-text",
                                    "undecodable-text", "meta-value", "descriptor-file"}),
    (r"Unrecognized enumerated value", {"unknown-record-type", "retired-record-type", "extra-content",
                                        "in-use-flag", "invalid-value"}),
    (r"Referenced File ID is empty", {"bad-file-id"}),
    (r"Value Multiplicity", {"value-multiplicity", "bad-file-id"}),
    (r"not a recognized standard attribute", DAMAGE | {"misplaced-element"}),
    (r"Retired", {"retired-record-type"}),
    (r".", DAMAGE),
]
DCMDUMP = [
    (r"not in ascending tag order|found twice", {"unsorted-elements", "trailing-bytes", "overlong-value",
                                                 "truncated"}),
    (r"odd", {"odd-length", "transfer-syntax-mismatch"}),
    (r".", DAMAGE),
]
REFUSED = 3


def run(context):
    if not context.tool.has("check"):
        context.report.skip("the tool has no command check")
        return
    peers = [("dciodvfy", "dicom3tools"), ("dcentvfy", "dicom3tools"), ("dcmdump", "dcmtk")]
    if not all(context.has_command(name, f"apt install {package}") for name, package in peers):
        return
    if not context.has_modules("pydicom"):
        return
    malformed = {case["index"]: case for case in context.manifest().get("malformed", {}).values()}
    for name, path in sorted(directories(context)):
        if context.filter in name:
            context.report.attempt(name, check_directory, context, name, path, malformed.get(name))
    for name, path in sorted(directories(context)):
        if context.filter in name and path.name.upper().startswith("DICOMDIR"):
            context.report.attempt(f"{name} --deep", check_files, context, name, path)


def directories(context):
    for path in context.media.rglob("*"):
        if path.is_file() and path.name.lower().startswith("dicomdir"):
            yield f"TestMedia/{path.relative_to(context.media).as_posix()}", path
    for name in context.oracle("tree.json"):
        yield name, context.corpus / name


def checked(context, path, *options):
    result = context.tool.run("check", path, "--json", *options, guarded=True)
    if result.trouble:
        raise RuntimeError(result.trouble)
    document = json.loads(result.output) if result.output else None
    if result.status not in (0, 1, 3) or (document is None) != (result.status == REFUSED):
        raise RuntimeError(f"status {result.status}: {result.errors[:200]}")
    if document and (result.status == 1) != (document["errors"] > 0):
        raise RuntimeError(f"status {result.status}, {document['errors']} errors")
    return document


def check_directory(context, name, path, case):
    document = checked(context, path)
    if document is None:
        return None if case and case["outcome"] == "error" else "refused"
    found = collections.Counter(problem["code"] for problem in document["problems"])
    if case and case["outcome"] in ("warn", "error") and not found:
        return "nothing is found, though the directory is malformed"
    said = [*sayings(["dciodvfy", "-new", str(path)], r"Error - (.*)", SAYINGS),
            *sayings(["dcmdump", "-M", str(path)], r"[EW]: (.*)", DCMDUMP)]
    for line, codes in said:
        if not codes & found.keys() and not explained(name, line):
            return f"not found: {line}"
    if said or not accepted_by_pydicom(path):
        return None
    errors = [p for p in document["problems"] if p["severity"] == "error"]
    return check_differences.unexplained(name, errors, check_differences.ACCEPTED)


def explained(name, line):
    return any(part in name and re.search(expression, line)
               for expression, part, _ in check_differences.UNFOUND)


def sayings(command, pattern, table):
    """(line, codes) of each kind of line that a peer prints."""
    try:
        result = subprocess.run(command, capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return
    seen = set()
    text = result.stderr + (result.stdout if command[0] == "dciodvfy" else b"")
    for line in text.decode("latin-1").splitlines():
        match = re.match(pattern, line)
        if not match:
            continue
        kind = re.sub(r"\[\d+\]|\d+", "", match.group(1))
        if kind not in seen:
            seen.add(kind)
            yield f"{command[0]}: {line[:200]}", next(codes for expression, codes in table
                                                     if re.search(expression, line))


def accepted_by_pydicom(path):
    """In a process of its own: rings of offsets keep pydicom busy for ever."""
    program = "import sys, warnings; warnings.simplefilter('ignore'); " \
              "from pydicom.fileset import FileSet; FileSet(sys.argv[1])"
    try:
        return subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True,
                              timeout=10).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def check_files(context, name, path):
    """What dcentvfy says of the files that the medium has."""
    document = checked(context, path, "--deep")
    if document is None:
        return None
    files = [str(file) for file in path.parent.rglob("*")
             if file.is_file() and not file.name.lower().startswith("dicomdir")
             and file.read_bytes()[128:132] == b"DICM"]
    if not files:
        return None
    said = subprocess.run(["dcentvfy", *files], capture_output=True, timeout=60).stderr
    texts = [f"{problem['code']} {problem['file']} {problem['message']}" for problem in document["problems"]]
    for line in said.decode("latin-1").splitlines():
        if " - Element=<" not in line and "Duplicate SOPInstanceUID" not in line:
            continue
        if explained(name, line):
            continue
        element = re.search(r"Element=<(\w+)>", line)
        named = [pathlib.Path(file).relative_to(path.parent).as_posix()
                 for file in re.findall(r"<(/[^>]*)>", line)]
        wanted = element.group(1) if element else None
        if not any((wanted is None or wanted in text) and
                   (wanted or any(file in text for file in named)) for text in texts):
            return f"not found: {line[:250]}"
    if said:
        return None
    errors = [p for p in document["problems"] if p["severity"] == "error" and p["inFile"]]
    return check_differences.unexplained(name, errors, check_differences.ACCEPTED_FILES)
