"""`fileset export --transfer-syntax`: what it writes, decoded by the peers, beside what it was before."""
import logging
import re
import subprocess

from edit import flattened
from media import complaints
from npy import exported
from tool import folder

# Names, what decodes them beside pydicom, and whether pydicom does.
SYNTAXES = {
    "explicit": ("1.2.840.10008.1.2.1", [], True),
    "implicit": ("1.2.840.10008.1.2", [], True),
    "big-endian": ("1.2.840.10008.1.2.2", [], True),
    "deflated": ("1.2.840.10008.1.2.1.99", [], True),
    "rle": ("1.2.840.10008.1.2.5", [["dcmdrle"], ["gdcmconv", "--raw"]], True),
    "jpeg-lossless": ("1.2.840.10008.1.2.4.70", [["dcmdjpeg", "+cn"], ["gdcmconv", "--raw"]], True),
    "jpeg-ls": ("1.2.840.10008.1.2.4.80", [["dcmdjpls"], ["gdcmconv", "--raw"]], True),
    "jpeg-ls-near": ("1.2.840.10008.1.2.4.81", [["dcmdjpls"]], True),
    "encapsulated": ("1.2.840.10008.1.2.1.98", [], False),
    "deflated-frames": ("1.2.840.10008.1.2.8.1", [], False)}
NEAR = 2
# Elements that the coding of pixels decides: those of the Image Pixel module and the offset tables.
PIXELS = {0x00280004, 0x00280006, 0x00280100, 0x00280101, 0x00280102, 0x7FE00001, 0x7FE00002, 0x7FE00010}
LOSS = {0x00282110, 0x00282112, 0x00282114}
DERIVED = LOSS | {0x00080008, 0x00080018, 0x00082111, 0x00082112, 0x00089215, 0x00081115}
# What a coding has no place for, as the tool says it.
REFUSED = re.compile(r"could change their sign|has no place for|cannot be compressed|is not coded anew|is not decoded yet|may differ by")
# What cannot be read whole is not written in another way.
DAMAGED = re.compile(r"would be lost|is damaged|would be missing|are cut off|are missing|codestream|of the frame")
# Nor has implicit VR what dciodvfy needs for parametric maps.
UNKNOWN_TO_DCIODVFY = {"implicit", "deflated", "encapsulated", "deflated-frames"}
# Private elements lose their representation in implicit VR; and Image Type may have two values only,
# where dciodvfy wants a third of DERIVED images, and no elements that only ORIGINAL ones of MR have.
KNOWN = re.compile(r"present when condition unsatisfied|\(0x[0-9a-f]{3}[13579bdf],|Value 3 is required for DERIVED")
# pydicom takes 1-bit cells for bytes there.
BITS_UNKNOWN = {"big-endian", "rle"}
# Without --full, every so many files.
SAMPLE = 16


def run(context):
    if not context.has_modules("pydicom", "numpy", "pylibjpeg") \
            or "--transfer-syntax" not in context.tool.run("export", "--help").output.decode():
        return
    logging.disable(logging.CRITICAL)
    context.decoders = {command: context.has_command(command, package) for command, package in (
        ("dcmdrle", "apt install dcmtk"), ("dcmdjpeg", "apt install dcmtk"),
        ("dcmdjpls", "apt install dcmtk"), ("gdcmconv", "apt install libgdcm-tools"),
        ("dciodvfy", "apt install dicom3tools"))}
    for number, (name, path) in enumerate(context.chosen_images()):
        if not context.full and not context.filter and number % SAMPLE:
            continue
        truth = {option: exported(context, path, *option)[0] for option in ((), ("--stored",))}
        if truth[()] is None:
            continue  # what cannot be decoded is a matter of the group npy
        said = complaints(path) if context.decoders["dciodvfy"] and can_judge(path) else None
        for syntax in SYNTAXES:
            context.report.attempt(f"{name} {syntax}", check, context, path, syntax, truth, said)


def check(context, path, syntax, truth, said):
    import numpy
    import pydicom
    uid, commands, is_decoded = SYNTAXES[syntax]
    with folder() as out:
        options = ["--near", NEAR] if syntax == "jpeg-ls-near" else []
        result, files = context.tool.export(path, out / "out", "--transfer-syntax", syntax, *options)
        if result.status == 1 and (REFUSED.search(result.errors) or DAMAGED.search(result.errors)):
            return None if not files else "refused, but something is there"
        if result.trouble or result.status or len(files) != 1:
            return result.trouble or f"status {result.status}: {result.errors}"
        written = next(iter(files.values()))
        before = pydicom.dcmread(path, force=True)
        after = pydicom.dcmread(written, force=True)
        if after.file_meta.get("TransferSyntaxUID", uid) != uid:
            return f"is in {after.file_meta.TransferSyntaxUID.name}"
        is_kept = getattr(before, "file_meta", {}).get("TransferSyntaxUID") == uid
        is_rgb = after.get("PhotometricInterpretation") == "RGB" \
            and before.get("PhotometricInterpretation") != "RGB"
        expected = truth[()] if is_rgb else truth[("--stored",)]
        allowed = NEAR if syntax == "jpeg-ls-near" and not is_kept else 0
        mine, failure = exported(context, written, "--stored")
        failure = failure or difference(numpy, mine, expected, allowed)
        if failure:
            return f"read again: {failure}"
        if is_kept:
            return None if written.read_bytes() == path.read_bytes() else "the bytes differ"
        is_bits = after.get("BitsAllocated") == 1
        is_whole = after.get("SamplesPerPixel") == 1 or "PlanarConfiguration" in after
        if is_decoded and is_whole and after.get("PixelData") is not None and not (is_bits and syntax in BITS_UNKNOWN):
            failure = difference(numpy, decoded(written), expected, allowed)
            if failure:
                return f"pydicom: {failure}"
        for command in commands:
            if not context.decoders[command[0]] or is_bits:
                continue
            if syntax == "jpeg-ls-near" and after.BitsStored < (8 if after.BitsAllocated == 8 else 9):
                continue  # DCMTK takes samples of up to 8 bits for bytes, and fails at 7 of them
            if command[0] == "gdcmconv" and after.BitsAllocated > (16 if after.SamplesPerPixel == 1 else 8):
                continue  # GDCM loses bytes of wide run lengths
            native = out / f"{command[0]}.dcm"
            peer = subprocess.run([*command, written, native], capture_output=True)
            if peer.returncode or not native.exists():
                if command[0] == "gdcmconv":
                    continue  # it refuses segmented palettes, label maps and run lengths of tiny images
                return f"{command[0]}: {peer.stderr.decode()[:200]}"
            failure = difference(numpy, decoded(native), expected, allowed)
            if failure:
                return f"{command[0]}: {failure}"
        failure = headers(before, after, syntax)
        if failure or said is None or syntax in UNKNOWN_TO_DCIODVFY:
            return failure
        more = sorted(line for line in complaints(written) - said if not KNOWN.search(line))
        return f"dciodvfy: {more[:3]}" if more else None


def can_judge(path):
    """Whether dciodvfy reads a file to its end: not if it is deflated, or has big-endian words."""
    peer = subprocess.run(["dciodvfy", path], capture_output=True)
    return peer.returncode >= 0 and b"read failed" not in peer.stderr and b"Object Not found" not in peer.stderr


def decoded(path):
    """The samples as they are stored, colours of a pixel one behind the other."""
    import pydicom
    from pydicom.pixels import pixel_array
    dataset = pydicom.dcmread(path, force=True)
    if "PixelData" not in dataset:
        return dataset.pixel_array
    # GDCM inside of Python ends the whole run at an exception; gdcmconv is asked instead.
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian
    is_coded = dataset.file_meta.TransferSyntaxUID.is_encapsulated
    return pixel_array(dataset, raw=True, decoding_plugin="pylibjpeg" if is_coded else "")


def difference(numpy, found, expected, allowed):
    """What differs between two arrays by more than is allowed, or None."""
    if found.shape != expected.shape and found.size != expected.size:
        return f"the shape is {found.shape}, expected {expected.shape}"
    found, expected = found.reshape(-1), expected.reshape(-1)
    if not allowed:
        return None if numpy.array_equal(found, expected, equal_nan=found.dtype.kind == "f") \
            else f"{int((found != expected).sum())} of {found.size} samples differ"
    most = int(numpy.abs(found.astype("int64") - expected.astype("int64")).max())
    return f"samples differ by {most}" if most > allowed else None


def headers(before, after, syntax):
    """What is not as it was and does not belong to the pixels."""
    def flat(dataset):
        _, is_little = dataset.original_encoding
        return flattened(dataset, is_little is False)
    old, new = flat(before), flat(after)
    changes = PIXELS | LOSS | (DERIVED if syntax == "jpeg-ls-near" else set())
    for place in sorted(set(old) | set(new), key=str):
        if place[0] in changes or place[-1] in PIXELS or old.get(place) == new.get(place):
            continue
        if "UN" in (old.get(place, [""])[0], new.get(place, [""])[0]) \
                or any(part >> 16 & 1 for part in place) or syntax == "implicit" \
                or syntax == "big-endian" and len(place) > 1:  # pydicom leaves UN sequences closed there
            continue
        return f"{[hex(part) for part in place]}: {str(new.get(place))[:60]}, was {str(old.get(place))[:60]}"
    return None
