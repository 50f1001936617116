"""The peers that are Python libraries: one command is one whole job.

    python3 peers.py list-pydicom DICOMDIR          python3 peers.py list-dicomsdl DICOMDIR
    python3 peers.py export-pydicom DIR OUT JOBS    python3 peers.py export-dicomsdl DIR OUT JOBS
    python3 peers.py headers-pydicom DIR            python3 peers.py headers-dicomsdl DIR
    python3 peers.py dump-pydicom FILE
    python3 peers.py volume-pydicom DIR OUT
    python3 peers.py change-pydicom DIR FILE

Imports stand in the functions, so that a job pays only for its own library.
"""
import os
import sys

QUALITY = 90  # that of `fileset export --jpeg`


def list_pydicom(index):
    from pydicom.fileset import FileSet
    print(FileSet(index))


def list_dicomsdl(index):
    """dicomsdl follows no offsets: records are printed in the order of their items."""
    import dicomsdl
    images = 0
    sequence = dicomsdl.open(index)["DirectoryRecordSequence"]
    for number in range(len(sequence)):
        record = sequence[number]
        kind = record["DirectoryRecordType"]
        if kind == "PATIENT":
            print(kind, record["PatientID"], record["PatientName"])
        elif kind == "STUDY":
            print(kind, record["StudyDate"], record["StudyTime"], record["StudyDescription"])
        elif kind == "SERIES":
            print(kind, record["Modality"], record["SeriesNumber"])
        else:
            images += 1
    print(images)


def export_one_pydicom(path, out):
    """The script that tutorials show: modality LUT, VOI LUT, stretched to 8 bits, Pillow."""
    import numpy as np
    from PIL import Image
    from pydicom import dcmread
    from pydicom.pixels import apply_modality_lut, apply_voi_lut
    ds = dcmread(path)
    value = apply_voi_lut(apply_modality_lut(ds.pixel_array, ds), ds, index=0).astype(float)
    picture = np.uint8((np.maximum(value, 0) / value.max()) * 255.0)
    folder = os.path.join(out, ds.PatientID, ds.StudyDate, str(ds.SeriesNumber))
    os.makedirs(folder, exist_ok=True)
    Image.fromarray(picture).save(os.path.join(folder, f"{ds.InstanceNumber}.jpg"), quality=QUALITY)


def export_one_dicomsdl(path, out):
    import dicomsdl
    ds = dicomsdl.open(path)
    folder = os.path.join(out, ds["PatientID"], ds["StudyDate"], str(ds["SeriesNumber"]))
    os.makedirs(folder, exist_ok=True)
    name = os.path.join(folder, f"{ds['InstanceNumber']}.jpg")
    ds.to_pil_image(0).save(name, quality=QUALITY)


def headers_pydicom(root):
    from pydicom import dcmread
    for path in files_below(root):
        ds = dcmread(path, stop_before_pixels=True)
        ds.PatientName, ds.SeriesInstanceUID, ds.InstanceNumber


def headers_dicomsdl(root):
    import dicomsdl
    for path in files_below(root):
        ds = dicomsdl.open(path)
        ds["PatientName"], ds["SeriesInstanceUID"], ds["InstanceNumber"]


def dump_pydicom(path):
    from pydicom import dcmread
    print(dcmread(path))


def files_below(root):
    return [os.path.join(folder, name) for folder, _, names in sorted(os.walk(root))
            for name in sorted(names) if name != "DICOMDIR"]


def volume_pydicom(root, out):
    """A volume of each series, as tutorials stack them, but sorted by position."""
    import collections
    import json
    import numpy as np
    from pydicom import dcmread
    series = collections.defaultdict(list)
    for path in files_below(root):
        ds = dcmread(path)
        series[ds.SeriesInstanceUID].append(ds)
    for slices in series.values():
        row, column = np.array(slices[0].ImageOrientationPatient, float).reshape(2, 3)
        normal = np.cross(row, column)
        slices.sort(key=lambda ds: normal @ np.array(ds.ImagePositionPatient, float))
        first, last = (np.array(slices[n].ImagePositionPatient, float) for n in (0, -1))
        rows, columns = map(float, slices[0].PixelSpacing)
        affine = np.eye(4)
        affine[:3, 0], affine[:3, 1] = row * columns, column * rows
        affine[:3, 2], affine[:3, 3] = (last - first) / max(1, len(slices) - 1), first
        volume = np.empty((len(slices), slices[0].Rows, slices[0].Columns),
                          slices[0].pixel_array.dtype)
        for index, ds in enumerate(slices):
            volume[index] = ds.pixel_array
        folder = os.path.join(out, slices[0].PatientID, slices[0].StudyDate)
        os.makedirs(folder, exist_ok=True)
        name = os.path.join(folder, str(slices[0].SeriesNumber))
        np.save(name + ".npy", volume)
        with open(name + ".json", "w") as file:
            json.dump({"affine": affine.tolist()}, file)


def change_pydicom(root, extra):
    """One instance goes and one comes; pydicom gives all files new names then."""
    from pydicom.fileset import FileSet
    files = FileSet(os.path.join(root, "DICOMDIR"))
    files.remove(next(iter(files)))
    files.add(extra)
    files.write()


def export(one, root, out, jobs):
    paths = files_below(root)
    if int(jobs) == 1:
        for path in paths:
            one(path, out)
        return
    import multiprocessing
    with multiprocessing.Pool(int(jobs)) as pool:
        pool.starmap(one, [(path, out) for path in paths], chunksize=4)


def main(job, *arguments):
    if job == "list-pydicom":
        list_pydicom(*arguments)
    elif job == "list-dicomsdl":
        list_dicomsdl(*arguments)
    elif job == "export-pydicom":
        export(export_one_pydicom, *arguments)
    elif job == "export-dicomsdl":
        export(export_one_dicomsdl, *arguments)
    elif job == "headers-pydicom":
        headers_pydicom(*arguments)
    elif job == "headers-dicomsdl":
        headers_dicomsdl(*arguments)
    elif job == "dump-pydicom":
        dump_pydicom(*arguments)
    elif job == "volume-pydicom":
        volume_pydicom(*arguments)
    elif job == "change-pydicom":
        change_pydicom(*arguments)
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
