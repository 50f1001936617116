"""Makes `JPEG2000Streams+Table.swift`: small streams of OpenJPEG and OpenJPH, and their samples;
and `JPEG2000WideStreams+Table.swift`: streams of several code-blocks, without their samples.

    python3 Tests/Peers/make_jpeg2000_streams.py [small] [wide]
"""
import base64
import pathlib
import random
import struct
import sys
import tempfile

import imagecodecs
import numpy

HERE = pathlib.Path(__file__).resolve().parents[1] / "ImageCodecsTests" / "JPEG2000"
import codec_jpeg2000 as peers  # noqa: E402
import ht_tables  # noqa: E402


def box(kind, content):
    return struct.pack(">I", len(content) + 8) + kind + content


def jp2(stream, columns, rows, components, boxes):
    header = box(b"ihdr", struct.pack(">IIHBBBB", rows, columns, components, 7, 7, 0, 0))
    header += box(b"colr", struct.pack(">BBBI", 1, 0, 0, 16)) + boxes
    return (box(b"jP  ", b"\r\n\x87\n") + box(b"ftyp", b"jp2 \0\0\0\0jp2 ") + box(b"jp2h", header)
            + box(b"jp2c", stream))


def streams(place):
    """(name, tolerance, stream, planes)"""
    for bits, signed, components in ((1, False, 1), (8, False, 1), (8, True, 1), (8, False, 3),
                                     (12, False, 1), (16, False, 1), (16, True, 1), (20, False, 1)):
        planes = peers.picture(27, 31, components, bits, signed)
        for reversible in (True, False):
            if bits in (1, 20) and not reversible:
                continue
            data = imagecodecs.jpeg2k_encode(
                peers.interleaved(planes), level=0 if reversible else 40, reversible=reversible,
                bitspersample=bits, codecformat="j2k", resolutions=3)
            yield (f"{'5/3' if reversible else '9/7'} {bits} bits {'signed' if signed else 'unsigned'}"
                   f" × {components}", 0 if reversible else 1, data,
                   planes if reversible else peers.openjpeg(data))
            if bits in (1, 20):
                continue
            data = imagecodecs.htj2k_encode(
                peers.interleaved(planes), reversible=reversible, planar=False, resolutions=3,
                level=None if reversible else 0.002)
            yield (f"HT {'5/3' if reversible else '9/7'} {bits} bits "
                   f"{'signed' if signed else 'unsigned'} × {components}", 0 if reversible else 1,
                   data, planes if reversible else peers.openjpeg(data))
    planes = peers.picture(40, 37, 1, 8)
    for style in (1, 2, 4, 8, 16, 32, 63):
        yield (f"style {style}", 0,
               peers.compress(place, planes, "-M", style, "-b", "16,16", "-n", 3), planes)
    colour = peers.picture(21, 26, 3, 8)
    for order in peers.ORDERS:
        yield (f"{order} with tiles, layers and precincts", 0,
               peers.compress(place, colour, "-p", order, "-n", 3, "-r", "10,1", "-t", "16,13", "-c",
                              "[8,8]", "-d", "3,2", "-T", "1,1"), colour)
    data = peers.compress(place, colour, "-n", 3, "-r", "10,1", "-SOP", "-EPH", "-TP", "R")
    yield "tile-parts, SOP and EPH", 0, data, colour
    yield "PPM", 0, peers.repacked(data, True), colour
    yield "PPT", 0, peers.repacked(data, False), colour
    yield ("POC", 0, peers.compress(place, colour, "-n", 3, "-r", "10,1", "-POC",
                                    "T0=0,0,1,3,3,RLCP/T0=0,0,2,3,3,LRCP"), colour)
    yield ("region of interest", 0,
           peers.compress(place, planes, "-n", 3, "-ROI", "c=0,U=7"), planes)
    for name, kind, data, planes, tolerance in peers.subsampled(place):
        yield name, tolerance, data, planes
    yield from refined()
    grey = numpy.arange(30, dtype="u1").reshape(1, 5, 6) % 4
    stream = imagecodecs.jpeg2k_encode(grey[0], level=0, reversible=True, codecformat="j2k")
    table = numpy.array([[255, 0, 0], [0, 200, 0], [0, 0, 150], [9, 8, 7]], "u1")
    boxes = box(b"pclr", struct.pack(">HBBBB", 4, 3, 7, 7, 7) + table.tobytes())
    boxes += box(b"cmap", b"".join(struct.pack(">HBB", 0, 1, i) for i in range(3)))
    yield "palette", 0, jp2(stream, 6, 5, 1, boxes), numpy.moveaxis(table[grey[0]], -1, 0)
    small = peers.picture(5, 6, 3, 8)
    stream = imagecodecs.jpeg2k_encode(peers.interleaved(small), level=0, reversible=True, mct=False,
                                       codecformat="j2k")
    boxes = box(b"cdef", struct.pack(">H", 3) + b"".join(
        struct.pack(">HHH", channel, 0, colour) for channel, colour in ((0, 3), (1, 2), (2, 1))))
    yield "channels in another order", 0, jp2(stream, 6, 5, 3, boxes), small[::-1]


def refined():
    """Blocks of three passes, which no encoder here writes: chance bits, on which decoders agree."""
    dice = random.Random(3)
    found = 0
    while found < 4:
        width, height = 4 * dice.randint(1, 6), 4 * dice.randint(1, 6)
        words = [dice.randint(0, 1) for _ in range(90)]
        cleanup = ht_tables.block(words, [dice.randint(0, 1) for _ in range(32)], False)
        cleanup = bytes(dice.choice((0, 1, 17, 85, 127)) for _ in range(60)) + cleanup[24:]
        more = bytes(dice.randrange(0x7F) for _ in range(dice.randint(8, 60)))
        style = 0x48 if found % 2 else 0x40
        data = ht_tables.codestream(width, height, cleanup, style, dice.randint(2, 5), more)
        try:
            one, two = imagecodecs.htj2k_decode(data), imagecodecs.jpeg2k_decode(data)
        except Exception:
            continue
        if numpy.array_equal(one, two) and numpy.count_nonzero(one) > 20:
            found += 1
            yield f"HT of three passes, style {style}, {found}", 0, data, two.reshape(1, height, width)


def wide(place):
    """(name, stream) of pictures whose code-blocks, and rows of the last resolution, are shared out."""
    y, x = numpy.mgrid[:150, :200]
    disc = ((x - 90) ** 2 + (y - 70) ** 2 < 55 ** 2) * 60 + x // 3 + y // 4
    grey = disc.astype("u2") * 9
    colour = numpy.stack([disc, disc // 2 + 30, 255 - disc], -1).astype("u1")
    for reversible in (True, False):
        kind = "5/3" if reversible else "9/7"
        level = 0 if reversible else 45
        yield f"{kind} grey", imagecodecs.jpeg2k_encode(
            grey, level=level, reversible=reversible, bitspersample=12, codecformat="j2k")
        yield f"HT {kind} grey", imagecodecs.htj2k_encode(
            grey, reversible=reversible, level=None if reversible else 0.002)
        yield f"{kind} colour", imagecodecs.jpeg2k_encode(
            colour, level=level, reversible=reversible, codecformat="j2k")
    yield "tiles", peers.compress(
        place, numpy.moveaxis(colour, -1, 0), "-n", 3, "-t", "130,140", "-T", "1,1", "-d", "3,2")


def write_small():
    with tempfile.TemporaryDirectory() as place:
        lines = []
        for name, tolerance, data, planes in streams(pathlib.Path(place)):
            components, rows, columns = planes.shape
            kind = planes.dtype
            cells = base64.b64encode(numpy.ascontiguousarray(planes).astype(
                kind.newbyteorder("<")).tobytes()).decode()
            lines.append(";".join(map(str, (
                name, columns, rows, components, kind.itemsize, "i" == kind.kind and 1 or 0,
                tolerance, base64.b64encode(data).decode(), cells))))
    text = "\n".join("    " + line for line in lines)
    (HERE / "JPEG2000Streams+Table.swift").write_text(f'''// Made by make_jpeg2000_streams.py; do not edit.

extension JPEG2000Stream {{
  /// Streams of OpenJPEG and OpenJPH: name, columns, rows, components, bytes of a sample, whether it is
  /// signed, how far ours may differ, and in base 64 the stream and its samples, little endian.
  // swift-format-ignore
  static let table: StaticString = """
{text}
    """
}}
''')


def write_wide():
    with tempfile.TemporaryDirectory() as place:
        text = "\n".join(f"    {name};{base64.b64encode(data).decode()}"
                         for name, data in wide(pathlib.Path(place)))
    (HERE / "JPEG2000WideStreams+Table.swift").write_text(f'''// Made by make_jpeg2000_streams.py; do not edit.

extension JPEG2000WideStream {{
  /// Streams of OpenJPEG and OpenJPH: name, and the stream in base 64.
  // swift-format-ignore
  static let table: StaticString = """
{text}
    """
}}
''')


def main():
    wanted = sys.argv[1:] or ["small", "wide"]
    if "small" in wanted:
        write_small()
    if "wide" in wanted:
        write_wide()


main()
