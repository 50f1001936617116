#!/usr/bin/env python3
"""Crashes and failures at every file-system call of a change of a medium, made by strace from outside.

    python3 Tests/Peers/crash.py --tool .build/release/fileset [--filter rm] [--quick]

Each run is killed at one call, or that call fails; pydicom and a walk of its own then say whether the
DICOMDIR is the old one or the new one and whether each file that it refers to is whole. After that the
next `add` has to clear up.
"""
import argparse
import collections
import hashlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys

from tool import SECONDS, Context, Report, Tool, folder

CALLS = ("openat creat write pwrite64 writev rename renameat renameat2 link linkat unlink unlinkat mkdir "
         "mkdirat rmdir fsync fdatasync syncfs sendfile copy_file_range ftruncate fallocate fchmod flock "
         "ioctl").split()
FAULTS = ["signal=KILL", "error=ENOSPC", "error=EIO", "error=EACCES"]
# What the loader and the runtime open is not the medium's.
SYSTEM = re.compile(r'"/(?:lib|lib64|etc|proc|sys|usr|dev/(?:null|urandom))/?')
CALL = re.compile(r"^(\d+)\s+([a-z_0-9]+)\((.*)$")


def run(context):
    if not context.has_modules("pydicom") or not context.has_command("strace", "apt install strace"):
        return
    if not context.tool.has("create"):
        context.report.skip("the tool has no command create")
        return
    tried = collections.Counter()
    for name, operation in OPERATIONS.items():
        if context.filter in name:
            attempt(context, name, operation, tried)
    print(f"crash: {sum(tried.values())} points tried: "
          + ", ".join(f"{count} {name}" for name, count in sorted(tried.items())), flush=True)


def attempt(context, name, operation, tried):
    with folder() as out:
        before = out / "before"
        before.mkdir()
        arguments = operation(context, before)
        old = State(before / "medium")
        shutil.copytree(before, out / "work", symlinks=True)
        points = calls(context, out, arguments)
        new = State(out / "work/medium")
        if old.directory == new.directory and "undo" not in name:
            context.report.case(name, "the change does nothing")
            return
        for fault in FAULTS:
            for number, (call, count) in enumerate(points):
                if context.quick and number % 10:
                    continue
                tried[f"{name} {fault}"] += 1
                context.report.attempt(f"{name}: {fault} at {call} {count}", point, context, out, before,
                                       arguments, old, new, (call, count, fault))


def calls(context, out, arguments):
    """The calls of the main thread that have to do with files, as (name, how many of that name)."""
    log = out / "log"
    subprocess.run(["strace", "-f", "-o", log, "-e", "trace=" + ",".join(CALLS),
                    context.tool.path, *arguments], cwd=out / "work", check=True, timeout=60,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    counts, points, main = collections.Counter(), [], None
    for line in log.read_text(errors="replace").splitlines():
        match = CALL.match(line)
        if not match:
            continue
        main = main or match[1]
        if match[1] != main:
            continue
        counts[match[2]] += 1
        if not SYSTEM.search(match[3].split(", ", 2)[1] if match[2] == "openat" else match[3]):
            points.append((match[2], counts[match[2]]))
    return points


def point(context, out, before, arguments, old, new, where):
    call, count, fault = where
    work = out / "work"
    shutil.rmtree(work)
    shutil.copytree(before, work, symlinks=True)
    process = subprocess.run(
        ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e",
         f"inject={call}:{fault}:when={count}", context.tool.path, *arguments], cwd=work,
        stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS * 3)
    errors = process.stderr.decode(errors="replace")
    status = process.returncode
    if "KILL" not in fault and status not in (0, 1, 3, 4):
        return f"status {status}: {errors[-300:]}"
    medium = work / "medium"
    # What cannot be read is left out and named: the DICOMDIR is a third one then, and has to be sound.
    trouble = inconsistent(medium, old, new, is_partial=status == 1 and "cannot " in errors)
    if trouble:
        return f"{trouble} (status {status}: {errors[-200:].strip()})"
    if "KILL" not in fault and status == 0 and State(medium).directory == old.directory != new.directory:
        return f"status 0, and the medium is as it was: {errors[-200:]}"
    lost = missing_sources(work, before, medium)
    if lost:
        return f"{lost} was lost (status {status})"
    following = "create" if not (medium / "DICOMDIR").exists() else "add"
    if following == "create":
        shutil.rmtree(work / "source", ignore_errors=True)
        shutil.copytree(before / "source", work / "source")
        next_run = context.tool.run(*arguments, cwd=work, seconds=30)
    else:
        next_run = context.tool.run("add", "medium", context.media / "toplevel/MR1", cwd=work, seconds=30)
    if next_run.trouble or next_run.status:
        return f"the next `{following}`: {next_run.trouble or next_run.status}: {next_run.errors[-300:]}"
    # A call that fails to delete an empty folder may leave that.
    return stray(medium, allows_folders=call == "rmdir")


def missing_sources(work, before, medium):
    """A file that was moved has to be at one of both places."""
    held = {digest(path) for root in (medium, work / "source") if root.exists() for path in files(root)}
    for path in files(before / "source") if (before / "source").exists() else []:
        if digest(path) not in held:
            return path.relative_to(before).as_posix()
    return None


class State:
    """The DICOMDIR of a medium, and its files by their paths."""

    def __init__(self, root):
        index = root / "DICOMDIR"
        self.directory = index.read_bytes() if index.exists() else None
        self.files = {path.relative_to(root).as_posix(): digest(path) for path in files(root)} \
            if root.exists() else {}


def inconsistent(medium, old, new, is_partial):
    index = medium / "DICOMDIR"
    directory = index.read_bytes() if index.exists() else None
    if directory is None:
        return None if old.directory is None else "there is no DICOMDIR"
    names = walk(directory)
    known = set(walk(new.directory)) | set(walk(old.directory) if old.directory else [])
    is_new = old.directory is None and names == walk(new.directory)  # its UID is another each time
    if directory not in (old.directory, new.directory) and not is_new and not (
            is_partial and set(names) <= known):
        return "the DICOMDIR is neither the old one nor the new one"
    for name in names:
        path = medium / name
        if not path.is_file():
            return f"{name} is referenced and not there"
        # With one file left out the names of the new ones behind it move up.
        whole = set(new.files.values()) if is_partial and name not in old.files else {
            old.files.get(name), new.files.get(name)}
        if digest(path) not in whole:
            return f"{name} is not whole"
    return None


def walk(directory):
    """The files that a DICOMDIR refers to, by its offsets; a wrong offset raises KeyError."""
    import pydicom
    dataset = pydicom.dcmread(io.BytesIO(directory))
    records = {record.seq_item_tell: record for record in dataset.DirectoryRecordSequence}
    pending = [dataset.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity]
    seen, names, last = set(), [], 0
    root = pending[0]
    while root:
        last, root = root, records[root].OffsetOfTheNextDirectoryRecord
    if last != dataset.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity:
        raise ValueError("the last record of the root is not the last")
    while pending:
        offset = pending.pop()
        if not offset:
            continue
        if offset in seen:
            raise ValueError(f"two links lead to {offset}")
        seen.add(offset)
        record = records[offset]
        pending += [record.OffsetOfTheNextDirectoryRecord,
                    record.OffsetOfReferencedLowerLevelDirectoryEntity]
        if "ReferencedFileID" in record:
            value = record.ReferencedFileID
            names.append(value if isinstance(value, str) else "/".join(value))
    if seen != set(records):
        raise ValueError("there are records that no link reaches")
    return sorted(names)


def stray(medium, allows_folders):
    names = set(walk((medium / "DICOMDIR").read_bytes()))
    for path in files(medium):
        name = path.relative_to(medium).as_posix()
        if name != "DICOMDIR" and name not in names:
            return f"{name} was left"
    for path in medium.rglob("*"):
        if not allows_folders and path.is_dir() and not any(path.iterdir()):
            return f"the empty folder {path.relative_to(medium)} was left"
    lost = [name for name in names if not (medium / name).is_file()]
    return f"{lost[0]} is gone after clearing up" if lost else None


def files(root):
    return [path for path in sorted(root.rglob("*")) if path.is_file()]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


# Operations; each prepares a folder with a `medium` and a `source`, and returns the command line.

def prepare(context, out):
    shutil.copytree(context.media / "reports", out / "medium")
    shutil.copytree(context.media / "clinic/EMIL/MR", out / "source")


def add(context, out, *options):
    prepare(context, out)
    return ["add", "medium", "source", "--jobs", "1", *options]


def remove(context, out, *options):
    prepare(context, out)
    return ["rm", "medium", "Modality=SR\\DOC\\KO\\MR\\CT", *options]


def move(context, out, *options):
    prepare(context, out)
    return ["mv", "medium", "Modality=*", "--to", "NEW/FOLDER/", *options]


def create(context, out):
    (out / "source").mkdir()
    shutil.copytree(context.media / "clinic/EMIL/MR", out / "source/MR")
    return ["create", "medium", "source", "--jobs", "1"]


def replace(context, out, *options):
    import pydicom
    prepare(context, out)
    shutil.rmtree(out / "source")
    (out / "source").mkdir()
    for name in ("IM1", "IM2"):
        dataset = pydicom.dcmread(out / "medium" / name)
        dataset.InstanceNumber = "77"
        dataset.save_as(out / "source" / name)
    return ["add", "medium", "source", "--replace", "--jobs", "1", *options]


def undo_of(operation):
    def undo(context, out):
        arguments = operation(context, out, "--undoable")
        result = context.tool.run(*arguments, cwd=out, seconds=60)
        if result.status:
            raise RuntimeError(result.errors)
        return ["undo", "medium"]
    return undo


def with_options(operation, *options):
    return lambda context, out: operation(context, out, *options)


OPERATIONS = {
    "add": add, "add --move": with_options(add, "--move"),
    "add --undoable": with_options(add, "--undoable"), "rm": remove,
    "rm --undoable": with_options(remove, "--undoable"), "mv": move,
    "mv --undoable": with_options(move, "--undoable"), "create": create, "replace": replace,
    "replace --undoable": with_options(replace, "--undoable"), "undo of add": undo_of(add),
    "undo of rm": undo_of(remove), "undo of mv": undo_of(move), "undo of replace": undo_of(replace)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, type=pathlib.Path, help="the fileset executable")
    parser.add_argument("--media", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parents[2] / "TestMedia")
    parser.add_argument("--filter", default="", help="only operations whose name contains this")
    parser.add_argument("--faults", help=f"only these, separated by commas: {','.join(FAULTS)}")
    parser.add_argument("--quick", action="store_true", help="every tenth point")
    options = parser.parse_args()
    if options.faults:
        FAULTS[:] = options.faults.split(",")
    report = Report()
    report.group = "crash"
    run(Context(Tool(options.tool.resolve()), options.media.resolve(), None, report, options.filter,
                options.quick))
    print(f"{report.passed} passed, {report.failed} failed, {report.skipped} skipped")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
