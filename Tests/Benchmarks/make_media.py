#!/usr/bin/env python3
"""Makes the media that bench.py measures on: synthetic, the same bytes on every run.

    python3 Tests/Benchmarks/make_media.py OUT [--only ct-600] [--records 100000] [--stubs 10000]

    ct-600   600 CT instances of 512 x 512, 12 of 16 bits, two windows, in three series (317 MB)
    ct-240   240 of the same (127 MB)
    stack    400 of the same in one series, by file name from head to feet (211 MB)
    records  a DICOMDIR of 100,000 IMAGE records whose files are absent
    stubs    10,000 instances without pixels, in series of 500, and their DICOMDIR
    series   the same in series of 25, so that there are many folders

Files are written byte by byte, so that no DICOM library decides about their layout. Needs numpy.
"""
import argparse
import pathlib
import shutil
import struct
import uuid

ITEM = 0xFFFEE000
CT, RAW = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.66"
EXPLICIT = "1.2.840.10008.1.2.1"
HEAD = 8 + 12 + 10 + 12  # of each record: item tag and length, next offset, in-use flag, lower offset


def uid(name):
    return f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, 'fileset bench ' + name).int}"


def element(tag, vr, value):
    if vr == "US":
        value = struct.pack("<H", value)
    elif vr == "UL":
        value = struct.pack("<I", value)
    elif isinstance(value, str):
        value = value.encode("ascii")
        value += (b"\0" if vr == "UI" else b" ") * (len(value) % 2)
    if vr in ("OB", "OW", "SQ"):
        return struct.pack("<HH2sHI", tag >> 16, tag & 0xFFFF, vr.encode(), 0, len(value)) + value
    return struct.pack("<HH2sH", tag >> 16, tag & 0xFFFF, vr.encode(), len(value)) + value


def elements(*values):
    return b"".join(element(*value) for value in sorted(values, key=lambda value: value[0]))


def meta(sop_class, instance):
    body = elements((0x00020001, "OB", b"\0\1"), (0x00020002, "UI", sop_class),
                    (0x00020003, "UI", instance), (0x00020010, "UI", EXPLICIT),
                    (0x00020012, "UI", uid("implementation")))
    return bytes(128) + b"DICM" + element(0x00020000, "UL", len(body)) + body


class Record:
    """A directory record; its offsets are filled in when all positions are known."""

    def __init__(self, kind, *values):
        self.body = element(0x00041430, "CS", kind) + elements(*values)
        self.lower, self.offset = [], 0


class Medium:
    """A File-set: patients, studies and series as they come, ten series a study, 500 images a series."""

    def __init__(self, root):
        self.root, self.patients, self.places = root, [], {}
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir(parents=True)

    def record(self, parent, key, kind, *values):
        if key not in self.places:
            self.places[key] = Record(kind, *values)
            (self.patients if parent is None else parent.lower).append(self.places[key])
        return self.places[key]

    def series(self, patient, study, number, modality):
        """The SERIES record, with those above it."""
        key = (patient, study, number)
        top = self.record(None, key[:1], "PATIENT", (0x00100010, "PN", f"Bench^Patient {patient}"),
                          (0x00100020, "LO", f"B{patient:05}"))
        middle = self.record(
            top, key[:2], "STUDY", (0x00080020, "DA", f"2024{1 + patient % 12:02}{1 + study % 28:02}"),
            (0x00080030, "TM", "101500"), (0x00080050, "SH", f"A{patient}{study}"),
            (0x00081030, "LO", "Synthetic study"), (0x0020000D, "UI", uid(f"study {key[:2]}")),
            (0x00200010, "SH", str(study)))
        return self.record(middle, key, "SERIES", (0x00080060, "CS", modality),
                           (0x0008103E, "LO", f"Series {number}"),
                           (0x0020000E, "UI", uid(f"series {key}")), (0x00200011, "IS", str(number)))

    def image(self, key, number, sop_class, kind="IMAGE", modality="CT"):
        """Adds an instance's record; returns where its file goes, and its UID."""
        series = self.series(*key, modality)
        file_id = (f"P{key[0]:05}", f"S{key[1]:05}", f"E{key[2]:05}", f"I{number:05}")
        instance = uid(f"{key} {number}")
        series.lower.append(Record(
            kind, (0x00041500, "CS", "\\".join(file_id)), (0x00041510, "UI", sop_class),
            (0x00041511, "UI", instance), (0x00041512, "UI", EXPLICIT),
            (0x00200013, "IS", str(number)), (0x00280010, "US", 512), (0x00280011, "US", 512)))
        return self.root.joinpath(*file_id), instance

    def close(self):
        head = meta("1.2.840.10008.1.3.10", uid(f"File-set {self.root.name}"))
        lead = element(0x00041130, "CS", "BENCH")
        position = len(head) + len(lead) + 12 + 12 + 10 + 12
        order = []

        def place(records):
            nonlocal position
            for record in records:
                record.offset = position
                position += HEAD + len(record.body)
                order.append((record, None))
                place(record.lower)

        place(self.patients)
        following = {}
        for siblings in [self.patients] + [record.lower for record, _ in order]:
            for record, later in zip(siblings, siblings[1:]):
                following[id(record)] = later.offset
        items = []
        for record, _ in order:
            lower = record.lower[0].offset if record.lower else 0
            links = (element(0x00041400, "UL", following.get(id(record), 0))
                     + element(0x00041410, "US", 0xFFFF) + element(0x00041420, "UL", lower))
            items.append(struct.pack("<HHI", ITEM >> 16, ITEM & 0xFFFF, len(links) + len(record.body))
                         + links + record.body)
        lead += (element(0x00041200, "UL", self.patients[0].offset)
                 + element(0x00041202, "UL", self.patients[-1].offset) + element(0x00041212, "US", 0))
        (self.root / "DICOMDIR").write_bytes(head + lead + element(0x00041220, "SQ", b"".join(items)))


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def identity(key, instance, sop_class, number, modality):
    return [(0x00080016, "UI", sop_class), (0x00080018, "UI", instance),
            (0x00080020, "DA", f"2024{1 + key[0] % 12:02}{1 + key[1] % 28:02}"),
            (0x00080030, "TM", "101500"), (0x00080060, "CS", modality),
            (0x00100010, "PN", f"Bench^Patient {key[0]}"), (0x00100020, "LO", f"B{key[0]:05}"),
            (0x0020000D, "UI", uid(f"study {key[:2]}")), (0x0020000E, "UI", uid(f"series {key}")),
            (0x00200010, "SH", str(key[1])), (0x00200011, "IS", str(key[2])),
            (0x00200013, "IS", str(number))]


class Chest:
    """Slices of a chest with the noise of a scanner, as stored values of 12 bits."""

    def __init__(self, size=512):
        import numpy
        self.numpy, self.size = numpy, size
        random = numpy.random.Generator(numpy.random.PCG64(1))
        self.noise = []
        for _ in range(8):
            white = random.standard_normal((size, size)).astype(numpy.float32)
            smooth = sum(numpy.roll(white, (y, x), (0, 1)) * w for y, x, w in (
                (0, 0, 1.0), (0, 1, .6), (1, 0, .6), (0, -1, .6), (-1, 0, .6), (1, 1, .36),
                (1, -1, .36), (-1, 1, .36), (-1, -1, .36)))
            self.noise.append(smooth / smooth.std())
        y, x = numpy.mgrid[0:size, 0:size].astype(numpy.float32)
        self.y, self.x = y / (size / 2) - 1, x / (size / 2) - 1

    def inside(self, cy, cx, ry, rx):
        numpy = self.numpy
        distance = numpy.sqrt(((self.y - cy) / ry) ** 2 + ((self.x - cx) / rx) ** 2)
        return numpy.clip((1 - distance) * 40 + 0.5, 0, 1)

    def slice(self, number):
        numpy = self.numpy
        level = numpy.sin(number / 40)
        hu = numpy.full((self.size, self.size), -1000, numpy.float32)
        parts = [(0, 0, .60, .82, -100), (0, 0, .55, .77, 45), (-.02, -.38, .36 + .06 * level, .27, -850),
                 (-.02, .38, .36 - .06 * level, .27, -850), (-.08, .1, .2 + .05 * level, .2, 120),
                 (.36, 0, .1, .1, 500), (.38, 0, .03, .03, 30), (-.48, 0, .05, .12, 400)]
        for rib in range(10):
            angle = rib * 0.628 + level
            parts.append((.5 * numpy.sin(angle), .7 * numpy.cos(angle), .02, .05, 420))
        for *place, value in parts:
            mask = self.inside(*place)
            hu += mask * (value - hu)
        shift = (number * 37 % self.size, number * 91 % self.size)
        hu += numpy.roll(self.noise[number % 8], shift, (0, 1)) * (6 + 14 * self.inside(0, 0, .6, .82))
        return numpy.clip(numpy.rint(hu) + 1024, 0, 4095).astype("<u2").tobytes()


def ct(root, count, series=3):
    medium, chest = Medium(root), Chest()
    for index in range(count):
        key, number = (1, 1, 1 + index * series // count), index + 1
        path, instance = medium.image(key, number, CT)
        place = f"-204.8\\-204.8\\{-1.25 * index}"
        pixels = [(0x00080008, "CS", "ORIGINAL\\PRIMARY\\AXIAL"), (0x00180050, "DS", "2.5"),
                  (0x00200032, "DS", place), (0x00200037, "DS", "1\\0\\0\\0\\1\\0"),
                  (0x00200052, "UI", uid("frame of reference")), (0x00280002, "US", 1),
                  (0x00280004, "CS", "MONOCHROME2"), (0x00280010, "US", 512), (0x00280011, "US", 512),
                  (0x00280030, "DS", "0.8\\0.8"), (0x00280100, "US", 16), (0x00280101, "US", 12),
                  (0x00280102, "US", 11), (0x00280103, "US", 0), (0x00281050, "DS", "40\\-600"),
                  (0x00281051, "DS", "400\\1500"), (0x00281052, "DS", "-1024"), (0x00281053, "DS", "1"),
                  (0x7FE00010, "OW", chest.slice(index))]
        write(path, meta(CT, instance) + elements(*identity(key, instance, CT, number, "CT"), *pixels))
    medium.close()


def keys(count, size=500):
    """Patients of five studies of two series of 500, or of another size."""
    for index in range(count):
        series = index // size
        yield (1 + series // 10, 1 + series // 2 % 5, 1 + series % 2), index % size + 1


def records(root, count):
    medium = Medium(root)
    for key, number in keys(count):
        medium.image(key, number, CT)
    medium.close()


# What a RAW DATA record must have.
CONTENT = [(0x00080023, "DA", "20240101"), (0x00080033, "TM", "101500")]


def stubs(root, count, size=500):
    medium = Medium(root)
    for key, number in keys(count, size):
        path, instance = medium.image(key, number, RAW, "RAW DATA", "OT")
        write(path, meta(RAW, instance)
              + elements(*identity(key, instance, RAW, number, "OT"), *CONTENT))
    medium.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--only", action="append", 
                        choices=("ct-600", "ct-240", "stack", "records", "stubs", "series"))
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--stubs", type=int, default=10_000)
    options = parser.parse_args()
    makers = {"ct-600": lambda root: ct(root, 600), "ct-240": lambda root: ct(root, 240),
              "stack": lambda root: ct(root, 400, 1),
              "records": lambda root: records(root, options.records),
              "stubs": lambda root: stubs(root, options.stubs),
              "series": lambda root: stubs(root, options.stubs, 25)}
    for name, make in makers.items():
        if not options.only or name in options.only:
            make(options.out / name)
            print(options.out / name, flush=True)


if __name__ == "__main__":
    main()
