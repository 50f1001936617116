"""JPEG streams of all kinds: our samples beside those of libjpeg-turbo, and of known pictures."""
import importlib.util
import pathlib
import random
import subprocess

import jpeg_streams as streams
from tool import folder

KIND = "jpeg"
LOSSLESS_ENCODER = "jpeg-lossless"
QUICK = 8  # of so many cases one is run


def run(context):
    tool = context.tool.path.with_name("codec-benchmark")
    if not tool.exists():
        context.report.skip("needs codec-benchmark beside the tool")
        return
    if not context.has_modules("imagecodecs", "numpy", "PIL"):
        return
    with folder() as place:
        for number, (name, data, expected, tolerance) in enumerate(cases()):
            if context.filter in name and (not context.quick or number % QUICK == 0):
                context.report.attempt(f"jpeg {name}", check, tool, place, data, expected, tolerance)
        for number, (name, planes, bits) in enumerate(pictures()):
            if context.filter in name and (not context.quick or number % QUICK == 0):
                context.report.attempt(f"jpeg {name}", check_encoder, tool, place, planes, bits)


def check(tool, place, data, expected, tolerance):
    import numpy
    planes, failure = decoded(tool, KIND, place, data)
    if failure:
        return failure
    if planes.shape != expected.shape:
        return f"shape {planes.shape}, expected {expected.shape}"
    difference = numpy.abs(planes.astype(int) - expected.astype(int))
    if difference.max() > tolerance:
        first = tuple(int(i) for i in numpy.argwhere(difference > tolerance)[0])
        return (f"differs by {difference.max()} in {(difference > tolerance).sum()} of "
                f"{difference.size}, first at {first}: {planes[first]}, expected {expected[first]}")
    return None


def decoded(tool, kind, place, data, shape=()):
    """Planes (component, row, column) that the tool makes of a stream, or None and why."""
    import numpy
    source, target = pathlib.Path(place) / "stream", pathlib.Path(place) / "planes"
    source.write_bytes(data)
    result = subprocess.run([tool, "decode", kind, source, target, *map(str, shape)],
                            capture_output=True, text=True, timeout=60)
    if result.returncode:
        return None, f"status {result.returncode}: {result.stdout.strip()} {result.stderr[-300:]}"
    columns, rows, components, precision, sign, _ = result.stdout.split()
    kind = ("i" if sign == "signed" else "u") + str(1 if int(precision) <= 8 else
                                                    2 if int(precision) <= 16 else 4)
    planes = numpy.frombuffer(target.read_bytes(), "<" + kind)
    return planes.reshape(int(components), int(rows), int(columns)), None


def pictures():
    """(name, planes, bits) of what our lossless encoder is to encode."""
    import numpy
    chance = numpy.random.default_rng(57)
    for bits in range(2, 17):
        most = (1 << bits) - 1
        for count in (1, 3):
            for rows, columns in ((1, 1), (7, 5), (33, 20), (64, 100)):
                shape = (count, rows, columns)
                for kind, planes in (
                        ("noise", chance.integers(0, most + 1, shape)),
                        ("smooth", chance.integers(-1, 2, shape).cumsum(2).clip(0, most)),
                        ("even", numpy.full(shape, most)),
                        ("steps", chance.choice([0, most, most // 2 + 1], shape))):
                    yield f"encoder {kind} {count}x{rows}x{columns} {bits} bits", planes, bits


def check_encoder(tool, place, planes, bits):
    """Our stream must give the samples back in each peer."""
    import imagecodecs
    import numpy
    source, target = pathlib.Path(place) / "planes", pathlib.Path(place) / "stream"
    source.write_bytes(planes.astype("u1" if bits <= 8 else "<u2").tobytes())
    count, rows, columns = planes.shape
    result = subprocess.run(
        [tool, "encode", LOSSLESS_ENCODER, source, target, str(columns), str(rows), str(count),
         str(bits)], capture_output=True, text=True, timeout=60)
    if result.returncode:
        return f"status {result.returncode}: {result.stdout} {result.stderr[-300:]}"
    data = target.read_bytes()
    space = {} if count == 1 else {"colorspace": "RGB", "outcolorspace": "RGB"}
    peers = {"libjpeg-turbo": lambda: imagecodecs.jpeg8_decode(data, **space),
             "jpegsof3": lambda: imagecodecs.jpegsof3_decode(data)}
    if importlib.util.find_spec("libjpeg"):
        peers["pylibjpeg"] = lambda: __import__("libjpeg").decode(data)
    if count == 1 and min(rows, columns) > 1:
        peers["ljpeg"] = lambda: imagecodecs.ljpeg_decode(data)
    expected = planes[0] if count == 1 else planes.transpose(1, 2, 0)
    for name, decode in peers.items():
        if not numpy.array_equal(decode(), expected):
            return f"{name} decodes other samples"
    return None


def turbo(data):
    """Planes by libjpeg-turbo, without change of colour."""
    import imagecodecs
    import numpy
    space = {1: None, 3: "YCBCR", 4: "CMYK"}
    components = data[data.index(b"\xff" + bytes([kind_of(data)])) + 9]
    wanted = space[components]
    array = imagecodecs.jpeg8_decode(data, colorspace=wanted, outcolorspace=wanted)
    array = numpy.atleast_3d(array)
    return numpy.ascontiguousarray(array.transpose(2, 0, 1))


def kind_of(data):
    return next(m for m in (0xC0, 0xC1, 0xC2, 0xC3) if b"\xff" + bytes([m]) + b"\x00" in data)


def cases():
    """(name, stream, planes, tolerance) of each case."""
    yield from encoded()
    yield from written()
    yield from progressions()
    yield from lossless()


SCRIPTS = {
    "spectral": [([0, 1, 2], 0, 0, 0, 0)] + [([c], a, b, 0, 0) for c in range(3)
                                            for a, b in ((1, 5), (6, 63))],
    "full": [([0, 1, 2], 0, 0, 0, 1), ([0], 1, 5, 0, 2), ([2], 1, 63, 0, 1), ([1], 1, 63, 0, 1),
             ([0], 6, 63, 0, 2), ([0], 1, 63, 2, 1), ([0, 1, 2], 0, 0, 1, 0), ([2], 1, 63, 1, 0),
             ([1], 1, 63, 1, 0), ([0], 1, 63, 1, 0)],
    "deep": [([0], 0, 0, 0, 3), ([1, 2], 0, 0, 0, 3), ([0, 1, 2], 0, 0, 3, 2),
             ([0, 1, 2], 0, 0, 2, 1), ([0, 1, 2], 0, 0, 1, 0)]
            + [([c], 1, 63, high, low) for c in range(3)
               for high, low in ((0, 3), (3, 2), (2, 1), (1, 0))],
}


def for_one(script):
    return [([0], *rest) for members, *rest in script if 0 in members]


def coefficients(shape, chance, precision, density):
    """Blocks of quantised coefficients, smooth in DC, of values that samples can have."""
    scale = 1 << precision - 8
    blocks = []
    for component in shape["components"]:
        rows, columns = component["padded"]
        plane, level = [], 0
        for _ in range(rows):
            line = []
            for _ in range(columns):
                level = max(-120, min(120, level + chance.randint(-25, 25)))
                block = [0] * 64
                block[0] = level * scale // 2
                for k in range(1, 63):
                    if chance.random() < density:
                        most = max(1, 40 * scale // (1 + k // 2))
                        block[streams.ZIGZAG[k]] = chance.randint(-most, most)
                line.append(block)
            plane.append(line)
        blocks.append(plane)
    return blocks


def tables(chance, precision):
    # With 12 bits, the last step needs 16: the table is of the wide kind.
    return [[chance.randint(1, 6) for _ in range(63)] + [300 if precision > 8 else 1]
            for _ in range(2)]


FACTORS = {"grey": [(1, 1)], "grey22": [(2, 2)], "444": [(1, 1)] * 3, "422": [(2, 1), (1, 1), (1, 1)],
           "420": [(2, 2), (1, 1), (1, 1)], "440": [(1, 2), (1, 1), (1, 1)],
           "411": [(4, 1), (1, 1), (1, 1)], "410": [(4, 2), (1, 1), (1, 1)],
           "cb": [(2, 2), (2, 1), (1, 2)], "121": [(1, 2), (2, 1), (1, 1)],
           "cmyk": [(1, 1)] * 4, "cmyk2": [(2, 2), (1, 1), (1, 1), (2, 2)]}
SIZES = [(1, 1), (8, 8), (16, 16), (17, 9), (3, 33), (40, 31), (5, 5), (64, 48)]


def written():
    """Sequential streams of all factors, sizes, scans and intervals."""
    chance = random.Random(81)
    for name, factors in FACTORS.items():
        for columns, rows in SIZES:
            precision = chance.choice((8, 8, 12))
            shape = streams.picture(columns, rows, factors, 8)
            blocks = coefficients(shape, chance, precision, chance.choice((0.02, 0.15, 0.8)))
            steps = tables(chance, precision)
            interval = chance.choice((0, 0, 1, 2, 5))
            scans = chance.choice((None, [[c] for c in range(len(factors))]))
            data = streams.sequential(shape, blocks, steps, precision, scans, interval)
            label = f"{name} {columns}x{rows} {precision} bits, restart {interval}, scans {bool(scans)}"
            expected = turbo(data)
            yield f"sequential {label}", data, expected, 1
            dnl = streams.sequential(shape, blocks, steps, precision, scans, interval, dnl=True)
            yield f"DNL {label}", dnl, expected, 1


def progressions():
    chance = random.Random(1994)
    for script_name, script in SCRIPTS.items():
        for name in ("grey", "444", "420", "422", "cb"):
            for columns, rows in SIZES:
                precision = chance.choice((8, 12))
                shape = streams.picture(columns, rows, FACTORS[name], 8)
                blocks = coefficients(shape, chance, precision, chance.choice((0.01, 0.1, 0.5)))
                interval = chance.choice((0, 0, 1, 3))
                used = for_one(script) if name == "grey" else script
                data = streams.progressive(shape, blocks, tables(chance, precision), used, precision,
                                           interval)
                yield (f"progressive {script_name} {name} {columns}x{rows} {precision} bits, restart "
                       f"{interval}", data, turbo(data), 1)


def lossless():
    """Streams of known samples: each predictor, precision, point transform, factors and intervals."""
    import numpy
    chance = random.Random(14)
    for precision in range(2, 17):
        for selection in range(1, 8):
            name = chance.choice(("grey", "444", "420", "cmyk", "grey22"))
            columns, rows = chance.choice(SIZES)
            low = chance.choice((0, 0, min(2, precision - 1)))
            shape = streams.picture(columns, rows, FACTORS[name], 1)
            planes = [numpy.array(plane(chance, component["padded"], precision)) >> low << low
                      for component in shape["components"]]
            scans = chance.choice((None, [[c] for c in range(len(planes))]))
            if scans:  # only what belongs to the image is coded
                planes = [p[:c["units"][0], :c["units"][1]]
                          for p, c in zip(planes, shape["components"])]
            lines = chance.choice((0, 0, 1, 3))
            data = streams.lossless(shape, [p.tolist() for p in planes], precision, selection, low,
                                    scans, lines)
            expected = numpy.stack([
                repeated(p, c, shape["components"][0], rows, columns)
                for p, c in zip(planes, shape["components"])])
            yield (f"lossless {precision} bits, predictor {selection}, {name} {columns}x{rows}, "
                   f"transform {low}, lines {lines}", data, expected, 0)


def plane(chance, size, precision):
    most, level, lines = (1 << precision) - 1, 0, []
    for _ in range(size[0]):
        line = []
        for _ in range(size[1]):
            step = chance.choice((most, max(1, most >> 6)))
            level = max(0, min(most, level + chance.randint(-step, step)))
            line.append(level)
        lines.append(line)
    return lines


def repeated(plane, component, greatest, rows, columns):
    """A plane in full size, samples repeated; the first component has the greatest factors."""
    import numpy
    down = numpy.arange(rows) * component["v"] // greatest["v"]
    across = numpy.arange(columns) * component["h"] // greatest["h"]
    return plane[down][:, across]


def encoded():
    """Streams of the encoders of libjpeg-turbo."""
    import io
    import imagecodecs
    import numpy
    from PIL import Image
    chance = numpy.random.default_rng(3)
    for columns, rows in [(1, 1), (7, 5), (16, 16), (33, 65), (200, 130)]:
        y, x = numpy.mgrid[0:rows, 0:columns]
        noise = chance.normal(0, 8, (rows, columns, 3))
        colour = numpy.stack([x * 3 % 256, y * 2 % 256, (x + y) % 256], -1) + noise
        colour = colour.clip(0, 255).astype(numpy.uint8)
        for quality in (5, 50, 90, 100):
            for sampling in ("444", "422", "420"):
                for options in ({}, {"progressive": True}, {"optimize": True},
                                {"restart_marker_blocks": 3}, {"progressive": True,
                                                              "restart_marker_rows": 1}):
                    buffer = io.BytesIO()
                    Image.fromarray(colour).save(
                        buffer, "JPEG", quality=quality, subsampling=["444", "422", "420"].index(
                            sampling), **options)
                    data = buffer.getvalue()
                    yield f"Pillow {columns}x{rows} q{quality} {sampling} {options}", data, turbo(data), 1
            wide = (colour[..., 0].astype(numpy.uint16) * 16 + colour[..., 1] % 16)
            data = imagecodecs.jpeg8_encode(wide, level=quality, bitspersample=12)
            yield f"turbo {columns}x{rows} q{quality} 12 bits", data, turbo(data), 1
        for bits in (8, 12, 16):
            samples = chance.integers(0, 1 << bits, (rows, columns)).astype(
                numpy.uint8 if bits == 8 else numpy.uint16)
            for predictor in range(1, 8):
                data = imagecodecs.jpeg8_encode(samples, lossless=True, predictor=predictor,
                                                bitspersample=bits)
                yield f"turbo lossless {columns}x{rows} {bits} bits, predictor {predictor}", data, \
                    samples[None], 0
