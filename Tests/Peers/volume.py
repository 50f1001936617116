"""`fileset export --npy --volume` beside pydicom and NumPy: which slices, in which order, where.

Series made here have one known answer each; those of the test media, the corpus and `--more` are measured
again by their positions. Nothing of the tool's own description is taken for true."""
import collections
import json
import shutil

import series
from npy import INEXACT, NATIVE
from tool import folder


def run(context):
    if not context.has_modules("pydicom", "numpy"):
        return
    for name, make in series.CASES.items():
        if context.filter in f"made/{name}":
            context.report.attempt(f"made/{name}", check_made, context, make)
    if context.filter.startswith("made/"):
        return
    for name, files in real_series(context):
        if context.filter in name:
            frames = readable(files)
            if frames is None:
                context.report.skipped += 1
            else:
                context.report.attempt(name, check_real, context, files, frames)


def exported(context, source, *options):
    """(result, {stem: (array, description)}) of an export of volumes."""
    import numpy
    with folder() as out:
        result, files = context.tool.export(source, out / "out", "--npy", "--volume", *options,
                                            seconds=60)
        if result.trouble:
            raise AssertionError(result.trouble)
        volumes = {}
        for name, path in files.items():
            if name.endswith(".npy"):
                description = json.loads(path.with_suffix(".json").read_text())
                volumes[name[:-4]] = (numpy.load(path, allow_pickle=False), description)
        return result, volumes


def check_made(context, make):
    with folder() as source:
        expected = make(source)
        result, volumes = exported(context, source, *expected.options)
        if expected.error:
            if result.status != 1 or expected.error not in result.errors:
                return f"status {result.status}, expected an error '{expected.error}': {result.errors}"
            return None
        if result.status != 0:
            return f"status {result.status}: {result.errors.strip()}"
        if len(volumes) != len(expected.volumes):
            return f"{len(volumes)} volumes, expected {len(expected.volumes)}: {result.errors}"
        for (name, (array, description)), truth in zip(sorted(volumes.items()), expected.volumes):
            failure = compare(array, description, truth)
            if failure:
                return f"{name}: {failure}"
    return None


def compare(array, description, truth):
    import numpy
    if array.shape != truth.array.shape or not numpy.array_equal(array, truth.array):
        return f"the samples of shape {array.shape} differ from those of {truth.array.shape}"
    if list(array.shape) != description["shape"]:
        return f"shape {description['shape']} is described, {array.shape} written"
    codes = sorted(problem["code"] for problem in description["problems"])
    if codes != sorted(truth.problems):
        return f"problems {codes}, expected {sorted(truth.problems)}"
    affine = numpy.array(description["affine"])
    if not numpy.allclose(affine, truth.affine, atol=1e-6):
        return f"affine {affine.tolist()}, expected {truth.affine.tolist()}"
    lengths = numpy.linalg.norm(affine[:3, :3], axis=0)
    if not numpy.allclose(description["spacing"], lengths[::-1]):
        return f"spacing {description['spacing']}, the affine has {lengths[::-1]}"
    return None


# -- real series ---------------------------------------------------------------------------------

def real_series(context):
    """(name, files) of every series with a geometry and pixels that everybody decodes."""
    import pydicom
    roots = [("TestMedia", context.media)] + [(path.name, path) for path in context.more]
    if context.corpus:
        roots += [(f"corpus/{name}", context.corpus / name) for name in ("files", "filesets")]
    for root_name, root in roots:
        found = collections.defaultdict(dict)
        for path in sorted(root.rglob("*")):
            if not path.is_file() or "broken/" in path.as_posix():
                continue
            try:
                dataset = pydicom.dcmread(path, specific_tags=TAGS)
                syntax = dataset.file_meta.TransferSyntaxUID
            except Exception:
                continue
            if syntax not in NATIVE - INEXACT or "Rows" not in dataset or not has_geometry(dataset):
                continue
            # Files of one instance are copies, or the same in another transfer syntax.
            found[dataset.get("SeriesInstanceUID")].setdefault(dataset.get("SOPInstanceUID"), path)
        for number, files in enumerate(found.values(), 1):
            yield f"{root_name}/series {number}", list(files.values())


TAGS = ["Rows", "ImagePositionPatient", "PerFrameFunctionalGroupsSequence", "GridFrameOffsetVector",
        "SeriesInstanceUID", "SOPInstanceUID"]


def has_geometry(dataset):
    if dataset.get("ImagePositionPatient"):
        return True
    groups = dataset.get("PerFrameFunctionalGroupsSequence") or []
    return bool(groups) and "PlanePositionSequence" in groups[0]


def readable(files):
    """The frames of all files, or None if pydicom cannot read one of them."""
    known = {}
    for path in files:
        try:
            known.update(frames_of(path))
        except Exception:
            return None
    return known


def frames_of(path):
    """What pydicom has of each frame: key, plane, samples."""
    import numpy
    import pydicom
    dataset = pydicom.dcmread(path)
    pixels = dataset.pixel_array
    count = int(dataset.get("NumberOfFrames") or 1)
    if pixels.ndim == 2 or count == 1 and pixels.ndim == 3 and pixels.shape[-1] in (3, 4):
        pixels = pixels[None]
    for frame in range(len(pixels)):
        holders = [dataset]
        for sequence in ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"):
            items = dataset.get(sequence) or []
            index = frame if sequence.startswith("Per") else 0
            if index < len(items):
                for name in ("PlanePositionSequence", "PlaneOrientationSequence",
                             "PixelMeasuresSequence"):
                    holders += list(items[index].get(name) or [])

        def last(keyword):
            values = [holder.get(keyword) for holder in holders]
            values = [value for value in values if value not in (None, "")]
            return values[-1] if values else None

        position, cosines = last("ImagePositionPatient"), last("ImageOrientationPatient")
        spacing = last("PixelSpacing")
        position = None if position is None else numpy.array(position, float)
        cosines = None if cosines is None else numpy.array(cosines, float)
        offsets = dataset.get("GridFrameOffsetVector")
        if offsets and position is not None:
            normal = numpy.cross(cosines[:3], cosines[3:])
            position = position + normal * float(offsets[frame])
        elif frame and "PerFrameFunctionalGroupsSequence" not in dataset:
            position = None
        yield (dataset.get("SOPInstanceUID", ""), frame + 1), dict(
            position=position, cosines=cosines, samples=pixels[frame],
            spacing=None if spacing is None else [float(value) for value in spacing],
            kind=kind(dataset, pixels[frame], cosines, spacing))


def kind(dataset, samples, cosines, spacing):
    """What slices of one volume have in common."""
    def rounded(values):
        return None if values is None else tuple(round(float(value), 2) for value in values)
    return (samples.shape, str(samples.dtype), dataset.get("FrameOfReferenceUID"), rounded(cosines),
            rounded(spacing))


def check_real(context, files, known):
    import numpy
    with folder() as source:
        for number, path in enumerate(files):
            shutil.copy(path, source / f"{len(files) - number:06}")
        result, volumes = exported(context, source)
    if result.status != 0:
        return f"status {result.status}: {result.errors.strip()}"
    seen = []
    kinds = collections.Counter()
    for name, (array, description) in volumes.items():
        keys = [(slice["SOPInstanceUID"], slice["frame"]) for slice in description["slices"]]
        if len(array) != len(keys):
            return f"{name}: {len(array)} slices are written, {len(keys)} described"
        seen += keys
        frames = [known[key] for key in keys]
        if len({frame["kind"] for frame in frames}) != 1:
            return f"{name}: slices of different kinds: { {frame['kind'] for frame in frames} }"
        kinds[frames[0]["kind"]] += 1
        for index, frame in enumerate(frames):
            if not numpy.array_equal(array[index], frame["samples"], equal_nan=True):
                return f"{name}: slice {index} has other samples than {keys[index]}"
        failure = measure(frames, description)
        if failure:
            return f"{name}: {failure}"
    if sorted(seen) != sorted(known):
        return f"{len(seen)} slices are in volumes, {len(known)} frames in the files"
    return count_volumes(known, kinds)


def count_volumes(known, kinds):
    """As many volumes of a kind as slices are at the same place."""
    import numpy
    places = collections.defaultdict(collections.Counter)
    for frame in known.values():
        position, cosines = frame["position"], frame["cosines"]
        if position is None or cosines is None:
            return None
        normal = numpy.cross(cosines[:3], cosines[3:])
        places[frame["kind"]][round(float(position @ normal), 2)] += 1
    for one, counter in places.items():
        if kinds[one] != max(counter.values()):
            return f"{kinds[one]} volumes of {one}, {max(counter.values())} slices at one place"
    return None


def measure(frames, description):
    """The order and the affine, by the positions alone."""
    import numpy
    codes = {problem["code"] for problem in description["problems"]}
    if any(frame["position"] is None for frame in frames) or frames[0]["cosines"] is None:
        wanted = {"no-geometry", "no-position", "no-orientation", "derived-positions"}
        return None if codes & wanted else f"no geometry, but the problems are {sorted(codes)}"
    row, column = frames[0]["cosines"][:3], frames[0]["cosines"][3:]
    normal = numpy.cross(row, column)
    distances = numpy.array([frame["position"] @ normal for frame in frames])
    if numpy.any(numpy.diff(distances) <= 0):
        return f"the slices are not in the order of their positions: {distances}"
    affine = numpy.array(description["affine"])
    if frames[0]["spacing"]:
        rows, columns = frames[0]["spacing"]
        expected = numpy.stack([row * columns, column * rows], axis=1)
        if not numpy.allclose(affine[:3, :2], expected, atol=1e-6):
            return f"in the plane the affine is {affine[:3, :2]}, expected {expected}"
    loose = codes & {"missing-slices", "uneven-slices", "off-line"}
    if bool(loose) != is_loose(frames, distances):
        return f"problems {sorted(codes)} for slices at {distances}"
    tolerance = max(0.02, 0.01 * len(frames))
    for index, frame in enumerate(frames[:1] if loose else frames):
        place = affine @ [0, 0, index, 1]
        if numpy.abs(place[:3] - frame["position"]).max() > tolerance:
            return f"slice {index} is at {place[:3]}, its position is {frame['position']}"
    if description["frameOfReferenceUID"] != frames[0]["kind"][2]:
        return f"frame of reference {description['frameOfReferenceUID']}"
    return None


def is_loose(frames, distances):
    """Whether an affine map cannot be true for all positions."""
    import numpy
    if len(frames) < 3:
        return False
    positions = numpy.array([frame["position"] for frame in frames])
    mean = (distances[-1] - distances[0]) / (len(distances) - 1)
    pixel = min(frames[0]["spacing"] or [1])
    steps = numpy.abs(numpy.diff(distances) - mean).max()
    slope = (positions[-1] - positions[0]) / (distances[-1] - distances[0])
    line = positions[0] + numpy.outer(distances - distances[0], slope)
    off = numpy.linalg.norm(positions - line, axis=1).max()
    return bool(steps > max(0.02 * mean, min(0.01, 0.02 * pixel))
                or off > max(0.1 * pixel, min(0.01, 0.02 * pixel)))
