"""Running the tool under limits, and counting what passed."""
import contextlib
import dataclasses
import importlib.util
import json
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import traceback

from differences import UNCOMPARED

SECONDS = 10  # no input of a few kilobytes may take longer
MEMORY = 1 << 30  # bytes of resident memory that no input may need


@dataclasses.dataclass
class Result:
    """How a run ended: exit status (negative: the signal), output, wall time, peak memory in bytes."""
    status: int
    output: bytes
    errors: str
    seconds: float

    @property
    def trouble(self):
        """What no input may cause, as a sentence, or None."""
        if self.status is None:
            return f"took more than {SECONDS} s"
        if self.status < 0:
            return f"died by {signal.Signals(-self.status).name}: {self.errors[-300:]}"
        return None

    def json(self):
        return json.loads(self.output)


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS * 4, SECONDS * 4 + 5))
    resource.setrlimit(resource.RLIMIT_DATA, (2 * MEMORY, 2 * MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Tool:
    """The executable under test."""

    def __init__(self, path):
        self.path = path

    def run(self, *arguments, cwd=None, seconds=SECONDS, guarded=False):
        """Runs the tool; `guarded` also limits its memory, which costs a slower start."""
        command = [str(self.path), *map(str, arguments)]
        begin = time.monotonic()
        process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, preexec_fn=limits if guarded else None)
        try:
            output, errors = process.communicate(timeout=seconds)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            output, errors = process.communicate()
            status = None
        return Result(status, output, errors.decode("utf-8", "replace"), time.monotonic() - begin)

    def has(self, command):
        """Whether the tool lists a command; the contract has more than every version does."""
        listed = self.run("--help").output.decode()
        return re.search(rf"^ +{command} ", listed, re.MULTILINE) is not None

    def export(self, source, out, *options, **more):
        """`fileset export`; returns the result and the files written, by path below `out`."""
        result = self.run("export", source, out, *options, **more)
        out = pathlib.Path(out)
        files = sorted(path for path in out.rglob("*") if path.is_file()) if out.is_dir() else []
        return result, {path.relative_to(out).as_posix(): path for path in files}


# Transfer syntaxes without a decoder so far are reported by name, and say so.
NOT_YET = re.compile(r"is not decoded yet")


def failure_of(check, *arguments):
    """What `check` says is wrong, or what it raises; None where nothing is."""
    try:
        return check(*arguments)
    except Exception as error:  # the tool's output was not of the promised form
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{pathlib.Path(place.filename).name}:{place.lineno}"
        return f"{type(error).__name__}: {error} ({where})"


class Report:
    """Counts passed cases and prints the failed ones."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0
        self.group = ""

    def case(self, name, failure=None):
        """A case of the current group: `failure` says what is wrong, or is empty when nothing is."""
        if failure:
            self.failed += 1
            print(f"FAIL {self.group} {name}: {failure}", flush=True)
        else:
            self.passed += 1

    def attempt(self, name, check, *arguments):
        """A case by `check`, which returns what is wrong or None; what it raises is a failure too."""
        self.settle(name, failure_of(check, *arguments))

    def settle(self, name, failure):
        """A case of the current group, which may be one that is not done yet."""
        if failure and NOT_YET.search(failure):
            self.skipped += 1
        else:
            self.case(name, failure)

    def skip(self, what):
        print(f"skipped: {self.group}: {what}", flush=True)


@dataclasses.dataclass
class Context:
    tool: Tool
    media: pathlib.Path
    corpus: pathlib.Path
    report: Report
    filter: str
    quick: bool
    more: list = dataclasses.field(default_factory=list)

    def has_modules(self, *names):
        missing = [name for name in names if importlib.util.find_spec(name) is None]
        if missing:
            self.report.skip(f"needs the Python packages {', '.join(missing)}")
        return not missing

    def has_command(self, name, package):
        if shutil.which(name) is None:
            self.report.skip(f"needs {name} ({package})")
            return False
        return True

    def manifest(self):
        return json.loads((self.corpus / "manifest.json").read_text()) if self.corpus else {}

    def oracle(self, name):
        path = self.corpus / "oracle" / name if self.corpus else None
        return json.loads(path.read_text()) if path and path.exists() else {}

    def images(self):
        """(name, path) of every file with pixels in the test media and the corpus."""
        for path in sorted(self.media.rglob("*")):
            name = path.relative_to(self.media).as_posix()
            if path.is_file() and is_dicom(path) and "dicomdir" not in path.name.lower() \
                    and not name.startswith("broken/"):
                yield f"TestMedia/{name}", path
        for name in sorted(self.oracle("pixels.json")):
            yield name, self.corpus / name

    def chosen_images(self):
        """The images to compare: those that the filter names, without those beyond comparison."""
        return [(name, path) for name, path in self.images()
                if self.filter in name and name not in UNCOMPARED]


def is_dicom(path):
    with open(path, "rb") as file:
        return file.read(132)[128:] == b"DICM"


@contextlib.contextmanager
def folder():
    with tempfile.TemporaryDirectory(prefix="fileset-peers-") as path:
        yield pathlib.Path(path)
