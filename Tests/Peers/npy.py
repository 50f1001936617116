"""`fileset export --npy` beside pydicom's `pixel_array`: every number, type and shape."""
import gzip
import hashlib

from tool import folder

NATIVE = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2",
          "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.5",
          "1.2.840.10008.1.2.8.1", "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81",
          "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91",
          "1.2.840.10008.1.2.4.92", "1.2.840.10008.1.2.4.93", "1.2.840.10008.1.2.4.201",
          "1.2.840.10008.1.2.4.202", "1.2.840.10008.1.2.4.203"}
JPEG_LOSSLESS = {f"1.2.840.10008.1.2.4.{n}" for n in (57, 58, 70)}
JPEG_LOSSY = {f"1.2.840.10008.1.2.4.{n}" for n in range(50, 57)}
# Irreversible wavelets are computed in floating point, whose last digit is everybody's own.
INEXACT = {f"1.2.840.10008.1.2.4.{n}" for n in (91, 93, 203)}
DECODED = NATIVE | JPEG_LOSSLESS | JPEG_LOSSY
# What decoders of lossy codings may differ by: samples of 8 and of 12 bits, and colours made of them.
TOLERANCE, WIDE_TOLERANCE, COLOUR_TOLERANCE = 1, 2, 3


def run(context):
    if not context.has_modules("pydicom", "numpy"):
        return
    oracle = context.oracle("pixels.json")
    for name, path in context.chosen_images():
        dataset = opened(path)
        if dataset is None or syntax(dataset, oracle.get(name)) not in DECODED:
            continue
        if not any(k in dataset for k in ("PixelData", "FloatPixelData", "DoubleFloatPixelData")):
            continue
        context.report.attempt(name, check, context, path, dataset, oracle.get(name))
        contested = name in oracle and "disagreement" in oracle[name]
        if dataset.get("SamplesPerPixel", 1) == 1 and has_modality(dataset) and not contested:
            context.report.attempt(f"{name} --modality", check_modality, context, path, dataset)


def is_damaged(entry):
    """Whether it only matters that the damage is reported."""
    return bool(entry.get("undecodable")) or str(entry.get("compare")).startswith("free")


def opened(path):
    import pydicom
    try:
        return pydicom.dcmread(path, force=True)
    except Exception:
        return None


def syntax(dataset, entry):
    if entry and entry.get("transfer_syntax"):
        return entry["transfer_syntax"]
    meta = getattr(dataset, "file_meta", {})
    return str(meta.get("TransferSyntaxUID", "1.2.840.10008.1.2"))


def has_modality(dataset):
    return "ModalityLUTSequence" in dataset or "RescaleSlope" in dataset


def exported(context, path, *options):
    """The array that the tool writes for `path`, or None with what went wrong."""
    import numpy
    with folder() as out:
        result, files = context.tool.export(path, out / "out", "--npy", *options)
        if result.trouble or result.status:
            return None, result.trouble or f"status {result.status}: {result.errors.strip()}"
        arrays = [file for name, file in files.items() if name.endswith(".npy")]
        if len(arrays) != 1:
            return None, f"wrote {sorted(files)}, expected one .npy"
        try:
            return numpy.load(arrays[0], allow_pickle=False), None
        except ValueError as error:
            return None, f"numpy cannot load it: {error}"


def difference(expected, actual, tolerance=0):
    import numpy
    if expected.shape != actual.shape:
        return f"shape {actual.shape}, expected {expected.shape}"
    if (expected.dtype.kind, expected.dtype.itemsize) != (actual.dtype.kind, actual.dtype.itemsize):
        return f"type {actual.dtype}, expected {expected.dtype}"
    if numpy.array_equal(expected, actual, equal_nan=expected.dtype.kind == "f"):
        return None
    if tolerance:
        wrong = numpy.argwhere(abs(expected.astype(float) - actual.astype(float)) > tolerance)
        if not len(wrong):
            return None
    else:
        wrong = numpy.argwhere(expected != actual)
    first = tuple(int(i) for i in wrong[0])
    return (f"{len(wrong)} of {expected.size} values differ, the first at {first}: "
            f"{actual[first]}, expected {expected[first]}")


def tolerance(dataset, entry):
    if syntax(dataset, entry) in INEXACT:
        return TOLERANCE
    if syntax(dataset, entry) not in JPEG_LOSSY:
        return 0
    if dataset.SamplesPerPixel > 1:
        return COLOUR_TOLERANCE
    return TOLERANCE if dataset.BitsStored <= 8 else WIDE_TOLERANCE


def check(context, path, dataset, entry):
    if is_damaged(entry or {}):
        _, failure = exported(context, path)
        return failure if failure and not failure.startswith("status 1") else None
    try:
        expected = dataset.pixel_array
    except Exception as error:
        return check_stored(context, path, entry, error)
    actual, failure = exported(context, path)
    if failure:
        return failure
    failure = difference(expected, actual, tolerance(dataset, entry))
    if failure and entry and entry.get("disagreement"):
        return check_stored(context, path, entry, failure) and failure
    return failure


def check_stored(context, path, entry, error):
    """Where pydicom cannot say it: the digests that other decoders agree on."""
    if not entry or "frame_sha256" not in entry:
        return f"nobody to compare with: {error}"
    import numpy
    actual, failure = exported(context, path, "--stored")
    if failure:
        return failure
    frames = actual.reshape(len(entry["frame_sha256"]), -1)
    frames = numpy.ascontiguousarray(frames.astype(actual.dtype.newbyteorder("<")))
    digests = [hashlib.sha256(frame.tobytes()).hexdigest() for frame in frames]
    if digests == entry["frame_sha256"]:
        return None
    if "array" in entry:
        with gzip.open(context.corpus / "oracle" / entry["array"]) as file:
            stored = numpy.frombuffer(file.read(), entry["layout"]["container"])
        if stored.size == actual.size and not difference(
                stored.ravel(), actual.ravel().astype(stored.dtype),
                TOLERANCE if entry.get("transfer_syntax") in JPEG_LOSSY else 0):
            return None
    return "the stored values differ from those that other decoders agree on"


def check_modality(context, path, dataset):
    from pydicom.pixels import apply_modality_lut
    try:
        expected = apply_modality_lut(dataset.pixel_array, dataset)
    except Exception:
        return None
    actual, failure = exported(context, path, "--modality")
    slope = abs(float(dataset.get("RescaleSlope", 1)))
    allowed = tolerance(dataset, None) * max(slope, 1) * 1.000001
    return failure or difference(expected, actual, allowed)
