"""JPEG 2000 decoding beside OpenJPEG and OpenJPH, in turn, on the first frame of DICOM files.

    python3 Tests/Benchmarks/jpeg2000.py --tool .build/release/codec-benchmark FILE...

Megabytes of samples a second: by the processor's time for one thread, by the clock for two.
"""
import argparse
import os
import pathlib
import subprocess
import tempfile
import time

import imagecodecs
import numpy
import pydicom


def streams(samples):
    """(name, stream, peer) for each way of coding and each peer that decodes it."""
    low = int(samples.min())
    samples = (samples.astype(numpy.int64) - min(low, 0)).astype(
        numpy.uint16 if samples.itemsize > 1 else numpy.uint8)
    bits = max(int(samples.max()).bit_length(), 2)
    openjpeg = lambda data: imagecodecs.jpeg2k_decode(data, numthreads=1)
    yield "5/3", imagecodecs.jpeg2k_encode(
        samples, level=0, reversible=True, bitspersample=bits), openjpeg
    yield "9/7, 50 dB", imagecodecs.jpeg2k_encode(
        samples, level=50, reversible=False, bitspersample=bits), openjpeg
    for name, options in (("HT 5/3", {"reversible": True}),
                          ("HT 9/7", {"reversible": False, "level": 0.001})):
        data = imagecodecs.htj2k_encode(samples, **options)
        yield f"{name}, OpenJPH", data, imagecodecs.htj2k_decode
        yield f"{name}, OpenJPEG", data, openjpeg


def best(job):
    fastest, end = 1e9, time.perf_counter() + 0.7
    while time.perf_counter() < end:
        start = time.process_time()
        job()
        fastest = min(fastest, time.process_time() - start)
    return fastest


def ours(tool, kind, path, environment):
    result = subprocess.run([tool, "time", kind, path], capture_output=True, text=True, check=True,
                            env=environment)
    return float(result.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    processor = dict(os.environ, CPU="1")
    print("| image | coding | bits a sample | peer | fileset | quotient | two threads | quotient |")
    print("|---|---|---|---|---|---|---|---|")
    for file in options.files:
        samples = pydicom.dcmread(file).pixel_array
        for name, data, peer in streams(samples):
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "stream"
                path.write_bytes(data)
                theirs = one = two = 1e9
                for _ in range(options.rounds):
                    theirs = min(theirs, best(lambda: peer(data)))
                    one = min(one, ours(options.tool, "jpeg2000", path, processor))
                    two = min(two, ours(options.tool, "jpeg2000-parallel", path, os.environ))
            speeds = [samples.nbytes / seconds / 1e6 for seconds in (theirs, one, two)]
            print(f"| {pathlib.Path(file).name} | {name} | {8 * len(data) / samples.size:.2f} | "
                  f"{speeds[0]:.0f} | {speeds[1]:.0f} | {theirs / one:.2f} | {speeds[2]:.0f} | "
                  f"{theirs / two:.2f} |", flush=True)


if __name__ == "__main__":
    main()
