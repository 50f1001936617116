"""Makes media that were made to harm who reads them; the same bytes on every run."""
import os
import pathlib
import random
import struct
import zlib

EXPLICIT, DEFLATED, DEFLATED_FRAMES = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.8.1"
JPEG, JPEG_LS, JPEG_2000, RLE = (f"1.2.840.10008.1.2.{end}" for end in ("4.50", "4.80", "4.90", "5"))
LONG = ("OB", "OW", "SQ", "UN", "UT")
SECONDARY = "1.2.840.10008.5.1.4.1.1.7"
UNDEFINED = 0xFFFFFFFF


def element(tag, vr, value, length=None):
    if isinstance(value, int):
        value = struct.pack("<H" if vr == "US" else "<I", value)
    elif isinstance(value, str):
        value = value.encode("latin-1")
    if len(value) % 2:
        value += b"\0" if vr in ("UI", "OB") else b" "
    length = len(value) if length is None else length
    head = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, vr.encode())
    return head + (struct.pack("<HI", 0, length) if vr in LONG else struct.pack("<H", length & 0xFFFF)) + value


def elements(table):
    return b"".join(element(tag, *value) for tag, value in sorted(table.items()))


def item(body, length=None):
    return struct.pack("<HHI", 0xFFFE, 0xE000, len(body) if length is None else length) + body


def delimiter(end):
    return struct.pack("<HHI", 0xFFFE, end, 0)


def part10(sop_class, instance, body, syntax=EXPLICIT):
    meta = elements({0x00020001: ("OB", b"\0\1"), 0x00020002: ("UI", sop_class), 0x00020003: ("UI", instance),
                     0x00020010: ("UI", syntax), 0x00020012: ("UI", "1.2.3")})
    return bytes(128) + b"DICM" + element(0x00020000, "UL", len(meta)) + meta + body


def keys(patient="P1", number=1, name="DOE^JANE"):
    return {0x00100010: ("PN", name), 0x00100020: ("LO", patient), 0x00080020: ("DA", "20240229"),
            0x00080030: ("TM", "1015"), 0x00080050: ("SH", ""), 0x00081030: ("LO", "TEST"), 0x00200010: ("SH", "S1"),
            0x0020000D: ("UI", "1.2.3.1"), 0x00080060: ("CS", "OT"), 0x0020000E: ("UI", "1.2.3.1.1"),
            0x00200011: ("IS", "1"), 0x00200013: ("IS", str(number)), 0x00080016: ("UI", SECONDARY),
            0x00080018: ("UI", f"1.2.3.1.1.{number}")}


def pixels(rows=8, columns=8, bits=8, frames=None, value=None):
    table = {0x00280002: ("US", 1), 0x00280004: ("CS", "MONOCHROME2"), 0x00280010: ("US", rows),
             0x00280011: ("US", columns), 0x00280100: ("US", bits), 0x00280101: ("US", bits),
             0x00280102: ("US", bits - 1), 0x00280103: ("US", 0),
             0x7FE00010: ("OW", bytes(range(64)) if value is None else value)}
    if frames is not None:
        table[0x00280008] = ("IS", str(frames))
    return table


def image(number=1, syntax=EXPLICIT, more=None, patient="P1", **what):
    table = keys(patient, number) | pixels(**what) | (more or {})
    return part10(SECONDARY, f"1.2.3.1.1.{number}", elements(table), syntax)


def encapsulated(syntax, stream, **what):
    """An image of one fragment."""
    table = keys() | pixels(**what)
    del table[0x7FE00010]
    body = elements(table) + element(0x7FE00010, "OB", b"", UNDEFINED)[:12]
    return part10(SECONDARY, "1.2.3.1.1.1", body + item(b"") + item(stream + b"\0" * (len(stream) % 2))
                  + delimiter(0xE0DD), syntax)


class Record:
    def __init__(self, kind, table, children=(), file=None, next=None, lower=None, raw=b""):
        self.kind, self.table, self.children = kind, dict(table), list(children)
        self.next, self.lower, self.raw = next, lower, raw
        if file is not None:
            number = int(self.table.pop("number", 1))
            self.table |= {0x00041500: ("CS", file), 0x00041510: ("UI", SECONDARY),
                           0x00041511: ("UI", f"1.2.3.1.1.{number}"), 0x00041512: ("UI", EXPLICIT)}

    def body(self, next, lower):
        return (element(0x00041400, "UL", next) + element(0x00041410, "US", 0xFFFF)
                + element(0x00041420, "UL", lower) + element(0x00041430, "CS", self.kind)
                + elements(self.table) + self.raw)


def directory(roots, syntax=EXPLICIT, compress=False):
    """A DICOMDIR of these records, depth first."""
    def head(first, last, length):
        return part10("1.2.840.10008.1.3.10", "1.2.3.9", element(0x00041130, "CS", "HOSTILE")
                      + element(0x00041200, "UL", first) + element(0x00041202, "UL", last)
                      + element(0x00041212, "US", 0) + element(0x00041220, "SQ", b"", length), syntax)

    order, position = [], len(head(0, 0, 0))
    pending = list(reversed(roots))
    while pending:
        record = pending.pop()
        record.offset = position
        position += len(record.body(0, 0)) + 8
        order.append(record)
        pending += reversed(record.children)
    for siblings in [roots] + [record.children for record in order]:
        for record, after in zip(siblings, siblings[1:] + [None]):
            record.after = after.offset if after else 0
    body = b"".join(
        item(record.body(record.after if record.next is None else record.next,
                         (record.children[0].offset if record.children else 0)
                         if record.lower is None else record.lower)) for record in order)
    first, last = (roots[0].offset, roots[-1].offset) if roots else (0, 0)
    return head(first, last, len(body)) + body


def tree(files, patient="P1", **more):
    """One patient with an image record for each File ID."""
    table = keys(patient)

    def chosen(*tags):
        return {tag: table[tag] for tag in tags}
    leaves = [Record("IMAGE", {0x00200013: ("IS", str(number)), "number": number}, file=file, **more)
              for number, file in enumerate(files, 1)]
    series = Record("SERIES", chosen(0x00080060, 0x0020000E, 0x00200011), leaves)
    study = Record("STUDY", chosen(0x00080020, 0x00080030, 0x00080050, 0x00081030, 0x0020000D, 0x00200010), [series])
    return Record("PATIENT", chosen(0x00100010, 0x00100020), [study])


def medium(folder, files=("IM\\A",), instances=None, patient="P1", **more):
    """A sound medium: what a case changes in it is what it is about."""
    (folder / "IM").mkdir(parents=True)
    for number, file in enumerate(files, 1):
        path = folder / file.replace("\\", "/").replace("\0", "")
        if instances is None and path.parent == folder / "IM":
            path.write_bytes(image(number, patient=patient))
    for name, data in (instances or {}).items():
        (folder / name).write_bytes(data)
    (folder / "DICOMDIR").write_bytes(directory([tree(files, patient, **more)]))


def nested(depth):
    """Sequences inside of each other, none with an end."""
    return (element(0x00081140, "SQ", b"", UNDEFINED)[:12] + item(b"", UNDEFINED)) * depth


def jpeg(rows=65535, columns=65535):
    frame = struct.pack(">BHHB", 8, rows, columns, 1) + b"\1\x11\0"
    scan = b"\1\1\0\0\x3f\0"
    table = b"\0" + bytes([0, 1] + [0] * 14) + b"\0"

    def segment(marker, body):
        return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body
    return (b"\xff\xd8" + segment(0xDB, b"\0" + b"\1" * 64) + segment(0xC0, frame) + segment(0xC4, table)
            + segment(0xC4, b"\x10" + table[1:]) + segment(0xDA, scan) + bytes(64) + b"\xff\xd9")


def jpeg_ls(rows=65535, columns=65535):
    return (b"\xff\xd8\xff\xf7" + struct.pack(">HBHHB", 11, 8, rows, columns, 1) + b"\1\x11\0"
            + b"\xff\xda" + struct.pack(">H", 8) + b"\1\1\0\0\0\0" + bytes(64) + b"\xff\xd9")


def jpeg_2000(width, height, tile=None):
    tile = tile or (width, height)
    size = struct.pack(">HIIIIIIIIH", 0, width, height, 0, 0, *tile, 0, 0, 1) + b"\7\1\1"
    cod = b"\0\0\0\1\0" + bytes([5, 4, 4, 0, 1])
    qcd = b"\x40" + bytes([0x40] * 16)

    def segment(marker, body):
        return struct.pack(">HH", marker, len(body) + 2) + body
    return (b"\xff\x4f" + segment(0xFF51, size) + segment(0xFF52, cod) + segment(0xFF5C, qcd)
            + segment(0xFF90, struct.pack(">HIBB", 0, 0, 0, 1)) + b"\xff\x93" + bytes(64) + b"\xff\xd9")


def bomb(size, raw=True):
    """Zeros that are a thousandth as long when they are deflated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15 if raw else 15)
    block = bytes(1 << 20)
    return b"".join([packer.compress(block) for _ in range(size >> 20)] + [packer.flush()])


def mutated(data, seed):
    """A few elements with other representations, lengths and numbers."""
    source, data = random.Random(seed), bytearray(data)
    heads = [at for at in range(132, len(data) - 8) if bytes(data[at + 4:at + 6]).isalpha()
             and bytes(data[at + 4:at + 6]).isupper() and data[at + 1] in (0, 2, 4, 8, 0x10, 0x20, 0x28, 0x7F)]
    for _ in range(source.choice((1, 2, 4))):
        at = source.choice(heads)
        kind = source.randrange(4)
        if kind == 0:
            data[at + 4:at + 6] = source.choice((b"SQ", b"UN", b"OB", b"??", b"\0\0", b"PN", b"UT"))
        elif kind == 1:
            data[at + 6:at + 8] = source.choice((b"\xff\xff", b"\0\0", b"\xfe\xff", b"\1\0"))
        elif kind == 2:
            data[at + 8:at + 12] = struct.pack("<I", source.choice((0, UNDEFINED, 0x7FFFFFFF, len(data), at)))
        else:
            data[at:at + 4] = source.choice((b"\xfe\xff\x00\xe0", b"\xfe\xff\x0d\xe0", b"\xfe\xff\xdd\xe0", b"\4\0\x20\x12"))
    return bytes(data)


def link(target):
    def make(folder):
        medium(folder)
        (folder / "IM" / "A").unlink()
        (folder / "IM" / "A").symlink_to(target)
    return make


def fifo(name):
    def make(folder):
        medium(folder)
        (folder / name).unlink()
        os.mkfifo(folder / name)
    return make


def folder_instead(name):
    def make(folder):
        medium(folder)
        (folder / name).unlink()
        (folder / name).mkdir()
    return make


def link_directory(target):
    def make(folder):
        medium(folder)
        (folder / "DICOMDIR").unlink()
        (folder / "DICOMDIR").symlink_to(target)
    return make


def sparse(name, size):
    def make(folder):
        medium(folder)
        os.truncate(folder / name, size)
    return make


def instance(data):
    return lambda folder: medium(folder, instances={"IM/A": data() if callable(data) else data})


def index(build):
    def make(folder):
        medium(folder)
        (folder / "DICOMDIR").write_bytes(build())
    return make


def cased(folder):
    """Two patients and two files that a disc without case takes for one."""
    medium(folder, files=("IM\\A", "IM\\B"), instances={
        "IM/A": image(1, patient="abc"), "IM/B": image(2, patient="ABC")})
    (folder / "DICOMDIR").unlink()
    (folder / "im").mkdir()
    (folder / "im" / "a").write_bytes(image(3, patient="aBc"))


def icon():
    """An icon of four gigabytes, in the record of an image."""
    table = pixels(rows=65535, columns=65535, bits=16, value=b"\0" * 16)
    return directory([tree(["IM\\A"], raw=element(0x00880200, "SQ", item(elements(table))))])


def creators():
    table = {0x00290000 + number: ("LO", "SAME CREATOR") for number in range(0x10, 0x100)}
    table |= {0x00291000 + number: ("UN", b"\0" * 8) for number in range(0x100)}
    return image(more=table)


def many_items():
    return image(more={0x00081140: ("SQ", item(b"") * 1_000_000)})


def ring():
    first = tree(["IM\\A"])
    directory([first])
    first.children[0].children[0].lower = first.offset
    return directory([first])


# What a case is called, who makes it, and what `check` or `check --deep` has to name of it, if anything.
CASES = {
    "sound": (medium, None),
    "File ID ..": (lambda folder: medium(folder, files=("..\\OUTSIDE\\SECRET",)), "bad-file-id"),
    "File ID absolute": (lambda folder: medium(folder, files=("/etc/passwd",)), "bad-file-id"),
    "File ID of a drive": (lambda folder: medium(folder, files=("C:\\WINDOWS\\X",)), "bad-file-id"),
    "File ID of devices": (lambda folder: medium(folder, files=("CON\\NUL\\LPT1",)), "missing-file"),
    "File ID with a dot": (lambda folder: medium(folder, files=("IM\\.\\A",)), "bad-file-id"),
    "File ID of itself": (lambda folder: medium(folder, files=("DICOMDIR",)), None),
    "File ID with NUL": (lambda folder: medium(folder, files=("IM\\A\0B",)), "bad-file-id"),
    "link to outside": (link("../../outside/secret"), "bad-file-id"),
    "link to a device": (link("/dev/zero"), "bad-file-id"),
    "link to itself": (link("A"), "missing-file"),
    "file is a FIFO": (fifo("IM/A"), None),
    "file is a folder": (folder_instead("IM/A"), None),
    "DICOMDIR is a FIFO": (fifo("DICOMDIR"), None),
    "DICOMDIR is a folder": (folder_instead("DICOMDIR"), None),
    "DICOMDIR links to /dev/zero": (link_directory("/dev/zero"), None),
    "DICOMDIR links to itself": (link_directory("DICOMDIR"), None),
    "DICOMDIR of 5 GB": (sparse("DICOMDIR", 5 << 30), None),
    "file of 300 MB": (sparse("IM/A", 300 << 20), None),
    "names by case": (cased, None),
    "patient ..": (lambda folder: medium(folder, patient="../../../X"), None),
    "patient CON": (lambda folder: medium(folder, patient="CON"), None),
    "patient of controls": (lambda folder: medium(folder, patient="A\x1b[2J\0/B"), None),
    "deflated data set": (instance(lambda: part10(
        SECONDARY, "1.2.3.1.1.1", bomb(256 << 20), DEFLATED)), "inflate-limit"),
    "deflated directory": (index(lambda: part10(
        "1.2.840.10008.1.3.10", "1.2.3.9", bomb(256 << 20), DEFLATED)), "inflate-limit"),
    "deflated frame": (instance(lambda: encapsulated(DEFLATED_FRAMES, bomb(256 << 20))), None),
    "JPEG of 65,535 x 65,535": (instance(lambda: encapsulated(JPEG, jpeg())), "undecodable-pixels"),
    "JPEG and header of 65,535 x 65,535": (instance(
        lambda: encapsulated(JPEG, jpeg(), rows=65535, columns=65535)), "undecodable-pixels"),
    "JPEG-LS of 65,535 x 65,535": (instance(lambda: encapsulated(JPEG_LS, jpeg_ls())), "undecodable-pixels"),
    "JPEG-LS and header of 65,535 x 65,535": (instance(
        lambda: encapsulated(JPEG_LS, jpeg_ls(), rows=65535, columns=65535)), "undecodable-pixels"),
    "JPEG 2000 of 2^31": (instance(
        lambda: encapsulated(JPEG_2000, jpeg_2000((1 << 31) - 1, (1 << 31) - 1))), "undecodable-pixels"),
    "JPEG 2000 of 2^32 in tiles of 1": (instance(
        lambda: encapsulated(JPEG_2000, jpeg_2000(UNDEFINED, UNDEFINED, (1, 1)))), "undecodable-pixels"),
    "JPEG 2000 and header of 65,535 x 65,535": (instance(lambda: encapsulated(
        JPEG_2000, jpeg_2000(65535, 65535), rows=65535, columns=65535)), "undecodable-pixels"),
    "RLE of offsets beyond": (instance(lambda: encapsulated(
        RLE, struct.pack("<16I", 15, *[UNDEFINED] * 15) + bytes(64))), "undecodable-pixels"),
    "RLE and header of 65,535 x 65,535": (instance(lambda: encapsulated(
        RLE, struct.pack("<16I", 1, 64, *[0] * 14) + b"\x81\0" * 64, rows=65535, columns=65535)),
        "undecodable-pixels"),
    "native of 65,535 x 65,535": (instance(lambda: image(rows=65535, columns=65535, bits=16)), "undecodable-pixels"),
    "2^31 frames": (instance(lambda: image(frames=(1 << 31) - 1)), "undecodable-pixels"),
    "-1 frames": (instance(lambda: image(frames=-1)), None),
    "frames with an exponent": (instance(lambda: image(frames="9e99")), None),
    "10,000 levels in a file": (instance(lambda: image()[:-76] + nested(10_000)), None),
    "10,000 levels in a record": (index(lambda: directory([tree(["IM\\A"], raw=nested(10_000))])), "too-deep"),
    "a million items": (instance(many_items), None),
    "100,000 empty records": (index(lambda: directory([])[:-4] + struct.pack("<I", 800_000)
                                      + item(b"") * 100_000), "no-record-type"),
    "100,000 records in a chain": (index(lambda: directory(chain(100_000))), None),
    "a ring of records": (index(ring), "linked-twice"),
    "an icon of 8 GB": (index(icon), "bad-icon"),
    "the same private creator 240 times": (instance(creators), None),
    "unknown character sets": (instance(lambda: image(more={
        0x00080005: ("CS", "\\".join(["ISO 2022 IR 87", "ISO_IR 192", "NONSENSE"] * 20)),
        0x00100010: ("PN", "\x1b$B\x1b$B\x1b(J\x1b=\xff^" * 8)})), "unknown-character-set"),
    "a value of 4 GB": (instance(lambda: image()[:-72] + struct.pack("<I", 0xFFFFFFFE)), None),
    "a look-up table of nothing": (instance(lambda: image(more={0x00283000: ("SQ", item(elements({
        0x00283002: ("US", struct.pack("<HHH", 0, 0, 16)), 0x00283006: ("US", b"")})))})), None),
}


def chain(count):
    """Patients one below the other, each the only one there."""
    record = tree(["IM\\A"])
    for _ in range(count):
        record = Record("PRIVATE", {0x00041432: ("UI", "1.2.3")}, [record])
    return [record]


for number in range(24):
    CASES[f"damaged directory {number}"] = (index(
        lambda seed=number: mutated(directory([tree(["IM\\A", "IM\\B"])]), seed)), None)
    CASES[f"damaged file {number}"] = (instance(lambda seed=number: mutated(image(), 1000 + seed)), None)


def make(name, folder: pathlib.Path):
    """Makes the medium of a case.

    Returns what `check` or `check --deep` has to name of it, or None.
    """
    build, word = CASES[name]
    build(folder)
    return word
