"""The codecs of fileset beside those of imagecodecs and numpy, in turn, on the same samples.

    python3 Tests/Benchmarks/codecs.py --tool .build/release/codec-benchmark FILE...
"""
import argparse
import pathlib
import statistics
import subprocess
import tempfile
import time
import zlib

import imagecodecs
import numpy


def best(job, bytes_count):
    """Megabytes a second, the best of half a second of rounds, and the size of the result."""
    fastest, end = 1e9, time.perf_counter() + 0.5
    while time.perf_counter() < end:
        start = time.perf_counter()
        result = job()
        fastest = min(fastest, time.perf_counter() - start)
    return bytes_count / fastest / 1e6, len(result)


def peers(folder):
    """For each of our jobs, the peer's job and the number of bytes it works on."""
    rows, columns, samples = map(int, (folder / "shape").read_text().split())
    picture = numpy.frombuffer((folder / "picture").read_bytes(), numpy.uint8)
    stored_bytes = (folder / "stored").read_bytes()
    picture = picture.reshape((rows, columns) if samples == 1 else (rows, columns, samples))
    jobs = {}
    if samples == 1:
        jobs["JPEG grey q90"] = (lambda: imagecodecs.jpeg8_encode(picture, level=90), picture.nbytes)
        jobs["PNG grey 8"] = (lambda: imagecodecs.png_encode(picture, level=1), picture.nbytes)
        if len(stored_bytes) == 2 * rows * columns:
            words = numpy.frombuffer(stored_bytes, numpy.uint16).reshape(rows, columns)
            table = numpy.arange(65536).astype(numpy.uint8)
            jobs["window to 8 bits"] = (lambda: numpy.take(table, words), words.nbytes)
            jobs["PNG grey 16"] = (lambda: imagecodecs.png_encode(words, level=1), words.nbytes)
    else:
        for name, sampling in (("4:2:0", "420"), ("4:4:4", "444")):
            jobs[f"JPEG RGB q90 {name}"] = (
                lambda s=sampling: imagecodecs.jpeg8_encode(picture, level=90, subsampling=s),
                picture.nbytes)
        jobs["PNG RGB 8"] = (lambda: imagecodecs.png_encode(picture, level=1), picture.nbytes)
    coder = zlib.compressobj(6, zlib.DEFLATED, -15)
    coded = coder.compress(stored_bytes) + coder.flush()
    count = len(stored_bytes)
    jobs["inflate, zlib"] = (lambda: zlib.decompress(coded, -15), count)
    # zlib-ng takes streams with header and checksum only here; both are told the length.
    wrapped = zlib.compress(stored_bytes, 6)
    jobs["inflate, zlib-ng"] = (lambda: imagecodecs.zlibng_decode(wrapped, out=count), count)
    jobs["inflate, libdeflate"] = (
        lambda: imagecodecs.deflate_decode(coded, raw=True, out=count), count)
    if samples == 1 and len(stored_bytes) == 2 * rows * columns:
        jobs.update(lossless(words))
    return jobs


def lossless(words):
    """Both ways of JPEG-LS by CharLS, and of run lengths by imagecodecs and pylibjpeg-rle."""
    jobs = {}
    for near in (0, 2):
        name = "JPEG-LS" if near == 0 else f"JPEG-LS near {near}"
        coded = imagecodecs.jpegls_encode(words, level=near)
        jobs[f"{name} encode"] = (lambda n=near: imagecodecs.jpegls_encode(words, level=n),
                                  words.nbytes)
        jobs[f"{name} decode"] = (lambda c=coded: Decoded(imagecodecs.jpegls_decode(c), len(c)),
                                  words.nbytes)
    try:
        from rle import encode_pixel_data
    except ImportError:
        return jobs
    shape = {"rows": words.shape[0], "columns": words.shape[1], "samples_per_pixel": 1,
             "bits_allocated": 16}
    frame = bytes(encode_pixel_data(words.tobytes(), byteorder="<", **shape))
    jobs["RLE encode"] = (lambda: encode_pixel_data(words.tobytes(), byteorder="<", **shape),
                          words.nbytes)
    jobs["RLE decode"] = (lambda: Decoded(imagecodecs.dicomrle_decode(frame, "<u2"), len(frame)),
                          words.nbytes)
    return jobs


class Decoded:
    """Samples, which count as the size of what they were decoded from."""

    def __init__(self, samples, size):
        self.samples, self.size = samples, size

    def __len__(self):
        return self.size


def decoding(tool, folder, rounds):
    """A table line for each JPEG coding of the picture or the samples: our decoder and a peer's."""
    rows, columns, samples = map(int, (folder / "shape").read_text().split())
    picture = numpy.frombuffer((folder / "picture").read_bytes(), numpy.uint8)
    picture = picture.reshape((rows, columns) if samples == 1 else (rows, columns, samples))
    stored = numpy.frombuffer((folder / "stored").read_bytes(), numpy.uint8)
    jobs = {}
    if samples == 1:
        jobs["JPEG grey q90"] = (imagecodecs.jpeg8_encode(picture, level=90), picture.nbytes)
        jobs["JPEG lossless 8"] = (
            imagecodecs.jpeg8_encode(picture, lossless=True, predictor=1), picture.nbytes)
        if stored.nbytes == 2 * rows * columns:
            words = stored.view(numpy.uint16).reshape(rows, columns)
            for name, options in (("JPEG 12 bits q90", {"level": 90, "bitspersample": 12}),
                                  ("JPEG lossless 16", {"lossless": True, "predictor": 1,
                                                        "bitspersample": 16})):
                data = words & 4095 if "12" in name else words
                jobs[name] = (imagecodecs.jpeg8_encode(data, **options), words.nbytes)
    else:
        for sampling in ("444", "422", "420"):
            jobs[f"JPEG {sampling} q90"] = (
                imagecodecs.jpeg8_encode(picture, level=90, subsampling=sampling), picture.nbytes)
        jobs["JPEG lossless RGB"] = (
            imagecodecs.jpeg8_encode(picture, lossless=True, predictor=1), picture.nbytes)
    space = {} if samples == 1 else {"colorspace": "YCBCR", "outcolorspace": "YCBCR"}
    for job, (data, count) in jobs.items():
        (folder / "stream").write_bytes(data)
        ours, theirs = [], []
        for _ in range(rounds):
            result = subprocess.run([tool, "time", "jpeg", folder / "stream"], capture_output=True,
                                    text=True, check=True)
            ours.append(count / float(result.stdout) / 1e6)
            theirs.append(best(lambda: imagecodecs.jpeg8_decode(data, **space), count)[0])
        yield f"decode {job}", statistics.median(ours), statistics.median(theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    print("| image | job | fileset MB/s | peer MB/s | quotient | size, of the peer's |")
    print("|---|---|---|---|---|---|")
    for file in options.files:
        ours, theirs = {}, {}
        for turn in range(options.rounds):
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                command = [options.tool, file, "--raw", str(folder)]
                for line in subprocess.run(command, capture_output=True, text=True,
                                           check=True).stdout.splitlines():
                    job, speed, part = line.split("\t")
                    ours.setdefault(job, []).append((float(speed), float(part)))
                if turn == 0:
                    decoded = list(decoding(options.tool, folder, options.rounds))
                for job, (peer, count) in peers(folder).items():
                    speed, size = best(peer, count)
                    theirs.setdefault(job, []).append((speed, size / count))
        for job in theirs:
            # Behind a comma stands the name of one peer of several.
            rounds = ours.get(job) or ours.get(job.split(",")[0])
            if not rounds:
                continue
            mine = statistics.median(speed for speed, _ in rounds)
            other = statistics.median(speed for speed, _ in theirs[job])
            quotient = statistics.median(a / b for (a, _), (b, _) in zip(rounds, theirs[job]))
            size = rounds[0][1] / theirs[job][0][1]
            size = f"{size:.2f}" if job.startswith(("PNG", "JPEG", "RLE")) else ""
            print(f"| {pathlib.Path(file).name} | {job} | {mine:.0f} | {other:.0f} | {quotient:.2f} | {size} |")
        for job, mine, other in decoded:
            print(f"| {pathlib.Path(file).name} | {job} | {mine:.0f} | {other:.0f} | {mine / other:.2f} | |")


if __name__ == "__main__":
    main()
