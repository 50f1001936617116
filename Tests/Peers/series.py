"""Series of small images whose volumes are known: made with pydicom, a function a case."""
import dataclasses
import random


@dataclasses.dataclass
class Truth:
    """A volume as it must come out: samples, affine, and the codes of its problems."""
    array: object
    affine: object
    problems: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Expected:
    """The volumes in the order of their names, or a part of the error."""
    volumes: list = dataclasses.field(default_factory=list)
    options: list = dataclasses.field(default_factory=list)
    error: str = ""


ROWS, COLUMNS = 5, 7
AXIAL = (1, 0, 0, 0, 1, 0)
OBLIQUE = (0.8, 0.6, 0, 0, 0, -1)  # the normal is (-0.6, 0.8, 0)
CASES = {}


def case(make):
    CASES[make.__name__] = make
    return make


def image(index, position=None, cosines=AXIAL, spacing=(0.5, 0.75), shape=(ROWS, COLUMNS), **more):
    """A data set of random samples, different for each index."""
    import numpy
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import ExplicitVRLittleEndian
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    dataset.SOPInstanceUID = f"2.25.7.{index}"
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    dataset.PatientID, dataset.PatientName = "V1", "Volume"
    dataset.StudyDate, dataset.StudyInstanceUID = "20240101", "2.25.7"
    dataset.SeriesInstanceUID, dataset.SeriesNumber = "2.25.77", 1
    dataset.Modality, dataset.InstanceNumber = "CT", index + 1
    dataset.FrameOfReferenceUID = "2.25.777"
    dataset.Rows, dataset.Columns = shape[-2:]
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 1
    if spacing:
        dataset.PixelSpacing = list(spacing)
    if cosines:
        dataset.ImageOrientationPatient = list(cosines)
    if position is not None:
        dataset.ImagePositionPatient = [float(f"{value:.6f}") for value in position]
    for keyword, value in more.items():
        setattr(dataset, keyword, value)
    samples = numpy.random.default_rng(index).integers(-2048, 2047, shape, "<i2")
    dataset.PixelData = samples.tobytes()
    dataset.samples = samples
    return dataset


def save(folder, datasets):
    """Writes data sets under names that say nothing of their order."""
    names = [f"{number:05}" for number in range(len(datasets))]
    random.Random(3).shuffle(names)
    for dataset, name in zip(datasets, names):
        del dataset.samples
        dataset.save_as(folder / name, enforce_file_format=True)


def stacked(datasets):
    import numpy
    return numpy.stack([dataset.samples for dataset in datasets])


def affine(origin, step, cosines=AXIAL, spacing=(0.5, 0.75)):
    """The matrix for a first position and the step from slice to slice."""
    import numpy
    matrix = numpy.eye(4)
    matrix[:3, 0] = numpy.array(cosines[:3]) * spacing[1]
    matrix[:3, 1] = numpy.array(cosines[3:]) * spacing[0]
    matrix[:3, 2], matrix[:3, 3] = step, origin
    return matrix


def expect(folder, datasets, origin, step, problems=(), cosines=AXIAL, spacing=(0.5, 0.75)):
    """One volume of data sets that are given in their order."""
    truth = Truth(stacked(datasets), affine(origin, step, cosines, spacing), list(problems))
    save(folder, datasets)
    return Expected([truth])


@case
def shuffled(folder):
    order = [4, 1, 3, 0, 5, 2]
    slices = [image(order[k], (-10, -20, 30 + 2.5 * k)) for k in range(6)]
    return expect(folder, slices, (-10, -20, 30), (0, 0, 2.5))


@case
def descending(folder):
    slices = [image(9 - k, (-10, -20, -100 + 3 * k)) for k in range(10)]
    return expect(folder, slices, (-10, -20, -100), (0, 0, 3))


@case
def oblique(folder):
    slices = [image(k, (5 - 0.6 * 4 * k, 1 + 0.8 * 4 * k, 7), OBLIQUE) for k in range(5)]
    return expect(folder, slices, (5, 1, 7), (-2.4, 3.2, 0), cosines=OBLIQUE)


@case
def upside_down(folder):
    """Columns from back to front: the normal goes from head to feet."""
    cosines = (1, 0, 0, 0, -1, 0)
    slices = [image(k, (0, 0, 50 - 2 * k), cosines) for k in range(4)]
    return expect(folder, slices, (0, 0, 50), (0, 0, -2), cosines=cosines)


@case
def tilted(folder):
    slices = [image(k, (0, 1.25 * k, 5 * k)) for k in range(6)]
    return expect(folder, slices, (0, 0, 0), (0, 1.25, 5), ["tilted"])


@case
def gap(folder):
    slices = [image(k, (0, 0, 2 * k)) for k in range(12) if k not in (5, 6, 9)]
    return expect(folder, slices, (0, 0, 0), (0, 0, 2), ["missing-slices"])


@case
def uneven(folder):
    slices = [image(k, (0, 0, z)) for k, z in enumerate((0, 2, 4, 7, 9))]
    return expect(folder, slices, (0, 0, 0), (0, 0, 2.25), ["uneven-slices"])


@case
def thickness_is_not_spacing(folder):
    slices = [image(k, (0, 0, 2 * k), SliceThickness=5, SpacingBetweenSlices=4) for k in range(4)]
    return expect(folder, slices, (0, 0, 0), (0, 0, 2))


@case
def single(folder):
    one = image(0, (1, 2, 3), SliceThickness=5)
    return expect(folder, [one], (1, 2, 3), (0, 0, 5), ["stated-slice-spacing"])


@case
def thin_and_rounded(folder):
    slices = [image(k, (0, 0, round(0.6249 * k, 2))) for k in range(40)]
    last = round(0.6249 * 39, 2)
    return expect(folder, slices, (0, 0, 0), (0, 0, last / 39))


@case
def two_points_in_time(folder):
    first = [image(k, (0, 0, 3 * k), TemporalPositionIdentifier=1) for k in range(4)]
    second = [image(10 + k, (0, 0, 3 * k), TemporalPositionIdentifier=2) for k in range(4)]
    truths = [Truth(stacked(part), affine((0, 0, 0), (0, 0, 3)), ["split-by-attribute"])
              for part in (first, second)]
    save(folder, first + second)
    return Expected(truths)


@case
def two_echoes_and_types(folder):
    """Magnitude and phase of two echoes: four volumes, told apart by two attributes."""
    parts = [[image(100 * n + k, (0, 0, k), EchoNumbers=echo, ImageType=["ORIGINAL", kind])
              for k in range(3)]
             for n, (echo, kind) in enumerate([(1, "M"), (1, "P"), (2, "M"), (2, "P")])]
    truths = [Truth(stacked(part), affine((0, 0, 0), (0, 0, 1)), ["split-by-attribute"])
              for part in parts]
    save(folder, sum(parts, []))
    return Expected(truths)


@case
def diffusion(folder):
    """One volume without and two with gradients, of which one lacks a slice at its end."""
    parts = [[image(100 * n + k, (0, 0, k), DiffusionBValue=b,
                    **({"DiffusionGradientOrientation": g} if b else {}))
              for k in range(4 - (n == 2))]
             for n, (b, g) in enumerate([(0.0, None), (1000.0, [1.0, 0, 0]), (1000.0, [0, 1.0, 0])])]
    truths = [Truth(stacked(part), affine((0, 0, 0), (0, 0, 1)), ["split-by-attribute"])
              for part in parts]
    save(folder, sum(parts, []))
    return Expected(truths)


@case
def acquisition_times_of_slices(folder):
    """Every slice has a time of its own, which must not tell slices apart."""
    slices = [image(k, (0, 0, 2 * k), AcquisitionTime=f"1200{k:02}") for k in range(5)]
    return expect(folder, slices, (0, 0, 0), (0, 0, 2))


@case
def two_volumes_without_a_mark(folder):
    parts = [[image(10 * n + k, (0, 0, 3 * k)) for k in range(4)] for n in range(2)]
    truths = [Truth(stacked(part), affine((0, 0, 0), (0, 0, 3)), ["split-by-instance-number"])
              for part in parts]
    save(folder, sum(parts, []))
    return Expected(truths)


@case
def overlapping_without_a_mark(folder):
    save(folder, [image(k, (0, 0, z)) for k, z in enumerate((0, 1, 2, 2, 3))])
    return Expected(error="2 volumes stand on one another")


@case
def copies(folder):
    slices = [image(k, (0, 0, k)) for k in range(4)]
    truth = Truth(stacked(slices), affine((0, 0, 0), (0, 0, 1)), ["copied-instance"])
    save(folder, slices)
    (folder / "more").mkdir()
    slices[2].save_as(folder / "more" / "copy", enforce_file_format=True)
    return Expected([truth])


@case
def localizer(folder):
    """Three views in one series, then axial slices of another size."""
    sagittal, coronal = (0, 1, 0, 0, 0, -1), (1, 0, 0, 0, 0, -1)
    views = [[image(0, (0, 0, 0), SliceThickness=4)],
             [image(1, (0, 0, 0), sagittal, SliceThickness=4)],
             [image(2, (0, 0, 0), coronal, SliceThickness=4)],
             [image(3 + k, (0, 0, 2 * k), shape=(4, 4)) for k in range(3)]]
    single = ["stated-slice-spacing"]
    truths = [Truth(stacked(views[0]), affine((0, 0, 0), (0, 0, 4)), single),
              Truth(stacked(views[1]), affine((0, 0, 0), (-4, 0, 0), sagittal), single),
              Truth(stacked(views[2]), affine((0, 0, 0), (0, 4, 0), coronal), single),
              Truth(stacked(views[3]), affine((0, 0, 0), (0, 0, 2)))]
    save(folder, sum(views, []))
    return Expected(truths)


@case
def no_slice_location_in_the_first(folder):
    """As in the tutorials: the first slice lacks Slice Location, all lack an orientation."""
    slices = [image(k, (0, 0, 2 * k), None, **({"SliceLocation": 2 * k} if k else {}))
              for k in range(4)]
    return expect(folder, slices, (0, 0, 0), (0, 0, 2), ["no-orientation"])


@case
def slice_location_alone(folder):
    slices = [image(5 - k, None, SliceLocation=10 + 2 * k) for k in range(5)]
    return expect(folder, slices, (0, 0, 10), (0, 0, 2), ["no-position"])


@case
def instance_number_alone(folder):
    slices = [image(k, None, SpacingBetweenSlices=3) for k in range(5)]
    return expect(folder, slices, (0, 0, 0), (0, 0, 3), ["no-position", "stated-slice-spacing"])


@case
def nowhere(folder):
    slices = [image(k, None, None, spacing=None) for k in range(3)]
    return expect(folder, slices, (0, 0, 0), (0, 0, 1), ["no-geometry"], spacing=(1, 1))


@case
def imager_spacing(folder):
    slices = [image(k, (0, 0, k), spacing=None, ImagerPixelSpacing=[0.2, 0.3]) for k in range(3)]
    return expect(folder, slices, (0, 0, 0), (0, 0, 1), ["spacing-not-in-patient"],
                  spacing=(0.2, 0.3))


@case
def rescaled(folder):
    slices = [image(k, (0, 0, k), RescaleSlope=2, RescaleIntercept=-1024) for k in range(3)]
    truth = Truth(stacked(slices) * 2.0 - 1024, affine((0, 0, 0), (0, 0, 1)))
    save(folder, slices)
    return Expected([truth], ["--modality"])


@case
def rescales_of_slices(folder):
    """As in positron emission tomography; one slice has none at all."""
    import numpy
    slices = [image(k, (0, 0, k), **({"RescaleSlope": 0.5 + k, "RescaleIntercept": 0} if k else {}))
              for k in range(3)]
    array = numpy.stack([s.samples * (0.5 + k if k else 1.0) for k, s in enumerate(slices)])
    truth = Truth(array, affine((0, 0, 0), (0, 0, 1)), ["mixed-rescale"])
    save(folder, slices)
    return Expected([truth], ["--modality"])


def enhanced(index, positions, **more):
    """A multi-frame image with functional groups."""
    from pydicom.dataset import Dataset
    dataset = image(index, None, None, spacing=None, shape=(len(positions), ROWS, COLUMNS), **more)
    dataset.NumberOfFrames = len(positions)
    shared = Dataset()
    shared.PlaneOrientationSequence = [Dataset()]
    shared.PlaneOrientationSequence[0].ImageOrientationPatient = list(OBLIQUE)
    shared.PixelMeasuresSequence = [Dataset()]
    shared.PixelMeasuresSequence[0].PixelSpacing = [0.5, 0.75]
    shared.PixelMeasuresSequence[0].SliceThickness = 9
    dataset.SharedFunctionalGroupsSequence = [shared]
    dataset.PerFrameFunctionalGroupsSequence = []
    for time, position in positions:
        item = Dataset()
        item.PlanePositionSequence = [Dataset()]
        item.PlanePositionSequence[0].ImagePositionPatient = list(position)
        item.FrameContentSequence = [Dataset()]
        item.FrameContentSequence[0].TemporalPositionIndex = time
        dataset.PerFrameFunctionalGroupsSequence.append(item)
    return dataset


@case
def multi_frame(folder):
    """Frames in no order, of two points in time that take turns."""
    order = [3, 0, 2, 1]
    positions = [(time, (-0.6 * 2 * k, 0.8 * 2 * k, 0)) for k in order for time in (1, 2)]
    dataset = enhanced(0, positions)
    ways = [[2 * order.index(k) + time for k in range(4)] for time in (0, 1)]
    truths = [Truth(dataset.samples[way], affine((0, 0, 0), (-1.2, 1.6, 0), OBLIQUE),
                    ["split-by-attribute"]) for way in ways]
    save(folder, [dataset])
    return Expected(truths)


@case
def multi_frame_in_two_files(folder):
    import numpy
    halves = [enhanced(n, [(1, (-0.6 * k, 0.8 * k, 0)) for k in range(3 * n, 3 * n + 3)])
              for n in range(2)]
    truth = Truth(numpy.concatenate([half.samples for half in halves]),
                  affine((0, 0, 0), (-0.6, 0.8, 0), OBLIQUE))
    save(folder, halves)
    return Expected([truth])


def dose(folder, offsets, origin, first, step, reverse=False):
    dataset = image(0, origin, shape=(len(offsets), ROWS, COLUMNS), PixelRepresentation=0)
    dataset.NumberOfFrames = len(offsets)
    dataset.GridFrameOffsetVector = offsets
    dataset.samples = dataset.samples.astype("<u2") & 0xFFF
    samples = dataset.samples[::-1] if reverse else dataset.samples
    truth = Truth(samples, affine(first, step))
    save(folder, [dataset])
    return Expected([truth])


@case
def dose_relative(folder):
    return dose(folder, [0, 2.5, 5, 7.5], (1, 2, 3), (1, 2, 3), (0, 0, 2.5))


@case
def dose_downwards(folder):
    return dose(folder, [0, -2, -4], (1, 2, 3), (1, 2, -1), (0, 0, 2), reverse=True)


@case
def dose_absolute(folder):
    return dose(folder, [3, 5, 7], (1, 2, 3), (1, 2, 3), (0, 0, 2))
