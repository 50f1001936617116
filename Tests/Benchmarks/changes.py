#!/usr/bin/env python3
"""Measures how `fileset` makes and changes media, beside dcmmkdir, pydicom and cp.

    python3 Tests/Benchmarks/make_media.py /tmp/media --only ct-600 --only stubs --only series --stubs 20000
    python3 Tests/Benchmarks/changes.py --tool .build/release/fileset --media /tmp/media [--only change]

Beside the tool stands change-benchmark, which changes a File-set with the library, in one commit.

The programs of a job take turns, each on a medium that is as it was before every run. Figures are of
the fastest run, wall clock and user plus system time by themselves: other work on the machine makes
both longer, and the processor time less so. `×` is what a program takes of the time of the first one.
"""
import argparse
import os
import pathlib
import platform
import shlex
import shutil
import tempfile

import make_media
from bench import Program, python, seconds

EXTRA = make_media.uid("extra instance")


class Change(Program):
    """A program that changes a medium, which `prepare` makes anew for each run."""

    def __init__(self, name, prepare, *command, **more):
        super().__init__(name, *command, **more)
        self.prepare, self.worst = prepare, 0

    def run(self, number, pictures=None):
        if not self.failure and (self.limit is None or number <= self.limit):
            self.prepare()
            super().run(number, pictures)


class Job:
    def __init__(self, name, title, programs):
        self.name, self.title, self.programs = name, title, programs

    def run(self, rounds):
        for number in range(rounds + 1):
            for program in self.programs:
                program.run(number)

    def lines(self):
        base = self.programs[0]
        for program in self.programs:
            if not program.walls:
                yield f"| {self.title} | {program.name} | {program.failure or 'not run'} | | | | |"
                continue
            wall, cpu = min(program.walls.values()), min(program.cpus.values())
            factors = (f"{wall / min(base.walls.values()):.2f} | {cpu / min(base.cpus.values()):.2f}"
                       if base.walls else " | ")
            yield (f"| {self.title} | {program.name} | {seconds(wall)} | {seconds(cpu)} "
                   f"| {program.peak / 1024:.0f} MB | {factors} |")


def linked(source, target):
    """A copy of a medium, its files by second names where that is possible, the DICOMDIR by itself."""
    def link(old, new):
        try:
            os.link(old, new)
        except OSError:
            shutil.copyfile(old, new)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, copy_function=link)
    (target / "DICOMDIR").unlink()
    shutil.copyfile(source / "DICOMDIR", target / "DICOMDIR")


def indexing(name, title, tool, source, folder, peer_rounds=None, has_peer=True):
    medium = folder / name
    linked(source, medium)
    names = sorted(path.name for path in medium.iterdir() if path.is_dir())

    def prepare():
        (medium / "DICOMDIR").unlink(missing_ok=True)
    peer = Change("dcmmkdir", prepare, "dcmmkdir", "-q", "+r", "+id", medium, "+D", medium / "DICOMDIR",
                  *names, needs="dcmmkdir", rounds=peer_rounds)
    return Job(name, title, [
        Change("fileset create --in-place", prepare, tool, "create", "--in-place", medium),
        Change("fileset create --in-place --jobs 1", prepare, tool, "create", "--in-place", medium,
               "--jobs", "1"), *[peer] * has_peer])


def copying(tool, source, folder):
    out = folder / "new"

    def prepare():
        shutil.rmtree(out, ignore_errors=True)
    return Job("copy", "make a medium of copies of CT files", [
        Change("cp -r", prepare, "cp", "-r", source, out),
        Change("fileset create --no-sync", prepare, tool, "create", out, source, "--no-sync"),
        Change("fileset create", prepare, tool, "create", out, source)])


def changing(name, title, tool, source, folder, pydicom_rounds=None):
    medium, extra = folder / source.name, folder / "extra.dcm"
    extra.write_bytes(instance())
    linked(source, medium)
    shutil.copyfile(extra, medium / "EXTRA")
    renamed = folder / "renamed"

    first = pathlib.Path("P00001", "S00001", "E00001", "I00001")

    def restore():
        shutil.copyfile(source / "DICOMDIR", medium / "DICOMDIR")
        for path in (medium / first).parent.glob("IM*"):
            path.unlink()
        if not (medium / first).exists():
            os.link(source / first, medium / first)
    add, remove = [tool, "add", medium, extra], [tool, "rm", medium, f"SOPInstanceUID={EXTRA}"]
    both = " && ".join(shlex.join(map(str, command)) for command in (add, remove))
    return Job(name, title, [
        Change("fileset add; fileset rm", restore, "sh", "-c", both),
        Change("fileset add", restore, *add),
        Change("library, remove and add in one commit", restore, tool.parent / "change-benchmark",
               medium, make_media.uid("(1, 1, 1) 1"), extra),
        Change("dcmmkdir +A, which cannot remove", restore, "dcmmkdir", "-q", "-nb", "+A", "+id", medium,
               "+D", medium / "DICOMDIR", "EXTRA", needs="dcmmkdir"),
        *[Change("pydicom remove, add, write", lambda: linked(source, renamed),
                 *python("change-pydicom", renamed, extra), module="pydicom", rounds=pydicom_rounds)
          ] * (pydicom_rounds is not None)])


def instance():
    """A further instance of the first series of `stubs`."""
    raw = make_media.RAW
    return make_media.meta(raw, EXTRA) + make_media.elements(
        *make_media.identity((1, 1, 1), EXTRA, raw, 9999, "OT"), *make_media.CONTENT)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--media", required=True, type=pathlib.Path, help="a folder by make_media.py")
    parser.add_argument("--many", type=pathlib.Path, help="further stubs, such as 100,000, for "
                        "index-many, without dcmmkdir, whose time grows with their square")
    parser.add_argument("--only", help="jobs, separated by commas: index-600,index-stubs,index-series,"
                                       "index-many,copy,change,change-series")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    tool, media = options.tool.resolve(), options.media.resolve()
    with tempfile.TemporaryDirectory(prefix="fileset-bench-") as name:
        folder = pathlib.Path(name)
        jobs = {
            "index-600": lambda: indexing("index-600", "index CT files in place", tool, media / "ct-600",
                                          folder),
            "index-stubs": lambda: indexing("index-stubs", "index small files in place", tool,
                                            media / "stubs", folder, 1),
            "copy": lambda: copying(tool, media / "ct-600", folder),
            "index-series": lambda: indexing("index-series", "the same in short series", tool,
                                             media / "series", folder, 1),
            "change": lambda: changing("change", "one instance of 20,000", tool, media / "stubs", folder,
                                       0),
            "change-series": lambda: changing("change-series", "the same in short series", tool,
                                              media / "series", folder)}
        if options.many:
            jobs["index-many"] = lambda: indexing("index-many", "index many more", tool,
                                                  options.many.resolve(), folder, has_peer=False)
        chosen = options.only.split(",") if options.only else list(jobs)
        print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}; "
              f"fastest of {options.rounds} rounds\n")
        print("| job | program | wall | user + sys | peak memory | × wall | × user + sys |")
        print("|---|---|---|---|---|---|---|", flush=True)
        for name in chosen:
            job = jobs[name]()
            job.run(options.rounds)
            print("\n".join(job.lines()), flush=True)
            for path in folder.iterdir():
                if path.is_dir():
                    shutil.rmtree(path)


if __name__ == "__main__":
    main()
