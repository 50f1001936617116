"""SOP Instances by pydicom: patients, studies and series as plain values, and what hangs on them."""
import io
import uuid

import numpy as np
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian,
                         ExplicitVRLittleEndian, RLELossless)

IMPLEMENTATION = "2.25.214905389143107316943170018302461923518"
CLASSES = {
    "CT": "1.2.840.10008.5.1.4.1.1.2", "MR": "1.2.840.10008.5.1.4.1.1.4",
    "CR": "1.2.840.10008.5.1.4.1.1.1", "US": "1.2.840.10008.5.1.4.1.1.6.1",
    "US multi-frame": "1.2.840.10008.5.1.4.1.1.3.1", "SC": "1.2.840.10008.5.1.4.1.1.7",
    "SC 1 bit": "1.2.840.10008.5.1.4.1.1.7.1", "SC grey byte": "1.2.840.10008.5.1.4.1.1.7.2",
    "SC grey word": "1.2.840.10008.5.1.4.1.1.7.3", "SC colour": "1.2.840.10008.5.1.4.1.1.7.4",
    "SR": "1.2.840.10008.5.1.4.1.1.88.11", "KO": "1.2.840.10008.5.1.4.1.1.88.59",
    "PR": "1.2.840.10008.5.1.4.1.1.11.1", "PDF": "1.2.840.10008.5.1.4.1.1.104.1",
    "CDA": "1.2.840.10008.5.1.4.1.1.104.2", "HP": "1.2.840.10008.5.1.4.38.1",
    "palette": "1.2.840.10008.5.1.4.39.1",
}


def uid(name):
    """The same UID for the same name, on every machine (PS3.5 §B.2)."""
    return f"2.25.{uuid.uuid5(uuid.NAMESPACE_OID, 'fileset TestMedia ' + name).int}"


def instance(kind, name, syntax=ExplicitVRLittleEndian):
    """A data set of the SOP Class `kind`, whose UID comes from `name`, without any module."""
    meta = FileMetaDataset()
    meta.FileMetaInformationVersion = b"\0\1"
    meta.MediaStorageSOPClassUID = CLASSES[kind]
    meta.MediaStorageSOPInstanceUID = uid(name)
    meta.TransferSyntaxUID = syntax
    meta.ImplementationClassUID = IMPLEMENTATION
    meta.ImplementationVersionName = "TESTMEDIA_1"
    ds = FileDataset(name, {}, file_meta=meta, preamble=b"\0" * 128)
    ds.set_original_encoding(meta.TransferSyntaxUID.is_implicit_VR,
                             meta.TransferSyntaxUID.is_little_endian)
    ds.SOPClassUID, ds.SOPInstanceUID = CLASSES[kind], uid(name)
    return ds


def of(patient, study, series, kind, number, syntax=ExplicitVRLittleEndian, **more):
    """An instance of a series.

    `patient`, `study` and `series` are dictionaries of attributes by keyword; `more` is added last.
    """
    path = f"{patient.get('PatientID')}/{study.get('StudyID')}/{series.get('SeriesNumber')}/{number}"
    ds = instance(kind, f"{study.get('key', '')}{series.get('key', '')}{path}", syntax)
    if "SpecificCharacterSet" in patient:
        ds.SpecificCharacterSet = patient["SpecificCharacterSet"]
    where = f"{patient.get('PatientID')}/{study.get('StudyID')}{study.get('key', '')}"
    ds.StudyInstanceUID = uid(f"study {where}")
    ds.SeriesInstanceUID = uid(f"series {where}/{series.get('SeriesNumber')}{series.get('key', '')}")
    for values in (patient, study, series, {"InstanceNumber": number}, more):
        for keyword, value in values.items():
            if keyword != "key":
                setattr(ds, keyword, value)
    for keyword in ("ContentDate", "ContentTime"):
        if keyword not in ds and "Study" + keyword[7:] in ds:
            setattr(ds, keyword, ds["Study" + keyword[7:]].value)
    return ds


def pixels(ds, array, photometric="MONOCHROME2", stored=None, planar=0, **more):
    """Gives `ds` native pixel data: rows × columns, then samples; frames in front where there are four
    dimensions, or three without colour."""
    samples = 3 if array.ndim > 2 and array.shape[-1] == 3 else 1
    frames = array.shape[0] if array.ndim - (samples == 3) == 3 else None
    rows, columns = array.shape[-3:-1] if samples == 3 else array.shape[-2:]
    ds.SamplesPerPixel, ds.PhotometricInterpretation = samples, photometric
    ds.Rows, ds.Columns = rows, columns
    if samples == 3:
        ds.PlanarConfiguration = planar
        if planar:
            array = np.moveaxis(array, -1, -3)
    if frames:
        ds.NumberOfFrames = frames
    ds.BitsAllocated = array.dtype.itemsize * 8
    ds.BitsStored = stored or ds.BitsAllocated
    ds.HighBit = ds.BitsStored - 1
    ds.PixelRepresentation = int(array.dtype.kind == "i")
    big = ds.file_meta.TransferSyntaxUID == ExplicitVRBigEndian
    data = array.astype(array.dtype.newbyteorder(">" if big else "<")).tobytes()
    ds.PixelData = data + b"\0" * (len(data) % 2)
    ds["PixelData"].VR = "OW" if ds.BitsAllocated > 8 else "OB"
    for keyword, value in more.items():
        setattr(ds, keyword, value)
    return ds


def bits(ds, array):
    """Gives `ds` pixel data of one bit a pixel, frames without padding between (PS3.5 §8.1.1)."""
    pixels(ds, array.astype(np.uint8))
    packed = np.packbits(array.astype(np.uint8).ravel(), bitorder="little").tobytes()
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = 1, 1, 0
    ds.PixelData = packed + b"\0" * (len(packed) % 2)
    return ds


def encapsulated(ds, frames, syntax, **more):
    """Replaces the pixel data of `ds` by coded `frames`, one fragment each."""
    from pydicom.encaps import encapsulate
    ds.file_meta.TransferSyntaxUID = syntax
    ds.PixelData = encapsulate(frames, has_bot=len(frames) > 1)
    ds["PixelData"].VR = "OB"
    ds["PixelData"].is_undefined_length = True
    for keyword, value in more.items():
        setattr(ds, keyword, value)
    return ds


def rle(ds):
    """Codes the native pixel data of `ds` by run lengths, with pydicom's own coder."""
    ds.compress(RLELossless, encoding_plugin="pydicom", generate_instance_uid=False)
    return ds


def items(*dictionaries):
    """A sequence of one item per dictionary of keywords; data sets are taken as they are."""
    result = []
    for values in dictionaries:
        item = Dataset()
        for keyword, value in values.items():
            setattr(item, keyword, value)
        result.append(item)
    return result


def code(value, scheme, meaning):
    return items({"CodeValue": value, "CodingSchemeDesignator": scheme, "CodeMeaning": meaning})


def encoded(ds):
    """The bytes of `ds` as a file."""
    buffer = io.BytesIO()
    ds.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


__all__ = ["CLASSES", "DeflatedExplicitVRLittleEndian", "ExplicitVRBigEndian", "bits", "code",
           "encapsulated", "encoded", "instance", "items", "of", "pixels", "rle", "uid"]
