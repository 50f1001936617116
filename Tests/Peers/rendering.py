"""Eight-bit pictures by the formulas of PS3.3, in double precision: the second opinion beside DCMTK."""
import numpy
from pydicom.pixels import apply_color_lut


def group(dataset, frame, sequence):
    """The item of a functional group that holds for `frame` (PS3.3 §C.7.6.16), or `dataset`."""
    per_frame = dataset.get("PerFrameFunctionalGroupsSequence") or []
    items = [per_frame[frame]] if frame < len(per_frame) else []
    items += list(dataset.get("SharedFunctionalGroupsSequence") or [])
    for item in items:
        if item.get(sequence):
            return item.get(sequence)[0]
    return dataset


def numbers(item, keyword):
    value = item.get(keyword)
    if value is None or value == "":
        return []
    return [float(v) for v in value] if hasattr(value, "__iter__") and not isinstance(value, str) \
        else [float(value)]


def table(item, stored_is_signed):
    """The first mapped value, the entries, and the bits of a LUT (PS3.3 §C.11.1.1, §C.11.2.1.1)."""
    count, first, bits = (int(v) for v in item.LUTDescriptor)
    count = count % 65536 or 65536
    first = (first + 0x8000) % 0x10000 - 0x8000 if stored_is_signed else first % 65536
    data = item["LUTData"].value
    if isinstance(data, bytes):
        data = numpy.frombuffer(data, "u1" if len(data) in (count, count + 1) and bits <= 8 else "<u2")
    return first, numpy.asarray(data, float)[:count], bits


def looked_up(values, item, is_signed):
    first, entries, bits = table(item, is_signed)
    index = numpy.clip(numpy.floor(values.astype(float)) - first, 0, len(entries) - 1).astype(int)
    return entries[index], bits


def modality(dataset, frame, stored):
    sequence = dataset.get("ModalityLUTSequence")
    if sequence:
        return looked_up(stored, sequence[0], dataset.get("PixelRepresentation", 0) == 1)[0]
    item = group(dataset, frame, "PixelValueTransformationSequence")
    slope, intercept = numbers(item, "RescaleSlope"), numbers(item, "RescaleIntercept")
    if not slope:
        return stored.astype(float)
    return stored * slope[0] + (intercept[0] if intercept else 0)


def windowed(values, center, width, function):
    """PS3.3 §C.11.2.1.2, 0 to 255."""
    if function == "SIGMOID":
        return 255 / (1 + numpy.exp(-4 * (values - center) / width))
    if function == "LINEAR_EXACT":
        return numpy.clip(((values - center) / width + 0.5) * 255, 0, 255)
    if width <= 1:
        return numpy.where(values <= center - 0.5, 0.0, 255.0)
    return numpy.clip(((values - (center - 0.5)) / (width - 1) + 0.5) * 255, 0, 255)


def padding(dataset, stored):
    """Which samples are not padding (PS3.3 §C.7.5.1.1.2)."""
    value = dataset.get("PixelPaddingValue")
    if not isinstance(value, int):
        return numpy.ones(stored.shape, bool)
    limit = dataset.get("PixelPaddingRangeLimit", value)
    low, high = sorted((value, limit if isinstance(limit, int) else value))
    real = (stored < low) | (stored > high)
    return real if real.any() else numpy.ones(stored.shape, bool)


def value_range(dataset, frames):
    """The least and the greatest value behind the modality step of all frames, without padding."""
    ends = []
    for number, stored in enumerate(frames):
        values = modality(dataset, number, stored)[padding(dataset, stored)]
        ends += [values.min(), values.max()]
    return min(ends), max(ends)


def voi(dataset, frame, values, ends):
    item = group(dataset, frame, "FrameVOILUTSequence")
    center, width = numbers(item, "WindowCenter"), numbers(item, "WindowWidth")
    if center and width and width[0] > 0:
        return windowed(values, center[0], width[0], item.get("VOILUTFunction", "LINEAR") or "LINEAR")
    sequence = item.get("VOILUTSequence")
    if sequence:
        result, bits = looked_up(values, sequence[0], values.min() < 0)
        return result * 255 / (2 ** bits - 1)
    low, high = ends
    return numpy.clip((values - low) / ((high - low) or 1) * 255, 0, 255)


def grey(dataset, frame, stored, ends):
    value = voi(dataset, frame, modality(dataset, frame, stored), ends)
    shape = dataset.get("PresentationLUTShape")
    inverse = shape == "INVERSE" if shape else dataset.PhotometricInterpretation == "MONOCHROME1"
    value = 255 - value if inverse else value
    return numpy.floor(value + 0.5).astype(numpy.uint8)


def colour(dataset, stored):
    if dataset.PhotometricInterpretation == "PALETTE COLOR":
        stored = apply_color_lut(stored, dataset)
        if stored.dtype.itemsize == 2 and stored.max() <= 255:
            return stored.astype(numpy.uint8)
        return (stored >> 8 if stored.dtype.itemsize == 2 else stored).astype(numpy.uint8)
    excess = dataset.BitsStored - 8
    return (stored >> excess if excess > 0 else stored).astype(numpy.uint8)


def pictures(dataset):
    """A picture of eight bits a sample for every frame."""
    array = dataset.pixel_array
    samples = dataset.get("SamplesPerPixel", 1)
    frames = array if array.ndim == (4 if samples > 1 else 3) else array[None]
    if samples > 1 or dataset.PhotometricInterpretation == "PALETTE COLOR":
        return [colour(dataset, frame) for frame in frames]
    ends = value_range(dataset, frames)
    return [grey(dataset, number, frame, ends) for number, frame in enumerate(frames)]
