"""The three independent producers of DICOMDIRs: DCMTK's dcmmkdir, GDCM's gdcmgendir, pydicom's FileSet.

dcmmkdir and gdcmgendir invent a File-set UID; it is replaced by a fixed one of the same length, so
that nothing else in the file moves. All else stays as the producer wrote it.
"""
import pathlib
import shutil
import subprocess
import tempfile

from pydicom.fileset import FileSet

from .instances import encoded, uid


def store(root, files):
    """Writes instances under their File IDs: `{"CT/IM1": data set}`."""
    for file_id, ds in files.items():
        path = root / file_id
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encoded(ds))


def run(*command, cwd):
    result = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    if result.returncode or "E:" in result.stderr:
        raise SystemExit(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")


def fix_uid(path, name):
    """Replaces the File-set UID (0002,0003) by one made of `name`, as long as it was."""
    data = bytearray(path.read_bytes())
    at = data.index(b"\x02\x00\x03\x00UI", 132) + 8
    length = int.from_bytes(data[at - 2:at], "little")
    room = length - data[at:at + length].count(0)
    fixed = uid(f"File-set {name}")
    number = int(fixed[5:])
    if room > len(fixed) + 1:
        fixed += "." + str(number)[:room - len(fixed) - 1]
    data[at:at + length] = fixed[:room].encode("ascii").ljust(length, b"\0")
    path.write_bytes(data)


def by_dcmmkdir(root, file_set_id, files, *options):
    """Length options: `+e` explicit (the default), `-e` undefined."""
    store(root, files)
    run("dcmmkdir", "-q", "-Nxc", "-Nec", "-Nrc", "+F", file_set_id, *options, *files, cwd=root)
    fix_uid(root / "DICOMDIR", file_set_id)


def by_gdcmgendir(root, files):
    """Its records come in the order in which the file system lists the files."""
    store(root, files)
    run("gdcmgendir", "-i", ".", "-r", "-o", "DICOMDIR", cwd=root)
    fix_uid(root / "DICOMDIR", root.name)


def by_pydicom(root, file_set_id, instances):
    """pydicom names the files itself, as `PT000000/ST000000/SE000000/IM000000`."""
    file_set = FileSet()
    file_set.ID, file_set.UID = file_set_id, uid(f"File-set {file_set_id}")
    with tempfile.TemporaryDirectory() as folder:
        for number, ds in enumerate(instances):
            path = pathlib.Path(folder, str(number))
            path.write_bytes(encoded(ds))
            file_set.add(path)
        file_set.write(root)


def empty(root):
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    return root
