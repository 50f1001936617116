"""`fileset ls --json` beside pydicom's reading, dcmdump's offsets, and the corpus's trees."""
import json

from tool import MEMORY, SECONDS

# gdcmgendir leaves the character set out, so that only ASCII can be compared in its DICOMDIRs.
UNDECLARED = ("TestMedia/plain/", "DICOMDIR.gdcm", "charset_undeclared")
COUNTED = {"PATIENT": 2, "STUDY": 2, "SERIES": 2, "IMAGE": 3}  # in TestMedia/scan


def run(context):
    if not context.has_modules("pydicom"):
        return
    has_dcmdump = context.has_command("dcmdump", "apt install dcmtk")
    indexes = [path for path in sorted(context.media.rglob("*"))
               if path.is_file() and path.name.lower().startswith("dicomdir")]
    for path in indexes:
        name = f"TestMedia/{path.relative_to(context.media).as_posix()}"
        if context.filter in name:
            context.report.attempt(name, check_medium, context, name, path, has_dcmdump)
    if context.filter in "TestMedia/scan":
        context.report.attempt("TestMedia/scan", check_scan, context)
    if context.corpus is None:
        context.report.skip("no corpus: --corpus or FILESET_CORPUS")
        return
    malformed = {case["index"]: case for case in context.manifest()["malformed"].values()}
    for name, entry in sorted(context.oracle("tree.json").items()):
        if context.filter in name:
            context.report.attempt(name, check_corpus, context, name, entry, malformed.get(name))


def listed(context, path):
    """The document that `ls --json` prints, and what was wrong with the run."""
    result = context.tool.run("ls", path, "--json", guarded=True)
    if result.trouble:
        return None, result, result.trouble
    try:
        return result.json(), result, None
    except json.JSONDecodeError as error:
        return None, result, f"status {result.status}, output is not JSON ({error})"


def is_corrected(document):
    """Whether offsets or lengths were put right: the tree then holds more than the links say."""
    return any(problem["code"] in ("shifted-offsets", "wrong-item-length")
               for problem in document["problems"])


def check_medium(context, name, path, has_dcmdump):
    import trees
    document, result, trouble = listed(context, path)
    if trouble:
        return trouble + ": " + result.errors[:200]
    broken = "TestMedia/broken/" in name
    if broken and not document["problems"] and "wrong_uids" not in name:
        return "no problems are reported"
    errors = [p for p in document["problems"] if p.get("severity") == "error"]
    if not broken and errors:
        return f"{len(errors)} errors in a sound File-set, the first: {errors[0]}"
    if not broken and result.status:
        return f"status {result.status}"
    records = trees.without_recovered(document["records"])
    try:
        expected, offsets = trees.walk(path)
    except Exception as error:
        if not broken:
            return f"pydicom cannot read it: {error}"
        expected = None
    if not broken and has_dcmdump and trees.dcmdump_offsets(path) != offsets:
        return "dcmdump and pydicom see other offsets: the test medium is wrong"
    if expected is not None:
        problem = (trees.saved(expected, document) if is_corrected(document)
                   else trees.difference(expected, records, name.startswith(UNDECLARED)))
        if problem:
            return problem
    if broken:
        return check_found(context, path, document)
    counts = {}
    for node in trees.every(expected):
        counts[node["type"]] = counts.get(node["type"], 0) + 1
    return None if document["counts"] == counts else f"counts {document['counts']}, expected {counts}"


def check_found(context, path, document):
    """A broken set: how many of its instance files the records lead to."""
    import trees
    case = json.loads((path.parent.parent / "cases.json").read_text())[path.parent.name]
    files = {node.get("file") for node in trees.every(document["records"]) if node.get("exists")}
    if len(files) != case["found"]:
        return f"{len(files)} files are found, expected {case['found']} ({case['wrong']})"
    return None


def check_scan(context):
    import trees
    folder = context.media / "scan"
    document, result, trouble = listed(context, folder)
    if trouble:
        return trouble + ": " + result.errors[:200]
    nodes = list(trees.every(document["records"]))
    if any(node["offset"] is not None for node in nodes):
        return "records of a scanned folder have offsets"
    if document["counts"] != COUNTED:
        return f"counts {document['counts']}, expected {COUNTED}"
    files = {node["file"] for node in nodes if node.get("file")}
    expected = {"series/slice1.dcm", "series/slice2.dcm", "hand"}
    return None if files == expected else f"files {sorted(files)}, expected {sorted(expected)}"


def check_corpus(context, name, entry, case):
    import trees
    document, result, trouble = listed(context, context.corpus / name)
    outcome = case["outcome"] if case else "tree"
    if result.trouble:
        return result.trouble
    if "Cannot allocate" in result.errors:
        return f"wants more than {2 * MEMORY >> 30} GB"
    if result.status == 3:
        return None if outcome == "error" else f"refused: {result.errors[:200]}"
    if trouble:
        return trouble + ": " + result.errors[:200]
    if outcome in ("warn", "error") and not document["problems"]:
        return f"no problems are reported: {case['expected']}"
    if outcome == "error":
        return None
    tree = context.oracle(entry["oracle"])
    partial = {record["offset"] for record in tree["flat"] if not record.get("whole", True)}
    ascii_only = any(mark in name for mark in UNDECLARED)
    if is_corrected(document):
        return trees.saved(tree["flat"], document)
    return trees.difference(tree["records"], trees.without_recovered(document["records"]),
                            ascii_only, partial)
