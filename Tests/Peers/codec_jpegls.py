"""JPEG-LS streams over all parameters: our decoder and our encoder beside CharLS, bit for bit."""
import pathlib
import random
import subprocess

import charls as peer
from tool import folder

QUICK = 8  # of so many cases one is run
SIZES = [(1, 1), (2, 1), (1, 7), (3, 3), (17, 9), (40, 31), (64, 48), (200, 5)]


def run(context):
    tool = context.tool.path.with_name("codec-benchmark")
    if not tool.exists():
        context.report.skip("needs codec-benchmark beside the tool")
        return
    if not context.has_modules("numpy"):
        return
    library = peer.library()
    if library is None:
        context.report.skip("needs CharLS (libcharls2)")
        return
    with folder() as place:
        for number, (name, *case) in enumerate(cases()):
            if context.filter in name and (not context.quick or number % QUICK == 0):
                context.report.attempt(f"jpegls {name}", check, library, tool, place, *case)


def check(library, tool, place, planes, bits, options, interval=0):
    import numpy
    stream = (restarted(library, planes, bits, interval, **options) if interval
              else peer.encoded(library, planes, bits, **options))
    expected = peer.decoded(library, stream)
    actual, failure = decoded(tool, place, stream)
    if failure:
        return failure
    if not numpy.array_equal(actual, expected):
        return "decoded: " + first(actual, expected)
    if interval or options.get("preset") or options.get("transform"):
        return None
    near, mode = options.get("near", 0), options.get("mode", "none")
    own, failure = encoded(tool, place, planes, bits, near, mode)
    if failure:
        return failure
    again = peer.decoded(library, own)
    if not numpy.array_equal(again, expected):
        return "encoded: " + first(again, expected)
    if abs(again.astype(int) - planes.astype(int)).max() > near:
        return f"differs by more than {near}"
    if scans(own) != scans(stream):
        return "the coded bytes differ from those of CharLS"
    return None


def restarted(library, planes, bits, interval, **options):
    """A stream with restart markers: strips that CharLS coded as images, put together."""
    rows = planes.shape[1]
    strips = [scans(peer.encoded(library, planes[:, row:row + interval], bits, **options))
              for row in range(0, rows, interval)]
    whole = peer.encoded(library, planes, bits, **options)
    position = whole.find(b"\xff\xda")
    size = 2 + interval % 3  # the number may have two to four bytes
    stream = whole[:position] + b"\xff\xdd" + (2 + size).to_bytes(2, "big") + interval.to_bytes(
        size, "big")
    for scan in range(len(strips[0])):
        begin = position + 2 + int.from_bytes(whole[position + 2:position + 4], "big")
        stream += whole[position:begin]
        for number, strip in enumerate(strips):
            stream += (bytes([0xFF, 0xD0 + (number - 1) % 8]) if number else b"") + strip[scan]
        position = whole.find(b"\xff\xda", begin)
    return stream + b"\xff\xd9"


def first(actual, expected):
    import numpy
    if actual.shape != expected.shape:
        return f"shape {actual.shape}, expected {expected.shape}"
    wrong = numpy.argwhere(actual != expected)
    place = tuple(int(i) for i in wrong[0])
    return (f"{len(wrong)} of {actual.size} differ, first at {place}: {actual[place]}, expected "
            f"{expected[place]}")


def scans(stream):
    """What stands behind the scan headers."""
    parts, position = [], stream.find(b"\xff\xda")
    while position >= 0:
        begin = position + 2 + int.from_bytes(stream[position + 2:position + 4], "big")
        end = begin
        while stream[end] != 0xFF or stream[end + 1] < 0x80:
            end += 1
        parts.append(stream[begin:end])
        position = stream.find(b"\xff\xda", end)
    return parts


def decoded(tool, place, stream):
    """Planes (component, row, column) that the tool makes of a stream, or None and why."""
    import numpy
    source, target = pathlib.Path(place) / "stream", pathlib.Path(place) / "planes"
    source.write_bytes(stream)
    result = subprocess.run([tool, "decode", "jpegls", source, target], capture_output=True,
                            text=True, timeout=60)
    if result.returncode:
        return None, f"status {result.returncode}: {result.stdout.strip()} {result.stderr[-300:]}"
    columns, rows, components, precision, *_ = result.stdout.split()
    planes = numpy.frombuffer(target.read_bytes(), numpy.uint8 if int(precision) <= 8 else "<u2")
    return planes.reshape(int(components), int(rows), int(columns)), None


def encoded(tool, place, planes, bits, near, mode):
    """The stream that the tool makes of planes, or None and why."""
    import numpy
    source, target = pathlib.Path(place) / "planes", pathlib.Path(place) / "stream"
    source.write_bytes(planes.astype(numpy.uint8 if bits <= 8 else "<u2").tobytes())
    components, rows, columns = planes.shape
    command = [tool, "encode", "jpegls", source, target, columns, rows, components, bits, near, mode]
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60)
    if result.returncode:
        return None, f"status {result.returncode}: {result.stdout.strip()} {result.stderr[-300:]}"
    return target.read_bytes(), None


def cases():
    """(name, planes, bits, options of the encoder) of each case."""
    chance = random.Random(87)
    for bits in range(2, 17):
        most = (1 << bits) - 1
        for kind in ("smooth", "noise", "steps", "sparse"):
            for components, mode in [(1, "none"), (3, "none"), (3, "line"), (3, "sample")]:
                columns, rows = chance.choice(SIZES)
                planes = picture(chance, kind, components, rows, columns, bits)
                for near in {0, chance.randint(1, 3), chance.randint(1, 255)}:
                    near = min(near, most // 2)
                    yield (f"{kind} {bits} bits {components} {mode} {columns}x{rows} near {near}",
                           planes, bits, {"near": near, "mode": mode})
                if mode == "sample":
                    continue  # CharLS 2.4 writes beyond its buffers then
                preset, near = parameters(chance, bits)
                yield (f"preset {preset} near {near} {kind} {bits} bits {components} {mode} "
                       f"{columns}x{rows}", planes, bits,
                       {"near": near, "mode": mode, "preset": preset})
    for bits in (8, 16):
        for transform in (1, 2, 3):
            for mode in ("none", "line", "sample"):
                planes = picture(chance, "smooth", 3, 31, 40, bits)
                yield (f"transform {transform} {mode} {bits} bits", planes, bits,
                       {"mode": mode, "transform": transform})
    for mode in ("none", "line", "sample"):
        planes = picture(chance, "steps", 4, 20, 33, 8)
        yield f"4 components {mode}", planes, 8, {"mode": mode}
        for interval in (1, 3, 8):
            planes = picture(chance, "smooth", 3, 50, 40, 8)
            yield f"restart {interval} {mode}", planes, 8, {"mode": mode}, interval
    for bits, near in ((8, 0), (12, 0), (16, 0), (16, 7)):
        yield (f"large {bits} bits near {near}", picture(chance, "smooth", 1, 300, 3000, bits), bits,
               {"near": near})


def parameters(chance, bits):
    """Coding parameters and NEAR; zeros stand for the defaults.

    CharLS 2.4 computes RANGE without regard to MAXVAL (unlike T.87 §A.2.1), so that stays as it is.
    """
    most = (1 << bits) - 1
    near = min(chance.choice((0, 0, 1, 3)), most // 2)
    thresholds = sorted(chance.randint(near + 1, most) for _ in range(3))
    if chance.random() < 0.3:
        thresholds = [0, 0, 0]
    return (chance.choice((0, most)), *thresholds, chance.choice((0, 3, 31, 64, 200))), near


def picture(chance, kind, components, rows, columns, bits):
    import numpy
    random_ = numpy.random.default_rng(chance.randrange(1 << 30))
    most = (1 << bits) - 1
    shape = (components, rows, columns)
    if kind == "noise":
        return random_.integers(0, most + 1, shape)
    if kind == "flat":
        return numpy.full(shape, chance.randint(0, most))
    if kind == "sparse":
        return numpy.where(random_.random(shape) < 0.05, random_.integers(0, most + 1, shape),
                           chance.randint(0, most))
    y, x = numpy.mgrid[0:rows, 0:columns]
    if kind == "steps":
        base = (x // 9 + y // 5) % 4 * (most // 3)
        return numpy.stack([(base + c) % (most + 1) for c in range(components)])
    wave = (numpy.sin(x / 11) + numpy.cos(y / 7) + 2) / 4 * most
    noise = random_.normal(0, max(0.4, most / 200), shape)
    return (wave + noise).clip(0, most).astype(int)
