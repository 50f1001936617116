"""Makes JPEGStreams.swift of the unit tests: small streams of all kinds, and what libjpeg-turbo decodes
from them.

    python3 Tests/Peers/make_jpeg_streams.py

Needs imagecodecs and numpy. The samples of lossless streams are known and need no decoder.
"""
import base64
import hashlib
import pathlib
import random

import numpy

import codec_jpeg as cases
import jpeg_streams as streams

TESTS = pathlib.Path(__file__).resolve().parents[1] / "ImageCodecsTests" / "JPEG" / "Decoding"


def sequential(chance):
    for name, factors in cases.FACTORS.items():
        for precision, size in ((8, (17, 9)), (12, (21, 18))):
            shape = streams.picture(*size, factors, 8)
            blocks = cases.coefficients(shape, chance, precision, 0.1)
            steps = cases.tables(chance, precision)
            interval = chance.choice((0, 1, 3))
            scans = chance.choice((None, [[c] for c in range(len(factors))]))
            data = streams.sequential(shape, blocks, steps, precision, scans, interval)
            label = f"{name}, {precision} bits, restart {interval}, {'some' if scans else 'one'} scan"
            yield label, data, cases.turbo(data)
    shape = streams.picture(9, 21, [(1, 1)], 8)
    blocks = cases.coefficients(shape, chance, 8, 0.2)
    parts = (shape, blocks, cases.tables(chance, 8), 8, None, 2)
    yield "DNL", streams.sequential(*parts, dnl=True), cases.turbo(streams.sequential(*parts))


def progressive(chance):
    for script_name, script in cases.SCRIPTS.items():
        for name, precision in (("grey", 8), ("420", 8), ("444", 12)):
            shape = streams.picture(19, 17, cases.FACTORS[name], 8)
            blocks = cases.coefficients(shape, chance, precision, 0.1)
            used = cases.for_one(script) if name == "grey" else script
            interval = chance.choice((0, 2))
            data = streams.progressive(shape, blocks, cases.tables(chance, precision), used, precision,
                                       interval)
            yield (f"progressive {script_name}, {name}, {precision} bits, restart {interval}", data,
                   cases.turbo(data))


def lossless(chance):
    for precision in range(2, 17):
        selection, low = precision % 7 + 1, chance.choice((0, 0, 1))
        name = chance.choice(("grey", "444", "cmyk"))
        shape = streams.picture(7, 6, cases.FACTORS[name], 1)
        planes = [numpy.array(cases.plane(chance, (6, 7), precision)) >> low << low
                  for _ in shape["components"]]
        lines = chance.choice((0, 2))
        scans = chance.choice((None, [[c] for c in range(len(planes))]))
        data = streams.lossless(shape, [p.tolist() for p in planes], precision, selection, low, scans,
                                lines)
        yield (f"lossless {precision} bits, predictor {selection}, transform {low}, lines {lines}, "
               f"{name}", data, numpy.stack(planes))
    shape = streams.picture(8, 6, cases.FACTORS["420"], 1)
    planes = [numpy.array(cases.plane(chance, c["padded"], 8)) for c in shape["components"]]
    data = streams.lossless(shape, [p.tolist() for p in planes], 8, 7)
    whole = [planes[0], *(numpy.kron(p, numpy.ones((2, 2), int)) for p in planes[1:])]
    yield "lossless 8 bits, sub-sampled", data, numpy.stack(whole)


def main():
    chance = random.Random(10918)
    lines = []
    for make in (sequential, progressive, lossless):
        for name, data, planes in make(chance):
            precision = data[data.index(b"\xff" + bytes([cases.kind_of(data)])) + 4]
            cells = planes.astype("<u1" if precision <= 8 else "<u2").tobytes()
            shape = "x".join(map(str, planes.shape))
            lines.append(f"{name}|{shape}|{precision}|{hashlib.sha256(cells).hexdigest()}|"
                         f"{base64.b64encode(data).decode()}")
    text = "\n".join(f"    {line}" for line in lines)
    (TESTS / "JPEGStreams.swift").write_text(f'''// Made by Tests/Peers/make_jpeg_streams.py.

enum JPEGStreams {{
  /// A line a stream: name | components x rows x columns | bits | SHA-256 of the planes | the stream.
  static let table = """
{text}
    """
}}
''')


if __name__ == "__main__":
    main()
