#!/usr/bin/env python3
"""Measures `fileset` beside its peers, and prints a Markdown table.

    python3 Tests/Benchmarks/make_media.py /tmp/media
    python3 Tests/Benchmarks/bench.py --tool .build/release/fileset --media /tmp/media [--only ls-disc]

A figure is a whole process: wall clock, user and system time of it and of what it started (wait4). The
programs of a job take turns, A B C A B C …, after one round that is not counted; medians of --rounds
rounds. `× fileset` is the median of the quotients within a round, so that a machine whose speed drifts
does not bend it. Peak memory is that of the largest process, under /usr/bin/time where there is one (a
process forked from Python would count Python's memory as its own).
"""
import argparse
import importlib.util
import os
import pathlib
import platform
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TIME = "/usr/bin/time"


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


class Program:
    """A program with a job: its command, what is missing for it, how many rounds it gets."""

    def __init__(self, name, *command, needs=None, module=None, rounds=None, out=None):
        self.name, self.command, self.out = name, [str(word) for word in command], out
        self.limit, self.failure, self.peak = rounds, None, None
        self.walls, self.cpus = {}, {}
        self.worst = 1 if out is None else 0  # a listing that found something amiss is a listing
        if needs and shutil.which(needs) is None:
            self.failure = f"{needs} is not installed"
        if module and importlib.util.find_spec(module) is None:
            self.failure = f"{module} is not installed (pip)"

    def run(self, number, pictures):
        """Round `number`, which counts when it is above 0."""
        if self.failure or (self.limit is not None and number > self.limit):
            return
        if self.out:
            shutil.rmtree(self.out, ignore_errors=True)
            self.out.mkdir()
        measured = number == 0 and os.path.exists(TIME)
        with tempfile.NamedTemporaryFile() as note:
            command = [TIME, "-f", "%M", "-o", note.name] * measured + self.command
            begin = time.perf_counter()
            environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
            process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
            if number == 0:
                self.peak = int(note.read().split()[-1]) if measured else usage.ru_maxrss
        written = pictures
        if self.out:
            written = sum(path.suffix in (".jpg", ".npy") for path in self.out.rglob("*"))
        if not 0 <= process.returncode <= self.worst or written != pictures:
            self.failure = f"status {process.returncode}, {written or 0} pictures"
        elif number or self.limit == 0:
            self.walls[number], self.cpus[number] = wall, usage.ru_utime + usage.ru_stime


class Job:
    """What is measured: the tool comes first among the programs."""

    def __init__(self, name, title, programs, pictures=None):
        self.name, self.title, self.programs, self.pictures = name, title, programs, pictures

    def run(self, rounds):
        for number in range(rounds + 1):
            for program in self.programs:
                program.run(number, self.pictures)

    def lines(self):
        base = self.programs[0]
        for program in self.programs:
            if not program.walls:
                yield f"| {self.title} | {program.name} | {program.failure or 'not run'} | | | |"
                continue
            pairs = [program.walls[n] / base.walls[n] for n in program.walls if n in base.walls]
            if not pairs and base.walls:
                pairs = [median(program.walls.values()) / median(base.walls.values())]
            factor = f"{median(pairs):.2f}" if pairs else ""
            yield (f"| {self.title} | {program.name} | {seconds(median(program.walls.values()))} "
                   f"| {seconds(median(program.cpus.values()))} | {program.peak / 1024:.1f} MB "
                   f"| {factor} |")


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def python(job, *arguments):
    return [sys.executable, HERE / "peers.py", job, *arguments]


def listing(name, title, tool, medium, slow):
    """`slow`: how often pydicom runs; 0 takes its only run, the uncounted one."""
    index = medium / "DICOMDIR"
    return Job(name, title, [
        Program("fileset ls", tool, "ls", medium),
        Program("fileset ls --json", tool, "ls", medium, "--json"),
        Program("dcmdump", "dcmdump", index, needs="dcmdump"),
        Program("dicomsdl, no offsets followed", *python("list-dicomsdl", index), module="dicomsdl"),
        Program("pydicom FileSet", *python("list-pydicom", index), module="pydicom", rounds=slow)])


def exporting(name, title, tool, medium, out, jobs):
    convert = f'dcmj2pnm +oj +Jq 90 +Wi 1 "$1" {shlex.quote(str(out))}/"${{1//\\//_}}".jpg'
    loop = (f"find {shlex.quote(str(medium))} -type f ! -name DICOMDIR -print0 | "
            f"xargs -0 -P {jobs} -n 1 bash -c {shlex.quote(convert)} convert")
    pictures = sum(1 for path in medium.rglob("*") if path.is_file() and path.name != "DICOMDIR")
    return Job(name, title, [
        Program(f"fileset export --jpeg --jobs {jobs}", tool, "export", medium, out, "--jpeg", "--jobs",
                jobs, out=out),
        Program("pydicom, numpy, Pillow", *python("export-pydicom", medium, out, jobs),
                module="pydicom", out=out),
        Program("dicomsdl, Pillow", *python("export-dicomsdl", medium, out, jobs),
                module="dicomsdl", out=out),
        Program("dcmj2pnm, a process a file", "bash", "-c", loop, needs="dcmj2pnm", out=out)], pictures)


def headers(tool, medium):
    """Every element of every file, without pixels; `tool` is header-benchmark."""
    return Job("headers", "read the headers of CT files", [
        Program("the library, one thread", tool, medium),
        Program("gdcmscanner", "gdcmscanner", "-d", medium, "-r", "-t", "0010,0010", needs="gdcmscanner"),
        Program("dicomsdl", *python("headers-dicomsdl", medium), module="dicomsdl"),
        Program("dcmdump -M, all elements", "dcmdump", "-M", "+sd", "+r", medium, needs="dcmdump"),
        Program("pydicom, stop_before_pixels", *python("headers-pydicom", medium), module="pydicom")])


def dumping(tool, path):
    """A multi-frame file of 500 MB, whose pixels nobody asked for."""
    return Job("dump-large", "print a file of 500 MB", [
        Program("fileset dump", tool, "dump", path),
        Program("dcmdump -M", "dcmdump", "-M", path, needs="dcmdump"),
        Program("gdcmdump", "gdcmdump", path, needs="gdcmdump"),
        Program("pydicom print", *python("dump-pydicom", path), module="pydicom", rounds=2)])


def write_large(path, frames=1000):
    """Writes a file of `frames` blank images of 512 x 512; the disc need not have room for them."""
    def element(group, number, vr, value):
        value += (b"\0" if vr == b"UI" else b" ") * (len(value) % 2)
        return struct.pack("<HH2sH", group, number, vr, len(value)) + value
    word = struct.Struct("<H").pack
    size = frames * 512 * 512 * 2
    meta = element(2, 2, b"UI", b"1.2.840.10008.5.1.4.1.1.7") + element(2, 3, b"UI", b"2.25.1") \
        + element(2, 16, b"UI", b"1.2.840.10008.1.2.1")
    data = element(8, 0x16, b"UI", b"1.2.840.10008.5.1.4.1.1.7") + element(8, 0x18, b"UI", b"2.25.1") \
        + element(0x28, 2, b"US", word(1)) + element(0x28, 4, b"CS", b"MONOCHROME2") \
        + element(0x28, 8, b"IS", str(frames).encode()) + element(0x28, 0x10, b"US", word(512)) \
        + element(0x28, 0x11, b"US", word(512)) + element(0x28, 0x100, b"US", word(16)) \
        + element(0x28, 0x101, b"US", word(16)) + element(0x28, 0x102, b"US", word(15)) \
        + element(0x28, 0x103, b"US", word(0)) \
        + struct.pack("<HH2sHL", 0x7FE0, 0x10, b"OW", 0, size)
    with open(path, "wb") as file:
        file.write(bytes(128) + b"DICM" + element(2, 0, b"UL", struct.pack("<L", len(meta))) + meta + data)
        file.truncate(file.tell() + size)


def stacking(title, tool, medium, out):
    """One series, so that one array is written."""
    return Job("volume", title, [
        *(Program(f"fileset export --npy --volume --jobs {jobs}", tool, "export", medium, out, "--npy",
                  "--volume", "--jobs", jobs, out=out) for jobs in (1, 2)),
        Program("pydicom, numpy", *python("volume-pydicom", medium, out), module="pydicom", out=out)],
        1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--media", required=True, type=pathlib.Path, help="a folder by make_media.py")
    parser.add_argument("--disc", default="ct-600", help="the folder in it for ls-disc")
    parser.add_argument("--images", default="ct-240", help="the folder in it for export-1, export-2")
    parser.add_argument("--stack", default="stack", help="the folder in it for volume")
    parser.add_argument("--records", default="records", help="the folder in it for ls-records")
    parser.add_argument("--headers", type=pathlib.Path, help="the executable header-benchmark")
    parser.add_argument("--only", help="jobs, separated by commas: ls-disc,ls-records,export-1,export-2,"
                                       "volume,headers,dump-large")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    tool, media = options.tool.resolve(), options.media.resolve()
    with tempfile.TemporaryDirectory(prefix="fileset-bench-") as folder:
        out = pathlib.Path(folder, "out")
        jobs = [
            listing("ls-disc", "list a disc of CT images", tool, media / options.disc, None),
            listing("ls-records", "list a large DICOMDIR", tool, media / options.records, 0),
            exporting("export-1", "CT to JPEG, one job", tool, media / options.images, out, 1),
            exporting("export-2", "CT to JPEG, two jobs", tool, media / options.images, out, 2),
            stacking("a series of CT to one volume", tool, media / options.stack, out)]
        if options.headers:
            jobs.append(headers(options.headers.resolve(), media / options.disc))
        large = pathlib.Path(folder, "large.dcm")
        write_large(large)
        jobs.append(dumping(tool, large))
        chosen = options.only.split(",") if options.only else [job.name for job in jobs]
        print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}; "
              f"medians of {options.rounds} rounds\n")
        print("| job | program | wall | user + sys | peak memory | × fileset |")
        print("|---|---|---|---|---|---|", flush=True)
        for job in jobs:
            if job.name in chosen:
                job.run(options.rounds)
                print("\n".join(job.lines()), flush=True)


if __name__ == "__main__":
    main()
