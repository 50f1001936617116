#!/usr/bin/env python3
"""Compares `fileset` with pydicom, DCMTK and Pillow, case by case.

    python3 Tests/Peers/run.py --tool .build/release/fileset [--corpus DIR] [--only ls,npy] [--quick]

Prints a line per failure, a line per group, and at the end `N passed, N failed`; the exit status is 1
when something failed. What a missing peer leaves out is said in a line `skipped: …`.
"""
import argparse
import os
import pathlib
import sys
import time
import warnings

import check
import codecs_of_peers
import conventions
import crash
import dump
import edit
import hostile
import jpeg
import listing
import media
import npy
import paths
import png
import records
import repair
import robustness
import sequences
import shells
import transcode
import volume
from tool import Context, Report, Tool

GROUPS = {
    "ls": listing.run, "check": check.run, "dump": dump.run, "edit": edit.run, "npy": npy.run, "volume": volume.run,
    "codecs": codecs_of_peers.run, "transcode": transcode.run,
    "png": png.run, "jpeg": jpeg.run, "paths": paths.run,
    "records": records.run, "media": media.run, "sequences": sequences.run, "repair": repair.run,
    "crash": crash.run, "cli": conventions.run, "shells": shells.run, "robustness": robustness.run,
    "hostile": hostile.run}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, type=pathlib.Path, help="the fileset executable")
    parser.add_argument("--corpus", type=pathlib.Path, default=os.environ.get("FILESET_CORPUS"),
                        help="a corpus with manifest.json and oracle/ (default: $FILESET_CORPUS)")
    parser.add_argument("--more", action="append", default=[], type=pathlib.Path,
                        help="a further folder of series for the group volume")
    parser.add_argument("--only", help=f"groups, separated by commas: {','.join(GROUPS)}")
    parser.add_argument("--filter", default="", help="only files whose path contains this")
    parser.add_argument("--full", action="store_true",
                        help="every file in the groups edit and transcode, 2,000 sequences, and the group crash")
    parser.add_argument("--quick", action="store_true", help="a tenth of the robustness cases")
    return parser.parse_args()


def main():
    options = arguments()
    if not os.access(options.tool, os.X_OK):
        raise SystemExit(f"run.py: {options.tool} is not an executable")
    usual = [name for name in GROUPS if options.full or name != "crash"]
    names = options.only.split(",") if options.only else usual
    unknown = [name for name in names if name not in GROUPS]
    if unknown:
        raise SystemExit(f"run.py: no such group: {', '.join(unknown)}")
    warnings.simplefilter("ignore")
    media = pathlib.Path(__file__).resolve().parents[2] / "TestMedia"
    corpus = pathlib.Path(options.corpus).resolve() if options.corpus else None
    report = Report()
    for name in names:
        begin, before = time.monotonic(), (report.passed, report.failed)
        report.group = name
        context = Context(Tool(options.tool.resolve()), media, corpus, report, options.filter,
                          options.quick, options.more)
        context.full = options.full
        GROUPS[name](context)
        print(f"{name}: {report.passed - before[0]} passed, {report.failed - before[1]} failed, "
              f"{time.monotonic() - begin:.1f} s", flush=True)
    print(f"{report.passed} passed, {report.failed} failed, {report.skipped} skipped")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
