#!/usr/bin/env python3
"""Measures how `fileset` grows from 1,000 to 1,000,000 records; writes large.md and large.svg.

    python3 Tests/Benchmarks/large.py --tool .build/release/fileset --media /tmp/large [--out DIR]

The media are DICOMDIRs whose files are absent, made by make_media.py where they are not there yet. A
time is user and system time of the process, the least of some runs, so that what else the machine does
matters little; the programs of one size take turns. Peak memory is that of /usr/bin/time. `floor` is
what any reader needs: `cat` of the file from the page cache, and one pass over it in memory that looks
for a byte. Peers run up to the size where they take about a minute.
"""
import argparse
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import make_media

TIME = "/usr/bin/time"
JOBS = ("ls", "find", "check", "repair", "add", "rm")
PEERS = ("dcmdump", "dicomsdl", "pydicom")
PYDICOM = "import sys, pydicom.fileset as f; print(f.FileSet(sys.argv[1]))"
DICOMSDL = ("import sys, dicomsdl; d = dicomsdl.open(sys.argv[1]); s = d['DirectoryRecordSequence']\n"
            "for i in range(len(s)): s[i].DirectoryRecordType")
COLOURS = {"ls": "#0b6e4f", "find": "#1b75bc", "add": "#b5651d", "rm": "#7b3fa0",
           "check": "#117a8b", "repair": "#a0522d", "floor": "#888888",
           "dcmdump": "#c0392b", "dicomsdl": "#d98880", "pydicom": "#e59866"}


def run(command):
    """User and system seconds, and the peak memory in bytes, of one run."""
    with tempfile.NamedTemporaryFile() as note:
        words = [TIME, "-f", "%U %S %M", "-o", note.name] + [str(word) for word in command]
        done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        user, system, peak = note.read().decode().split("\n")[-2].split()
        if done.returncode not in (0, 1):
            raise SystemExit(f"large.py: {command}: {done.stderr.decode()[-300:]}")
    return float(user) + float(system), int(peak) * 1024


def precise(command):
    """The same with the resolution of the kernel, for programs of a few milliseconds."""
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def scan(path):
    data = path.read_bytes()
    begin = time.process_time()
    data.count(b"\xfe")
    return time.process_time() - begin


def commands(tool, medium, folder, size):
    """The jobs on one medium; those that change it work on a copy."""
    middle = size // 2
    patient = f"PatientID=B{1 + middle // 5000:05}"
    instance = f"SOPInstanceUID={make_media.uid(f'{list(make_media.keys(size))[middle][0]} {middle % 500 + 1}')}"
    return {
        "ls": [tool, "ls", medium], "find": [tool, "find", medium, patient],
        "check": [tool, "check", medium], "repair": [tool, "repair", "--dry-run", medium],
        "add": [tool, "add", "--fill-missing", folder / "copy", folder / "new.dcm"],
        "rm": [tool, "rm", folder / "copy", instance],
    }


def new_instance(path):
    key = (99999, 1, 1)
    instance = make_media.uid("one more")
    make_media.write(path, make_media.meta(make_media.RAW, instance)
                     + make_media.elements(*make_media.identity(key, instance, make_media.RAW, 1, "OT")))


def fresh(source, folder):
    """A copy of a medium that a job may change."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copyfile(source, folder / "DICOMDIR")


def measure(tool, medium, size, rounds, results):
    source = medium / "DICOMDIR"
    data = source.stat().st_size
    with tempfile.TemporaryDirectory(dir=medium.parent) as name:
        folder = pathlib.Path(name)
        new_instance(folder / "new.dcm")
        jobs = commands(tool, medium, folder, size)
        times, peaks = {}, {}
        for number in range(rounds):
            times.setdefault("floor", []).append(precise(["cat", source]) + scan(source))
            for job in JOBS:
                fresh(source, folder / "copy")
                times.setdefault(job, []).append(precise(jobs[job]))
                if number == 0:
                    fresh(source, folder / "copy")
                    peaks[job] = run(jobs[job])[1]
        results["floor", size] = (min(times["floor"]), data)
        for job in JOBS:
            results[job, size] = (min(times[job]), peaks[job])
    limits = {"dcmdump": 100_000, "dicomsdl": 1_000_000, "pydicom": 10_000}
    peers = {"dcmdump": ["dcmdump", "-q", source], "dicomsdl": [sys.executable, "-c", DICOMSDL, source],
             "pydicom": [sys.executable, "-W", "ignore", "-c", PYDICOM, source]}
    for peer, command in peers.items():
        if size <= limits[peer] and available(peer):
            results[peer, size] = run(command)
    results["bytes", size] = data


def available(peer):
    if peer == "dcmdump":
        return shutil.which(peer) is not None
    return subprocess.run([sys.executable, "-c", f"import {peer}"], capture_output=True).returncode == 0


def table(results, sizes):
    lines = ["| records | file | job | user + system | of the floor | peak memory | of the file | "
             "µs a record |", "|---|---|---|---|---|---|---|---|"]
    for size in sizes:
        data = results["bytes", size]
        for job in ("floor",) + JOBS + PEERS:
            if (job, size) not in results:
                continue
            seconds, peak = results[job, size]
            quotient = seconds / results["floor", size][0]
            memory = f"{peak / 1e6:.1f} MB | {peak / data:.2f}" if job != "floor" else " | "
            lines.append(f"| {size:,} | {data / 1e6:.1f} MB | `{job}` | {seconds * 1e3:,.1f} ms | "
                         f"{quotient:.1f} × | {memory} | {seconds / size * 1e6:.2f} |")
    return "\n".join(lines) + "\n"


class Panel:
    """A plot of one quantity over the number of records, both on logarithmic scales."""

    def __init__(self, left, title, values, unit):
        self.left, self.title, self.values, self.unit = left, title, values, unit
        self.top, self.width, self.height = 50, 330, 330
        every = [value for line in values.values() for _, value in line]
        self.low, self.high = math.floor(math.log10(min(every))), math.ceil(math.log10(max(every)))
        sizes = [size for line in values.values() for size, _ in line]
        self.first, self.last = math.log10(min(sizes)), math.log10(max(sizes))

    def place(self, size, value):
        x = (math.log10(size) - self.first) / max(self.last - self.first, 1) * self.width
        y = (math.log10(value) - self.low) / (self.high - self.low) * self.height
        return self.left + x, self.top + self.height - y

    def text(self, x, y, words, more=""):
        return f'<text x="{x:.0f}" y="{y:.0f}" {more}>{words}</text>'

    def svg(self):
        parts = [self.text(self.left, 32, self.title, 'font-weight="bold"')]
        for power in range(self.low, self.high + 1):
            _, y = self.place(10 ** self.first, 10 ** power)
            parts.append(f'<line x1="{self.left}" x2="{self.left + self.width}" y1="{y:.1f}" '
                         f'y2="{y:.1f}" stroke="#ddd"/>')
            parts.append(self.text(self.left - 6, y + 4, self.unit(10 ** power), 'text-anchor="end"'))
        for power in range(round(self.first), round(self.last) + 1):
            x, y = self.place(10 ** power, 10 ** self.low)
            parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{self.top}" y2="{y:.1f}" stroke="#eee"/>')
            parts.append(self.text(x, y + 18, f"{10 ** power:,}", 'text-anchor="middle"'))
        parts.append(self.text(self.left + self.width / 2, self.top + self.height + 38, "records",
                               'text-anchor="middle"'))
        taken = []
        for name, line in self.values.items():
            points = [self.place(size, value) for size, value in line]
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            dash = ' stroke-dasharray="4 3"' if name in PEERS + ("floor",) else ""
            parts.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[name]}" '
                         f'stroke-width="2"{dash}/>')
            x, y = points[-1]
            while any(abs(y - other) < 13 and abs(x - place) < 60 for place, other in taken):
                y += 13
            taken.append((x, y))
            parts.append(self.text(x + 6, y + 4, name, f'fill="{COLOURS[name]}"'))
        return parts


def plot(results, sizes):
    def lines(index, names):
        return {name: [(size, results[name, size][index]) for size in sizes if (name, size) in results]
                for name in names if any((name, size) in results for size in sizes)}

    def seconds(value):
        return f"{value:g} s" if value >= 1 else f"{value * 1000:g} ms"

    def megabytes(value):
        return f"{value / 1e9:g} GB" if value >= 1e9 else f"{value / 1e6:g} MB"

    panels = [Panel(70, "User and system time", lines(0, ("floor",) + JOBS + PEERS), seconds),
              Panel(560, "Peak memory (floor: the file)", lines(1, ("floor",) + JOBS + PEERS), megabytes)]
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="980" height="440" '
             'font-family="sans-serif" font-size="12">',
             '<rect width="980" height="440" fill="white"/>']
    return "\n".join(parts + [part for panel in panels for part in panel.svg()] + ["</svg>"]) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", type=pathlib.Path, required=True)
    parser.add_argument("--media", type=pathlib.Path, required=True, help="where the media are, or go")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent)
    parser.add_argument("--sizes", default="1000,10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if not os.path.exists(TIME):
        raise SystemExit("large.py: needs /usr/bin/time (apt install time)")
    results, sizes = {}, [int(size) for size in options.sizes.split(",")]
    for size in sizes:
        medium = options.media / f"records-{size}"
        if not (medium / "DICOMDIR").exists():
            make_media.records(medium, size)
        measure(options.tool.resolve(), medium, size, options.rounds, results)
        print(f"{size:,} records measured", flush=True)
    (options.out / "large.md").write_text(table(results, sizes))
    (options.out / "large.svg").write_text(plot(results, sizes))
    print(table(results, sizes))


if __name__ == "__main__":
    main()
