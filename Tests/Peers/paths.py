"""Where `fileset export` puts what: layout, collisions, safe names, dry runs, filters, shards."""
import hashlib
import json
import re

from tool import folder

CLINIC = {  # the default layout of TestMedia/clinic, without the extension of what is not copied
    "TM0001/20240304/2/1", "TM0001/20240304/2/2", "TM0001/20240304/2/3", "TM0001/20240304/2/4",
    "TM0001/20240304/900/1", "TM0001/20240611/1/1", "TM0002/20240305/1/1", "TM0002/20240712/1/1",
    "TM0002/20240712/1/2", "TM0002/20240712/2/1"}
FILM, REPORT, LETTER = "TM0001/20240611/1/1", "TM0001/20240304/900/1", "TM0002/20240712/2/1"
RESERVED = re.compile(r"^(CON|PRN|AUX|NUL|COM\d|LPT\d)(\..*)?$", re.I)
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
LAYOUT = "{PatientName}/{StudyDate}-{StudyDescription}/{SeriesNumber:3}/{InstanceNumber:4}"


def run(context):
    for check in (copies, pictures, arrays, layout, missing_values, collisions, unsafe_names, dry_run,
                  existing, filters, shards, expected_patient, manifest, summary, current_folder,
                  resolved_names):
        if check is manifest and b"--manifest" not in context.tool.run("export", "--help").output:
            context.report.skip("manifest: the tool has no option --manifest")
        elif context.filter in check.__name__:
            context.report.attempt(check.__name__, check, context)


def differing(actual, expected):
    actual, expected = set(actual), set(expected)
    if actual == expected:
        return None
    return f"missing {sorted(expected - actual)}, unexpected {sorted(actual - expected)}"


def clean(result, status=0):
    if result.trouble or result.status != status:
        return result.trouble or f"status {result.status}, expected {status}: {result.errors[-300:]}"
    return None


def copies(context):
    """--dicom is the default and copies every byte."""
    with folder() as out:
        result, files = context.tool.export(context.media / "clinic", out / "out")
        failure = clean(result) or differing(files, {path + ".dcm" for path in CLINIC})
        if failure:
            return failure
        sources = {path.read_bytes() for path in (context.media / "clinic").rglob("*/*")
                   if path.is_file()}
        wrong = [name for name, path in files.items() if path.read_bytes() not in sources]
        return f"not byte-identical: {wrong}" if wrong else None


def pictures(context):
    """Frames get numbers of four digits, documents become what they are."""
    for option, kind in (("--jpeg", "jpg"), ("--png", "png")):
        with folder() as out:
            result, files = context.tool.export(context.media / "clinic", out / "out", option)
            expected = {f"{path}.{kind}" for path in CLINIC - {FILM, REPORT, LETTER}}
            expected |= {f"{FILM}-{frame:04}.{kind}" for frame in range(1, 6)}
            expected |= {f"{REPORT}.html", f"{LETTER}.pdf"}
            failure = clean(result) or differing(files, expected)
            if not failure and not files[f"{LETTER}.pdf"].read_bytes().startswith(b"%PDF-1.4"):
                failure = "the PDF is not the encapsulated one"
            if not failure and b"10 mm" not in files[f"{REPORT}.html"].read_bytes():
                failure = "the report's text is not in the HTML"
        if failure:
            return f"{option}: {failure}"
    with folder() as out:
        result, files = context.tool.export(context.media / "clinic", out / "out", "--png",
                                            "--frame", "2", "Modality=US")
        if result.status or len(files) != 1:
            return f"--frame 2 gave status {result.status} and {sorted(files)}"
    return None


def arrays(context):
    """All the frames are in one array."""
    with folder() as out:
        result, files = context.tool.export(context.media / "clinic", out / "out", "--npy")
        images = {path + ".npy" for path in CLINIC - {REPORT, LETTER}}
        return clean(result) or differing((name for name in files if name.endswith(".npy")), images)


def layout(context):
    with folder() as out:
        result, files = context.tool.export(context.media / "clinic", out / "out", "--layout", LAYOUT,
                                            "PatientID=TM0001")
        expected = {f"Test^Anna/20240304-CT thorax/002/000{n}.dcm" for n in range(1, 5)}
        expected |= {"Test^Anna/20240304-CT thorax/900/0001.dcm",
                     "Test^Anna/20240611-Echocardiography/001/0001.dcm"}
        return clean(result) or differing(files, expected)


def missing_values(context):
    """What is missing or empty becomes `no-<keyword>`."""
    if not context.has_modules("pydicom"):
        return None
    import pydicom
    with folder() as out:
        dataset = pydicom.dcmread(context.media / "scan" / "hand")
        del dataset.PatientID
        dataset.StudyDate = ""
        (out / "in").mkdir()
        dataset.save_as(out / "in" / "one.dcm")
        result, files = context.tool.export(out / "in", out / "out")
        return clean(result) or differing(files, {"no-PatientID/no-StudyDate/1/1.dcm"})


def collisions(context):
    """Nothing shares a path, and each run gives the same ones."""
    with folder() as out:
        source = context.media / "collisions"
        result, files = context.tool.export(source, out / "one")
        failure = clean(result)
        if failure:
            return failure
        if len(files) != 10 or len({name.casefold() for name in files}) != 10:
            return f"{len(files)} files for 10 instances: {sorted(files)}"
        first = "TM0401/20240201/"
        expected = {first + "1/1.dcm", first + "1/1~2.dcm", first + "1~2/1.dcm", first + "1~3/1.dcm"}
        if not expected <= set(files):
            return f"missing {sorted(expected - set(files))} among {sorted(files)}"
        _, again = context.tool.export(source, out / "two", "--jobs", "1")
        return differing(again, files)


def unsafe_names(context):
    with folder() as out:
        result, files = context.tool.export(
            context.media / "collisions", out / "deep" / "out", "--layout",
            "{PatientID}/{PatientName}/{StudyDescription}/{SOPInstanceUID}")
        failure = clean(result)
        if failure:
            return failure
        outside = [path for path in out.rglob("*") if path.is_file() and path not in files.values()]
        if outside or len(files) != 10:
            return f"{len(files)} files for 10 instances, outside of the folder: {outside}"
        for name in files:
            for component in name.split("/"):
                if (not component or component in (".", "..") or RESERVED.match(component)
                        or FORBIDDEN.search(component) or component[-1] in ". "
                        or len(component.encode()) > 100):
                    return f"unsafe path component {component!r}"
    return None


def dry_run(context):
    """--dry-run names what is written afterwards, and writes nothing."""
    with folder() as out:
        for name in ("clinic", "collisions"):
            source = context.media / name
            planned, files = context.tool.export(source, out / name, "--dry-run")
            if clean(planned) or files or (out / name).exists():
                return clean(planned) or f"a dry run wrote {sorted(files)}"
            lines = planned.output.decode().splitlines()
            result, files = context.tool.export(source, out / name)
            unnamed = [file for file in files if not any(line.endswith(file) for line in lines)]
            if unnamed or len(lines) != len(files):
                return f"{name}: {len(lines)} lines for {len(files)} files, not named: {unnamed[:4]}"
    return None


def existing(context):
    """A file in the way: an error that touches nothing, --skip-existing, --overwrite."""
    with folder() as out:
        source = context.media / "lowercase"
        context.tool.export(source, out)
        kept, removed = out / "TM0001/20240601/1/1.dcm", out / "TM0001/20240601/1/2.dcm"
        if not kept.exists() or not removed.exists():
            return "the first export did not write TM0001/20240601/1/1.dcm and 2.dcm"
        kept.write_bytes(b"mine")
        removed.unlink()
        result, _ = context.tool.export(source, out)
        if result.status not in (1, 4) or kept.read_bytes() != b"mine" or removed.exists():
            return f"status {result.status} with a file in the way; touched: {removed.exists()}"
        # Another instance than the one that is exported stays, and is said, as it would be lost else.
        result, _ = context.tool.export(source, out, "--skip-existing")
        if result.status != 1 or kept.read_bytes() != b"mine" or not removed.exists():
            return f"status {result.status} of --skip-existing with something else in the way"
        kept.write_bytes((source / "ct/img1").read_bytes())
        removed.unlink()
        result, _ = context.tool.export(source, out, "--skip-existing")
        if clean(result) or not removed.exists():
            return clean(result) or "--skip-existing did not write the other file"
        if not re.search(r"exported 1 instances?, 0 failed, 1 skipped", result.errors):
            return f"the summary after --skip-existing is {result.errors.strip()!r}"
        kept.write_bytes(b"mine")
        result, _ = context.tool.export(source, out, "--overwrite")
        return clean(result) or ("not overwritten" if kept.read_bytes() == b"mine" else None)


def filters(context):
    cases = [(["Modality=CT"], 4), (["PatientName=test*"], 6), (["StudyDate=20240601-20241231"], 4),
             (["Modality=CT\\MR"], 6), (["Modality=CT", "InstanceNumber=3"], 1),
             (["SeriesNumber=?"], 9)]
    for patterns, count in cases:
        with folder() as out:
            result, files = context.tool.export(context.media / "clinic", out / "out", *patterns)
            if clean(result) or len(files) != count:
                return clean(result) or f"{patterns}: {len(files)} exported, expected {count}"
            if context.tool.has("find"):
                found = context.tool.run("find", context.media / "clinic", *patterns, "--paths")
                lines = len(found.output.splitlines())
                if clean(found) or lines != count:
                    return clean(found) or f"{patterns}: {lines} found, expected {count}"
    return None


def shards(context):
    """The parts I/N are disjoint and make up the whole."""
    with folder() as out:
        parts = []
        for part in (1, 2, 3):
            result, files = context.tool.export(context.media / "clinic", out / str(part), "--shard",
                                                f"{part}/3")
            if clean(result):
                return clean(result)
            parts.append(set(files))
        if sum(map(len, parts)) != len(CLINIC):
            return f"{[len(part) for part in parts]} files, expected {len(CLINIC)} in all"
        return differing(set().union(*parts), {path + ".dcm" for path in CLINIC})


def expected_patient(context):
    with folder() as out:
        result, files = context.tool.export(context.media / "clinic", out / "a", "--expect",
                                            "PatientID=TM0001")
        if result.status != 1 or files:
            return f"status {result.status}, expected 1, for a second patient; wrote {sorted(files)}"
        result, files = context.tool.export(context.media / "lowercase", out / "b", "--expect",
                                            "PatientID=TM0001")
        return clean(result) or (None if len(files) == 2 else f"wrote {sorted(files)}")


def manifest(context):
    """A JSON line per instance, with the digest of what was written."""
    with folder() as out:
        result, files = context.tool.export(context.media / "clinic", out / "out", "--manifest",
                                            out / "manifest.jsonl")
        failure = clean(result)
        if failure:
            return failure
        lines = [json.loads(line) for line in (out / "manifest.jsonl").read_text().splitlines()]
        if len(lines) != len(CLINIC):
            return f"{len(lines)} lines for {len(CLINIC)} instances"
        digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in files.values()}
        unnamed = [digest for digest in digests if not any(
            digest in json.dumps(line).lower() for line in lines)]
        return f"{len(unnamed)} digests are not in the manifest" if unnamed else None


def summary(context):
    with folder() as out:
        result, _ = context.tool.export(context.media / "clinic", out / "out")
        pattern = r"exported 10 instances, 0 failed, 0 skipped, [\d.]+ [kMGT]?B in [\d.]+ m?s"
        lines = result.errors.strip().splitlines()
        if not lines or not re.fullmatch(pattern, lines[-1]):
            return f"the last line on standard error is {lines[-1:]}"
        result, _ = context.tool.export(context.media / "clinic", out / "json", "--json")
        documents = [json.loads(line) for line in result.output.splitlines()]
        return None if len(documents) == 10 else f"--json printed {len(documents)} lines"


def current_folder(context):
    """Without a source, the File-set in the current folder is meant."""
    with folder() as out:
        result = context.tool.run("export", "--jpeg", out / "out", cwd=context.media / "lowercase")
        files = sorted(path for path in (out / "out").rglob("*.jpg"))
        return clean(result) or (None if len(files) == 2 else f"wrote {files}")


def resolved_names(context):
    """Names in lower case, with versions and extensions are found; broken references are counted."""
    with folder() as out:
        for name, count in (("lowercase", 2), ("iso9660", 3), ("scan", 3)):
            result, files = context.tool.export(context.media / name, out / name)
            if clean(result) or len(files) != count:
                return f"{name}: {clean(result) or sorted(files)}"
        result, files = context.tool.export(context.media / "broken/escaping", out / "escaping")
        if result.status != 1 or len(files) != 1:
            return f"escaping: status {result.status}, wrote {sorted(files)}"
        result, files = context.tool.export(context.media / "broken/missing_file", out / "missing")
        if result.status != 1 or len(files) != 3 or "MR" not in result.errors:
            return f"missing_file: status {result.status}, wrote {sorted(files)}: {result.errors!r}"
    return None
