"""Media that were made to harm: every command ends soon, in little memory, and writes where it may."""
import os
import resource
import signal
import stat
import subprocess
import time

import hostile_media
from tool import folder

SECONDS = 5  # of the processor
PATIENCE = 30  # seconds of the wall, for what waits instead of working
MEMORY = 256 << 20
STATUSES = (0, 1, 3)
COMMANDS = {
    "ls": ["ls", "{medium}", "--json"], "check": ["check", "{medium}"],
    "check --deep": ["check", "--deep", "{medium}"], "find": ["find", "{medium}", "PatientID=*", "--paths"],
    "dump directory": ["dump", "{medium}/DICOMDIR"], "dump": ["dump", "{medium}/IM/A"],
    "export": ["export", "{medium}", "{out}/dicom"], "export --jpeg": ["export", "{medium}", "{out}/jpeg", "--jpeg"],
    "repair": ["repair", "{medium}", "--output", "{out}/DICOMDIR"], "cp": ["cp", "{medium}", "{out}/copy"],
}


def run(context):
    names = [name for name in hostile_media.CASES if context.filter in name]
    for name in names[::10] if context.quick else names:
        context.report.attempt(name, case, context, name)


def case(context, name):
    """What a medium did to who read it, as a sentence, or None."""
    with folder() as place:
        medium, outside, out = place / "medium", place / "outside", place / "out"
        for path in (outside, out):
            path.mkdir()
        (outside / "secret").write_bytes(hostile_media.image())
        word = hostile_media.make(name, medium)
        before = state(place)
        said = ""
        for command, words in COMMANDS.items():
            arguments = [word.format(medium=medium, out=out) for word in words]
            status, peak, text, errors = limited(context.tool.path, arguments)
            # What a check finds is its result.
            failure = trouble(status, peak, errors + (text if command.startswith("check") else ""))
            if not failure and {path: what for path, what in state(place).items()
                                if not path.startswith("out/")} != before:
                failure = "something beside the output was changed"
            if not failure and "\x1b" in text + errors:
                failure = "what it prints commands the terminal"
            if not failure and any((out / path).is_symlink() for path in state(out)):
                failure = "the output has links"
            if not failure and name == "sound" and status:
                failure = f"status {status}: {text[-500:]}{errors[-300:]}"
            if failure:
                return f"{command}: {failure}"
            if command.startswith("check"):
                said += text
        return None if word is None or word in said else f"check does not say {word}: {said[-400:]}"


def trouble(status, peak, errors):
    if status is None:
        return f"waited for more than {PATIENCE} s"
    if status == -signal.SIGXCPU:
        return f"worked for more than {SECONDS} s"
    if status < 0:
        return f"died by {signal.Signals(-status).name}: {errors[-300:]}"
    if peak > MEMORY:
        return f"needed {peak >> 20} MB"
    if status not in STATUSES:
        return f"status {status}: {errors[-300:]}"
    return None if status == 0 or errors.strip() else f"status {status} without a word"


def limited(tool, arguments):
    """Status, peak memory in bytes, output and errors of one run; no status if it had to be stopped."""
    def limit():
        resource.setrlimit(resource.RLIMIT_DATA, (1 << 30, 1 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with folder() as place:
        with open(place / "out", "wb") as output, open(place / "err", "wb") as errors:
            process = subprocess.Popen([tool, *arguments], stdin=subprocess.DEVNULL, stdout=output,
                                       stderr=errors, preexec_fn=limit)
        end, stopped = time.monotonic() + PATIENCE, False
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > end and not stopped:
                process.kill()
                stopped = True
            time.sleep(0.001)
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = [(place / name).read_bytes()[-1 << 20:].decode("utf-8", "replace") for name in ("out", "err")]
    return None if stopped else process.returncode, usage.ru_maxrss * 1024, texts[0], texts[1]


def state(place):
    """What is there, by paths: kind and size, and of links where they lead."""
    found = {}
    for root, folders, files in os.walk(place):
        for name in folders + files:
            path = os.path.join(root, name)
            status = os.lstat(path)
            target = os.readlink(path) if stat.S_ISLNK(status.st_mode) else ""
            found[os.path.relpath(path, place)] = (
                stat.S_IFMT(status.st_mode), 0 if stat.S_ISDIR(status.st_mode) else status.st_size, target)
    return {path: what for path, what in found.items() if path != "out"}
