#!/usr/bin/env python3
"""Measures `fileset export --jpeg` for every transfer syntax, beside dcmj2pnm and pydicom.

    python3 Tests/Benchmarks/make_media.py /tmp/media --only ct-240
    python3 Tests/Benchmarks/syntaxes.py --tool .build/release/fileset --images /tmp/media/ct-240

The CT images are written in each transfer syntax: by `fileset export --dicom` where it encodes it, by
DCMTK's dcmcjpeg, or by imagecodecs; --count says how many of them, all by default. What cannot be made,
and what a peer cannot read, is said in the table. The programs take turns as in bench.py, with one and
with two jobs; figures are medians of --rounds rounds, and `×` is what a peer takes of fileset's time in
the same round, of wall clock and of processor time.
"""
import argparse
import pathlib
import platform
import os
import shutil
import subprocess
import tempfile

from bench import exporting, median, seconds

# What makes the files: an option of fileset, one of dcmcjpeg, or a function of imagecodecs.
SYNTAXES = [
    ("Explicit VR Little Endian", "1.2.840.10008.1.2.1", "fileset", "explicit"),
    ("Implicit VR Little Endian", "1.2.840.10008.1.2", "fileset", "implicit"),
    ("Deflated", "1.2.840.10008.1.2.1.99", "fileset", "deflated"),
    ("RLE", "1.2.840.10008.1.2.5", "fileset", "rle"),
    ("JPEG Baseline", "1.2.840.10008.1.2.4.50", "dcmcjpeg", ["+eb", "+q", "90"]),
    ("JPEG Extended, 12 bits", "1.2.840.10008.1.2.4.51", "dcmcjpeg", ["+ee", "+q", "90"]),
    ("JPEG spectral selection (retired)", "1.2.840.10008.1.2.4.53", "dcmcjpeg", ["+es", "+q", "90"]),
    ("JPEG progressive (retired)", "1.2.840.10008.1.2.4.55", "dcmcjpeg", ["+ep", "+q", "90"]),
    ("JPEG Lossless, predictor 6", "1.2.840.10008.1.2.4.57", "dcmcjpeg", ["+el", "+sv", "6"]),
    ("JPEG Lossless SV1", "1.2.840.10008.1.2.4.70", "fileset", "jpeg-lossless"),
    ("JPEG-LS", "1.2.840.10008.1.2.4.80", "fileset", "jpeg-ls"),
    ("JPEG-LS near-lossless", "1.2.840.10008.1.2.4.81", "fileset", "jpeg-ls-near"),
    ("JPEG 2000 lossless", "1.2.840.10008.1.2.4.90", "jpeg2k", {"reversible": True}),
    ("JPEG 2000", "1.2.840.10008.1.2.4.91", "jpeg2k", {"reversible": False, "level": 60}),
    ("HTJ2K lossless", "1.2.840.10008.1.2.4.201", "htj2k", {"reversible": True}),
    ("HTJ2K", "1.2.840.10008.1.2.4.203", "htj2k", {"reversible": False}),
]


def encapsulated(path, target, uid, coding, options):
    """Writes a file behind a coding of imagecodecs."""
    import imagecodecs
    from pydicom import dcmread
    from pydicom.encaps import encapsulate
    dataset = dcmread(path)
    encode = getattr(imagecodecs, f"{coding}_encode")
    stream = bytes(encode(dataset.pixel_array, **({"codecformat": "j2k"} if coding == "jpeg2k" else {}),
                          **options))
    dataset.PixelData = encapsulate([stream])
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    dataset.file_meta.TransferSyntaxUID = uid
    if "reversible" in options and not options["reversible"]:
        dataset.LossyImageCompression = "01"
    dataset.save_as(target)


def make(tool, sources, folder, uid, maker, options):
    """Writes the files of a transfer syntax; returns what went wrong, if anything."""
    folder.mkdir()
    for number, path in enumerate(sources):
        target = folder / f"IM{number:05}"
        if maker == "fileset":
            out = folder.parent / "made"
            single = folder.parent / "single"
            for old in (out, single):
                shutil.rmtree(old, ignore_errors=True)
            single.mkdir()
            shutil.copy(path, single)
            subprocess.run([tool, "export", single, out, "--dicom", "--transfer-syntax", options],
                           check=True, capture_output=True)
            next(out.rglob("*.dcm")).rename(target)
        elif maker == "dcmcjpeg":
            subprocess.run(["dcmcjpeg", *options, path, target], check=True, capture_output=True)
        else:
            encapsulated(path, target, uid, maker, options)


def row(name, job):
    """A line of the table: time an image, and the quotients of the peers."""
    base, cells = job.programs[0], []
    if not base.walls:
        return f"| {name} | {base.failure} | | | |"
    wall, cpu = (median(values.values()) / job.pictures for values in (base.walls, base.cpus))
    for peer in job.programs[1:]:
        if not peer.walls:
            cells.append("cannot" if peer.failure and "status" in peer.failure else peer.failure)
            continue
        quotients = [median([own[n] / of[n] for n in own if n in of])
                     for own, of in ((peer.walls, base.walls), (peer.cpus, base.cpus))]
        cells.append(f"{quotients[0]:.1f} / {quotients[1]:.1f} ×")
    return f"| {name} | {seconds(wall)} | {seconds(cpu)} | " + " | ".join(cells) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--images", required=True, type=pathlib.Path, help="a folder by make_media.py")
    parser.add_argument("--count", type=int, help="how many of the images")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", help="the end of a UID, such as .4.90; several with commas")
    options = parser.parse_args()
    tool = options.tool.resolve()
    sources = sorted(path for path in options.images.resolve().rglob("*")
                     if path.is_file() and path.name != "DICOMDIR")[:options.count]
    print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}; {len(sources)} images, "
          f"medians of {options.rounds} rounds\n")
    print("| transfer syntax, jobs | wall an image | user + sys an image "
          "| dcmj2pnm, wall / user + sys | pydicom |\n|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory(prefix="fileset-syntaxes-") as folder:
        folder = pathlib.Path(folder)
        for name, uid, maker, how in SYNTAXES:
            if options.only and not any(uid.endswith(end) for end in options.only.split(",")):
                continue
            medium = folder / uid
            try:
                make(tool, sources, medium, uid, maker, how)
            except (ImportError, OSError, ValueError, TypeError, RuntimeError,
                    subprocess.CalledProcessError) as error:
                print(f"| {name} | not made: {type(error).__name__} | | | |", flush=True)
                continue
            for jobs in (1, 2):
                job = exporting(name, name, tool, medium, folder / "out", jobs)
                job.programs = [job.programs[0], job.programs[3], job.programs[1]]
                job.run(options.rounds)
                print(row(f"{name}, {jobs}", job), flush=True)
            shutil.rmtree(medium)


if __name__ == "__main__":
    main()
