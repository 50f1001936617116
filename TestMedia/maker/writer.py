"""A small DICOMDIR writer that can be told to do it wrong.

Records are written depth first; offsets count from the first byte of the file to the item tag, unless
a case changes them (PS3.3 §F.3.2.2).
"""
import struct

from .instances import IMPLEMENTATION, uid

LONG = ("OB", "OW", "SQ", "UN")


class Syntax:
    """How elements are coded: byte order, and whether the VR is written."""

    def __init__(self, uid, order="<", explicit=True):
        self.uid, self.order, self.explicit = uid, order, explicit

    def tag(self, tag):
        return struct.pack(self.order + "HH", tag >> 16, tag & 0xFFFF)

    def element(self, tag, vr, value):
        if vr == "UL":
            value = struct.pack(self.order + "I", value)
        elif vr == "US":
            value = struct.pack(self.order + "H", value)
        elif isinstance(value, str):
            value = value.encode("ascii")
            value += (b"\0" if vr == "UI" else b" ") * (len(value) % 2)
        if not self.explicit:
            return self.tag(tag) + struct.pack(self.order + "I", len(value)) + value
        size = "H" if vr not in LONG else "HI"
        return self.tag(tag) + vr.encode("ascii") + struct.pack(
            self.order + size, *([0] * (len(size) - 1)), len(value)) + value

    def item(self, value):
        return self.tag(0xFFFEE000) + struct.pack(self.order + "I", len(value)) + value


EXPLICIT = Syntax("1.2.840.10008.1.2.1")
IMPLICIT = Syntax("1.2.840.10008.1.2", explicit=False)
BIG_ENDIAN = Syntax("1.2.840.10008.1.2.2", ">")


class Record:
    """A directory record: its type, its other elements as (tag, VR, value), the records below it."""

    def __init__(self, type, elements, lower=()):
        self.type, self.elements, self.lower = type, list(elements), list(lower)
        self.offset = self.next_offset = self.lower_offset = 0

    def all(self):
        """This record and those below it, depth first."""
        return [self] + [record for child in self.lower for record in child.all()]

    def coded(self, syntax):
        kind = [] if self.type is None else [(0x00041430, "CS", self.type)]
        elements = [(0x00041400, "UL", self.next_offset), (0x00041410, "US", 0xFFFF),
                    (0x00041420, "UL", self.lower_offset)] + kind + self.elements
        return syntax.item(b"".join(syntax.element(*element) for element in elements))


def link(records):
    """Points each of the siblings `records` to the next, and to its first child."""
    for record, following in zip(records, records[1:]):
        record.next_offset = following.offset
    for record in records:
        record.lower_offset = record.lower[0].offset if record.lower else 0
        link(record.lower)


class Directory:
    """A DICOMDIR of the root records `roots`."""

    def __init__(self, name, roots, syntax=EXPLICIT):
        self.name, self.roots, self.syntax = name, roots, syntax
        self.records = [record for root in roots for record in root.all()]
        self.head = self.meta()
        position = len(self.head) + len(self.lead(0, 0)) + (12 if syntax.explicit else 8)
        for record in self.records:
            record.offset = position
            position += len(record.coded(syntax))
        link(roots)
        self.first, self.last = roots[0].offset, roots[-1].offset

    def meta(self):
        elements = b"".join(EXPLICIT.element(*element) for element in (
            (0x00020001, "OB", b"\0\1"), (0x00020002, "UI", "1.2.840.10008.1.3.10"),
            (0x00020003, "UI", uid("File-set " + self.name)), (0x00020010, "UI", self.syntax.uid),
            (0x00020012, "UI", IMPLEMENTATION), (0x00020013, "SH", "TESTMEDIA_1")))
        return bytes(128) + b"DICM" + EXPLICIT.element(0x00020000, "UL", len(elements)) + elements

    def lead(self, first, last):
        return b"".join(self.syntax.element(*element) for element in (
            (0x00041130, "CS", "BROKEN"), (0x00041200, "UL", first), (0x00041202, "UL", last),
            (0x00041212, "US", 0)))

    def change_offsets(self, change):
        """Applies `change` to every offset that is not 0."""
        self.first, self.last = change(self.first), change(self.last)
        for record in self.records:
            record.next_offset = record.next_offset and change(record.next_offset)
            record.lower_offset = record.lower_offset and change(record.lower_offset)

    def coded(self):
        items = b"".join(record.coded(self.syntax) for record in self.records)
        return (self.head + self.lead(self.first, self.last)
                + self.syntax.element(0x00041220, "SQ", items))
