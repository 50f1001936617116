"""JPEG 2000 streams of all kinds: our samples beside known pictures, OpenJPEG's and OpenJPH's."""
import itertools
import pathlib
import random
import shutil
import subprocess

from tool import folder

QUICK = 8  # of so many cases one is run
STYLES = (0, 1, 2, 4, 8, 16, 32, 63)
ORDERS = ("LRCP", "RLCP", "RPCL", "PCRL", "CPRL")


def run(context):
    tool = context.tool.path.with_name("codec-benchmark")
    if not tool.exists():
        context.report.skip("needs codec-benchmark beside the tool")
        return
    if not context.has_modules("imagecodecs", "numpy"):
        return
    with folder() as name:
        place = pathlib.Path(name)
        for number, (name, kind, data, expected, tolerance) in enumerate(cases(place)):
            if data is None:  # a combination that the encoder refuses
                continue
            if context.filter in name and (not context.quick or number % QUICK == 0):
                context.report.attempt(
                    f"jpeg2000 {name}", check, tool, place, kind, data, expected, tolerance)


def check(tool, place, kind, data, expected, tolerance):
    import numpy
    planes, failure = decoded(tool, kind, place, data)
    if failure:
        return failure
    expected = expected() if callable(expected) else expected
    if planes.shape != expected.shape:
        return f"shape {planes.shape}, expected {expected.shape}"
    difference = numpy.abs(planes.astype(numpy.int64) - expected.astype(numpy.int64))
    if difference.max() > tolerance:
        first = tuple(int(i) for i in numpy.argwhere(difference > tolerance)[0])
        return (f"differs by {difference.max()} in {(difference > tolerance).sum()} of "
                f"{difference.size}, first at {first}: {planes[first]}, expected {expected[first]}")
    return None


def decoded(tool, kind, place, data):
    """Planes (component, row, column) that the tool makes of a stream, or None and why."""
    import numpy
    source, target = place / "stream", place / "planes"
    source.write_bytes(data)
    result = subprocess.run([tool, "decode", kind, source, target], capture_output=True, text=True,
                            timeout=60)
    if result.returncode:
        return None, f"status {result.returncode}: {result.stdout.strip()} {result.stderr[-300:]}"
    columns, rows, components, precision, sign, _ = result.stdout.split()
    size = 1 if int(precision) <= 8 else 2 if int(precision) <= 16 else 4
    planes = numpy.frombuffer(target.read_bytes(), f"<{'i' if sign == 'signed' else 'u'}{size}")
    return planes.reshape(int(components), int(rows), int(columns)), None


def picture(rows, columns, components=1, bits=8, signed=False, seed=1):
    """Waves with noise: planes of whole numbers."""
    import numpy
    noise = numpy.random.default_rng(seed)
    y, x = numpy.mgrid[0:rows, 0:columns]
    planes = numpy.stack([(numpy.sin(x / 9 + k) + numpy.cos(y / 7 - k) + 2) / 4
                          for k in range(components)])
    planes = planes * (2 ** bits - 1) + noise.normal(0, 2 ** bits / 80, planes.shape)
    planes = planes.clip(0, 2 ** bits - 1).round() - (2 ** (bits - 1) if signed else 0)
    return planes.astype(("i" if signed else "u") + str(1 if bits <= 8 else 2 if bits <= 16 else 4))


def interleaved(planes):
    import numpy
    return planes[0] if len(planes) == 1 else numpy.ascontiguousarray(planes.transpose(1, 2, 0))


def openjpeg(data):
    import imagecodecs
    import numpy
    array = imagecodecs.jpeg2k_decode(data, numthreads=1)
    return array[None] if array.ndim == 2 else numpy.moveaxis(array, -1, 0)


def cases(place):
    """(name, kind, stream, planes, tolerance) of each case."""
    yield from sizes()
    yield from high_throughput()
    yield from extremes()
    if shutil.which("opj_compress"):
        yield from styles(place)
        yield from progressions(place)
        yield from mixtures(place)
        yield from subsampled(place)
        yield from changes(place)
        yield from packed(place)
        yield from reduced(place)


def sizes():
    import imagecodecs
    shapes = ((1, 1), (1, 7), (7, 1), (2, 2), (5, 3), (64, 64), (65, 63), (100, 200), (131, 257))
    for (rows, columns), components, bits, signed, reversible, form in itertools.product(
            shapes, (1, 3), (8, 12, 16), (False, True), (True, False), ("j2k", "jp2")):
        if signed and form == "jp2":
            continue
        planes = picture(rows, columns, components, bits, signed)
        data = imagecodecs.jpeg2k_encode(
            interleaved(planes), level=0 if reversible else 45, reversible=reversible,
            bitspersample=bits, codecformat=form)
        name = (f"{rows}×{columns}×{components} {bits} bits {'signed' if signed else 'unsigned'} "
                f"{'5/3' if reversible else '9/7'} {form}")
        expected = planes if reversible else (lambda data=data: openjpeg(data))
        yield name, "jpeg2000", data, expected, 0 if reversible else 1


def high_throughput():
    import imagecodecs
    shapes = ((1, 1), (1, 7), (7, 1), (2, 2), (5, 3), (64, 64), (65, 63), (100, 200), (131, 257))
    for (rows, columns), components, bits, signed, level in itertools.product(
            shapes, (1, 3), (8, 12, 16), (False, True), (None, 0.0005, 0.02)):
        planes = picture(rows, columns, components, bits, signed)
        data = imagecodecs.htj2k_encode(
            interleaved(planes), reversible=level is None, level=level, planar=False)
        expected = planes if level is None else (lambda data=data: openjpeg(data))
        name = f"HT {rows}×{columns}×{components} {bits} bits {signed} {level}"
        yield name, "jpeg2000", data, expected, 0 if level is None else 1


def extremes():
    """Samples of more than 16 bits, extreme values and noise."""
    import imagecodecs
    import numpy
    for bits in (1, 2, 4, 7, 9, 15, 17, 20, 24, 25):
        planes = picture(50, 60, 1, bits)
        data = imagecodecs.jpeg2k_encode(planes[0], level=0, reversible=True, bitspersample=bits)
        yield f"{bits} bits", "jpeg2000", data, planes, 0
    noise = numpy.random.default_rng(5)
    for bits, maker in itertools.product((8, 12, 16), (imagecodecs.jpeg2k_encode,
                                                       imagecodecs.htj2k_encode)):
        planes = noise.integers(0, 2 ** bits, (1, 70, 90)).astype("u1" if bits == 8 else "u2")
        data = maker(planes[0], reversible=True)
        yield f"noise {bits} {maker.__name__}", "jpeg2000", data, planes, 0
        planes = noise.choice([0, 2 ** bits - 1], (1, 70, 90)).astype("u1" if bits == 8 else "u2")
        data = maker(planes[0], reversible=True)
        yield f"black and white {bits} {maker.__name__}", "jpeg2000", data, planes, 0


def compress(place, planes, *options, bits=8, separations=None, form="j2k"):
    """A stream by opj_compress, or None."""
    raw, out = place / "raw.rawl", place / f"out.{form}"
    out.unlink(missing_ok=True)
    raw.write_bytes(b"".join(plane.tobytes() for plane in planes))
    rows, columns = planes[0].shape
    signed = "s" if planes[0].dtype.kind == "i" else "u"
    shape = f"{columns},{rows},{len(planes)},{bits},{signed}"
    if separations:
        shape += "@" + ":".join(f"{x}x{y}" for x, y in separations)
    subprocess.run(["opj_compress", "-i", raw, "-o", out, "-F", shape, *map(str, options)],
                   capture_output=True, check=False)
    return out.read_bytes() if out.exists() and out.stat().st_size else None


def styles(place):
    for style, size, order in itertools.product(STYLES, ("64,64", "32,8", "4,128", "8,512"), (0, 1)):
        planes = picture(97, 75, 1, 12)
        data = compress(place, planes, "-M", style, "-b", size, "-r", "8,3,1" if order else "1",
                        bits=12)
        yield f"style {style} blocks {size} {order}", "jpeg2000", data, planes, 0
    for style in range(64):
        planes = picture(40, 45, 1, 8, seed=style)
        data = compress(place, planes, "-M", style, "-b", "16,16", "-n", 3)
        yield f"style {style}", "jpeg2000", data, planes, 0
        data = compress(place, planes, "-M", style, "-I", "-q", "30,40", "-n", 3)
        yield f"style {style} 9/7", "jpeg2000", data, lambda data=data: openjpeg(data), 1


def progressions(place):
    for order, tiles, precincts, parts, marks in itertools.product(
            ORDERS, (None, "37,29", "64,64"), (None, "[64,64],[32,32]", "[16,8]", "[128,32],[8,8]"),
            (None, "R", "L", "C"), ((), ("-SOP", "-EPH", "-PLT", "-TLM"))):
        planes = picture(83, 91, 3, 8)
        options = ["-p", order, "-r", "20,6,1", "-n", 4, *marks]
        options += ["-t", tiles] if tiles else []
        options += ["-c", precincts] if precincts else []
        options += ["-TP", parts] if parts else []
        data = compress(place, planes, *options)
        yield (f"{order} tiles {tiles} precincts {precincts} parts {parts} {len(marks)}",
               "jpeg2000", data, planes, 0)


def mixtures(place):
    """Offsets, regions of interest, few resolutions and the rest, at random but always the same."""
    dice = random.Random(7)
    for number in range(250):
        bits = dice.choice((8, 8, 10, 12, 16))
        components = dice.choice((1, 1, 3, 4))
        planes = picture(dice.randint(1, 90), dice.randint(1, 90), components, bits,
                         dice.random() < 0.2, seed=number)
        lossless = dice.random() < 0.6
        options = ["-p", dice.choice(ORDERS), "-n", dice.randint(1, 6), "-M", dice.choice(range(64))]
        options += ["-b", dice.choice(("64,64", "16,32", "4,4"))]
        if not lossless:
            options += ["-I", "-r", dice.choice(("40,20,10", "12", "5,3"))]
        elif dice.random() < 0.5:
            options += ["-r", "30,10,1"]
        if dice.random() < 0.5:
            x, y = dice.randint(0, 50), dice.randint(0, 50)
            options += ["-d", f"{x},{y}"]
            options += ["-T", f"{dice.randint(0, x)},{dice.randint(0, y)}"]
        if dice.random() < 0.5:
            options += ["-t", f"{dice.randint(52, 99)},{dice.randint(52, 99)}"]
        if dice.random() < 0.3:
            options += ["-c", dice.choice(("[32,32]", "[64,16],[32,8]", "[256,256],[128,128],[16,16]"))]
        if dice.random() < 0.2 and bits <= 10 and lossless:
            options += ["-ROI", f"c={dice.randrange(components)},U={dice.randint(1, 8)}"]
        data = compress(place, planes, *options, bits=bits)
        if data is None:
            continue
        # OpenJPEG shifts a background back whose highest bit is the one below the region's lowest;
        # and its encoder is not lossless for a few offsets.
        reference = planes if "-ROI" in options else openjpeg(data)
        yield (f"mixture {number} {' '.join(map(str, options))}", "jpeg2000", data, reference,
               0 if lossless else 1)


def subsampled(place):
    import numpy
    for separations in (((1, 1), (2, 2), (2, 2)), ((1, 1), (2, 1), (2, 1)), ((1, 1), (1, 2), (4, 2))):
        planes = picture(48, 64, 3, 8)
        parts = [plane[::y, ::x] for plane, (x, y) in zip(planes, separations)]
        raw, out = place / "raw.rawl", place / "out.j2k"
        out.unlink(missing_ok=True)
        raw.write_bytes(b"".join(numpy.ascontiguousarray(part).tobytes() for part in parts))
        shape = "64,48,3,8,u@" + ":".join(f"{x}x{y}" for x, y in separations)
        subprocess.run(["opj_compress", "-i", raw, "-o", out, "-F", shape, "-mct", "0"],
                       capture_output=True, check=False)
        expected = numpy.stack([part.repeat(y, 0).repeat(x, 1)
                                for part, (x, y) in zip(parts, separations)])
        yield (f"separations {separations}", "jpeg2000",
               out.read_bytes() if out.exists() else None, expected, 0)


def changes(place):
    """Progression order changes (POC)."""
    for change in ("T0=0,0,1,4,3,RLCP/T0=0,0,3,4,3,LRCP", "T0=0,0,2,2,3,CPRL/T0=0,0,3,4,3,RPCL",
                   "T0=0,0,3,2,3,PCRL/T0=2,0,3,4,3,LRCP"):
        planes = picture(83, 91, 3, 8)
        for marks in ((), ("-SOP", "-EPH")):
            data = compress(place, planes, "-n", 4, "-r", "20,6,1", "-POC", change, *marks)
            yield f"POC {change} {len(marks)}", "jpeg2000", data, planes, 0


def reduced(place):
    """Half the size, as opj_decompress does it."""
    import numpy
    for rows, columns, offset in ((64, 64, "0,0"), (83, 91, "0,0"), (83, 91, "3,5")):
        planes = picture(rows, columns, 1, 8)
        data = compress(place, planes, "-d", offset, "-n", 4)
        out = place / "half.pgx"
        subprocess.run(["opj_decompress", "-i", place / "out.j2k", "-o", out, "-r", "1"],
                       capture_output=True, check=False)
        files = sorted(place.glob("half*.pgx"))
        header, samples = files[0].read_bytes().split(b"\n", 1)
        width, height = map(int, header.split()[-2:])
        expected = numpy.frombuffer(samples, "u1").reshape(1, height, width)
        yield f"half of {rows}×{columns} at {offset}", "jpeg2000-half", data, expected, 0


def packed(place):
    """Packet headers moved into PPM and PPT segments: nobody here writes those."""
    for tiles, order in itertools.product((None, "37,29"), ORDERS):
        planes = picture(83, 91, 3, 8)
        options = ["-p", order, "-n", 4, "-r", "20,1", "-SOP", "-EPH", "-TP", "R"]
        data = compress(place, planes, *options, *(("-t", tiles) if tiles else ()))
        if data is None:
            continue
        for main in (False, True):
            yield (f"{'PPM' if main else 'PPT'} {tiles} {order}", "jpeg2000", repacked(data, main),
                   planes, 0)


def repacked(data, main):
    """The stream with its packet headers in the main header, or in those of the tile-parts."""
    start = data.index(b"\xff\x90\x00\x0a")
    head, position, parts = data[:start], start, []
    while data[position:position + 2] == b"\xff\x90":
        length = int.from_bytes(data[position + 6:position + 10], "big")
        part = data[position:position + length]
        begin = part.index(b"\xff\x93") + 2
        headers, bodies = b"", b""
        for packet in part[begin:].split(b"\xff\x91\x00\x04")[1:]:
            header, body = packet[2:].split(b"\xff\x92", 1)
            headers += header + b"\xff\x92"
            bodies += body
        parts.append((part[:begin], headers, bodies))
        position += length
    out = head
    if main:
        content = b"".join(len(h).to_bytes(4, "big") + h for _, h, _ in parts)
        # A segment may end within a number: the next one goes on.
        pieces = [content[i:i + 1001] for i in range(0, len(content), 1001)]
        for index, piece in enumerate(pieces):
            out += b"\xff\x60" + (len(piece) + 3).to_bytes(2, "big") + bytes([index]) + piece
    for header, headers, bodies in parts:
        segment = b""
        if not main:
            segment = b"\xff\x61" + (len(headers) + 3).to_bytes(2, "big") + b"\0" + headers
        header = header[:-2] + segment + b"\xff\x93"
        length = len(header) + len(bodies)
        out += header[:6] + length.to_bytes(4, "big") + header[10:] + bodies
    return out + b"\xff\xd9"
