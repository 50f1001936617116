"""Writes ImageCodecsTests/JPEGLS/JPEGLSStreams+Table.swift: streams of CharLS, with the checksums of what it decodes.

    apt install libcharls2; python3 Tests/Peers/make_jpegls_streams.py
"""
import base64
import hashlib
import pathlib
import random

import numpy

import charls
from codec_jpegls import picture, restarted

TARGET = pathlib.Path(__file__).resolve().parents[1] / "ImageCodecsTests/JPEGLS"


def cases():
    """(name, planes, bits, options, lines between restart markers)"""
    chance = random.Random(14495)
    for bits in range(2, 17):
        yield f"smooth {bits} bits", picture(chance, "smooth", 1, 21, 19, bits), bits, {}, 0
    for bits, near in [(2, 1), (8, 1), (8, 10), (8, 127), (12, 5), (16, 2), (16, 255)]:
        planes = picture(chance, "smooth", 1, 21, 19, bits)
        yield f"near {near}, {bits} bits", planes, bits, {"near": near}, 0
    for kind in ("noise", "flat", "steps", "sparse"):
        for bits in (8, 16):
            planes = picture(chance, kind, 1, 11, 37, bits)
            yield f"{kind} {bits} bits", planes, bits, {}, 0
    yield "long runs", picture(chance, "sparse", 1, 3, 5000, 8) // 64 * 64, 8, {}, 0
    yield "one sample", picture(chance, "noise", 1, 1, 1, 8), 8, {}, 0
    for mode in ("none", "line", "sample"):
        for bits, near in ((8, 0), (8, 3), (12, 0)):
            planes = picture(chance, "smooth", 3, 13, 17, bits)
            yield f"RGB {mode} {bits} bits near {near}", planes, bits, {"mode": mode, "near": near}, 0
        planes = picture(chance, "steps", 3, 12, 25, 8)
        yield f"RGB {mode} steps", planes, 8, {"mode": mode}, 0
        yield f"RGB {mode} steps near 2", planes, 8, {"mode": mode, "near": 2}, 0
        for interval in (1, 4):
            planes = picture(chance, "smooth", 3, 38, 9, 8)
            yield f"RGB {mode} restart {interval}", planes, 8, {"mode": mode}, interval
    for mode in ("line", "sample"):
        yield f"four components {mode}", picture(chance, "smooth", 4, 9, 11, 8), 8, {"mode": mode}, 0
        for transform in (1, 2, 3):
            bits = 8 if mode == "line" else 16
            yield (f"HP{transform} {mode}", picture(chance, "smooth", 3, 9, 11, bits), bits,
                   {"mode": mode, "transform": transform}, 0)
    for preset in [(255, 9, 9, 9, 31), (0, 5, 12, 40, 3), (0, 0, 0, 0, 255)]:
        yield (f"preset {preset}", picture(chance, "smooth", 1, 40, 50, 8), 8, {"preset": preset}, 0)


def main():
    library = charls.library()
    lines = []
    for name, planes, bits, options, interval in cases():
        stream = (restarted(library, planes, bits, interval, **options) if interval
                  else charls.encoded(library, planes, bits, **options))
        decoded = charls.decoded(library, stream)
        data = numpy.ascontiguousarray(decoded).astype(numpy.uint8 if bits <= 8 else "<u2").tobytes()
        components, rows, columns = decoded.shape
        plain = not (interval or options.get("preset") or options.get("transform"))
        fields = [name, columns, rows, components, bits, options.get("near", 0),
                  options.get("mode", "none") if plain else "", hashlib.sha256(data).hexdigest(),
                  base64.b64encode(stream).decode()]
        lines.append(";".join(map(str, fields)))
    text = "\n".join("    " + line for line in lines)
    (TARGET / "JPEGLSStreams+Table.swift").write_text(f'''// Made by Tests/Peers/make_jpegls_streams.py; do not edit.

extension JPEGLSStream {{
  /// Streams of CharLS: name, columns, rows, components, bits, NEAR, interleave mode if our encoder has
  /// all parameters, SHA-256 of the decoded planes, little endian, and the stream in base 64.
  // swift-format-ignore
  static let table: StaticString = """
{text}
    """
}}
''')
    print(len(lines), "streams,", len(text), "bytes")


if __name__ == "__main__":
    main()
