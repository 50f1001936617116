"""What scripts rely on: exit statuses, CSV, JSON of hostile names, help, closed pipes."""
import csv
import io
import re
import subprocess

from tool import folder

COMMANDS = ["ls", "find", "dump", "get", "set", "export", "create", "add", "rm", "mv", "cp", "undo",
            "check", "repair", "completions"]


def run(context):
    needs = {found_by_nul: "find", checks: "check"}
    for check in (statuses, help_texts, comma_separated, hostile_names, languages, closed_pipe,
                  found_by_nul, half_written, checks):
        if check in needs and not context.tool.has(needs[check]):
            context.report.skip(f"{check.__name__}: the tool has no command {needs[check]}")
        elif context.filter in check.__name__:
            context.report.attempt(check.__name__, check, context)


def statuses(context):
    clinic = context.media / "clinic"
    with folder() as out:
        (out / "file").write_text("Not a folder, and not DICOM.\n")
        (out / "empty").mkdir()
        cases = [
            (0, ["ls", clinic]), (0, ["ls", clinic / "DICOMDIR"]), (0, ["ls", clinic / "ANNA/CT/IM1"]),
            (0, ["--version"]), (2, []), (2, ["nonsense"]), (2, ["ls", "--nonsense"]),
            (2, ["ls", clinic, "--json", "--csv"]), (2, ["export", clinic, out / "x", "--quality", "101"]),
            (2, ["export", clinic, out / "x", "--jpeg", "--png"]), (2, ["export"]),
            (2, ["export", clinic, out / "x", "--window", "wide"]),
            (2, ["export", clinic, out / "x", "--layout", "{NoSuchKeyword}"]),
            (2, ["export", clinic, out / "x", "--jobs", "0"]),
            (3, ["ls", out / "nowhere"]), (3, ["ls", out / "file"]), (3, ["ls", out / "empty"]),
            (3, ["export", out / "nowhere", out / "x"]), (3, ["dump", out / "file"]),
            (4, ["export", clinic, out / "file" / "x"]), (4, ["export", clinic, out / "file"]),
            (0, ["check", clinic]), (1, ["check", context.media / "broken/missing_file"]),
            (1, ["export", context.media / "broken/missing_file", out / "y"]),
        ]
        for status, arguments in cases:
            if arguments and arguments[0] in COMMANDS and not context.tool.has(arguments[0]):
                continue
            result = context.tool.run(*arguments)
            shown = " ".join(str(word).replace(str(out), "OUT") for word in arguments)
            if result.trouble or result.status != status:
                return f"`{shown}`: {result.trouble or result.status}, expected {status}"
            if status > 1 and (not result.errors.strip() or result.output):
                return f"`{shown}`: no message on standard error, or something on standard output"
            if status > 1 and (out / "x").exists():
                return f"`{shown}` made its destination"
    return None


def help_texts(context):
    for command in filter(context.tool.has, COMMANDS):
        result = context.tool.run(command, "--help")
        if result.status != 0 or not result.output:
            return f"{command} --help: status {result.status}, {len(result.output)} bytes"
    result = context.tool.run("--version")
    return None if re.search(rb"\d+\.\d+", result.output) else f"--version: {result.output!r}"


def comma_separated(context):
    """A row per instance, and values come back as they were."""
    for name, count in (("clinic", 10), ("collisions", 10), ("languages", 14), ("scan", 3)):
        result = context.tool.run("ls", context.media / name, "--csv")
        if result.trouble or result.status:
            return f"{name}: {result.trouble or result.errors}"
        rows = list(csv.reader(io.StringIO(result.output.decode("utf-8"), newline="")))
        if len(rows) != count + 1 or len({len(row) for row in rows}) != 1:
            return f"{name}: {len(rows)} rows, of {sorted({len(row) for row in rows})} cells"
        if len(set(rows[0])) != len(rows[0]) or "PatientID" not in rows[0]:
            return f"{name}: the header is {rows[0]}"
        if name == "collisions":
            cells = {cell for row in rows for cell in row}
            for value in ('Quote"Comma,^Test', "A/B:C*?", "=cmd|' /C calc'!A0"):
                if value not in cells and "'" + value not in cells:
                    return f"{value!r} is not in the table"
    return None


def values(document, keyword):
    import trees
    return {node["attributes"].get(keyword) for node in trees.every(document["records"])
            if keyword in node.get("attributes", {})}


def hostile_names(context):
    found = context.tool.run("ls", context.media / "collisions", "--json").json()
    for keyword, value in (("PatientName", "=cmd|' /C calc'!A0"), ("PatientID", "../TM0402"),
                           ("StudyDescription", 'He said "cut, here"; <b>bold</b>'),
                           ("PatientID", "長い" * 21)):
        if value not in values(found, keyword):
            return f"{keyword} {value!r} is not in the JSON"
    return None


def languages(context):
    found = values(context.tool.run("ls", context.media / "languages", "--json").json(), "PatientName")
    for name in ("Müstermann^Jörg", "Δοκιμή^Ελένη", "Проба^Ольга", "בדיקה^דנה", "ทดสอบ^มานี",
                 "Shiken^Hanako=試験^花子=しけん^はなこ", "ｼｹﾝ^ｼﾞﾛｳ=試験^二郎=しけん^じろう",
                 "Siheom^Gildong=試驗^吉洞=시험^길동", "Ceshi^Xiaoming=测试^小明", "Żółć^Ægir"):
        if name not in found:
            return f"{name} is not in the JSON, but {sorted(found)}"
    plain = context.tool.run("ls", context.media / "languages").output.decode("utf-8")
    return None if "Ελένη" in plain else "the summary does not show the Greek name"


def closed_pipe(context):
    process = subprocess.Popen(
        [str(context.tool.path), "ls", str(context.media / "clinic"), "--json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    errors = process.stderr.read()
    process.wait(timeout=10)
    return f"a closed pipe is not quiet: {errors!r}" if errors else None


def found_by_nul(context):
    result = context.tool.run("find", context.media / "clinic", "Modality=CT", "-0")
    paths = result.output.split(b"\0")
    if result.status or len(paths) != 5 or paths[-1]:
        return f"status {result.status}, {paths}"
    result = context.tool.run("find", context.media / "clinic", "Modality=CT", "--values",
                              "PatientID,InstanceNumber", "--csv")
    rows = list(csv.reader(io.StringIO(result.output.decode())))
    expected = [["keyword", "value", "instances"], ["PatientID", "TM0001", "4"]]
    expected += [["InstanceNumber", str(n), "1"] for n in range(1, 5)]
    return None if rows == expected else f"--values gave {rows}"


def half_written(context):
    """Where the disk is full, nothing stands under a final name."""
    with folder() as out:
        (out / "out").mkdir()
        command = f"ulimit -f 8; exec '{context.tool.path}' export '{context.media / 'clinic'}' '{out}/out'"
        process = subprocess.run(["bash", "-c", command], capture_output=True, timeout=20)
        sizes = {path.stat().st_size for path in (context.media / "clinic").rglob("*") if path.is_file()}
        partial = [path.name for path in (out / "out").rglob("*.dcm") if path.stat().st_size not in sizes]
        if partial:
            return f"half-written files under final names: {partial}"
        return None if process.returncode != 0 else "status 0 though files could not be written"


def checks(context):
    """`check --deep` has something to say of every broken set, `check` no error of the sound ones."""
    for path in sorted((context.media / "broken").iterdir()):
        if path.is_dir():
            result = context.tool.run("check", path, "--deep")
            if result.trouble or result.status not in (0, 1, 3) or not (result.output or result.errors):
                return f"broken/{path.name}: {result.trouble or result.status}"
            if path.name in ("wrong_uids", "missing_file", "escaping") and result.status != 1:
                return f"broken/{path.name}: status {result.status} of check --deep, expected 1"
    for name in ("clinic", "several", "languages", "reports", "toplevel", "greys", "colours"):
        result = context.tool.run("check", context.media / name)
        if result.trouble or result.status:
            return f"{name}: {result.trouble or result.output.decode()[-300:]}"
    return None
