"""Directory records that `create --in-place` makes of one file, beside those of dcmmkdir and pydicom."""
import pathlib
import shutil
import subprocess

import pydicom
from pydicom.fileset import FileSet

import record_samples
from record_differences import REASONS, explained
from tool import folder, is_dicom
from trees import attributes_of

PROFILES = {"STD-GEN-USB-JPEG": "-Pfl", "STD-GEN-DVD-J2K": "-Pd2", "STD-CTMR-CD": "-Pcm"}


def run(context):
    report = context.report
    if not context.tool.has("create"):
        return report.skip("needs the command create")
    if not context.has_modules("pydicom") or not context.has_command("dcmmkdir", "dcmtk"):
        return None
    used = Used()
    with folder() as samples:
        files = list(record_samples.write(samples)) + list(instances(context))
        if context.quick:
            files = files[::10]
        for name, path in files:
            if context.filter in name:
                report.attempt(name, compare, context.tool, name, path, used)
        has_profiles = b"--profile" in context.tool.run("create", "--help").output
        if not has_profiles:
            report.skip("needs create --profile")
        for profile, option in PROFILES.items() if has_profiles else ():
            for name, path in files[::1 if context.filter else 5]:
                if context.filter in name:
                    report.attempt(f"{name} {profile}", compare_profile, context.tool, name, path,
                                   profile, option, used)
    if not context.filter and not context.quick:
        print(f"records: compared with dcmmkdir {used.peers['dcmmkdir']} times, with pydicom "
              f"{used.peers['pydicom']} times", flush=True)
        # Whether icons are made that a profile only allows is the tool's choice.
        unused = sorted(set(REASONS) - used - {"icon"})
        report.case("every difference is one that still exists",
                    f"nothing differs for the reason {', '.join(unused)}" if unused else None)
    return None


class Used(set):
    """The reasons that explained something, and how often each peer had records to compare with."""

    def __init__(self):
        super().__init__()
        self.peers = {"dcmmkdir": 0, "pydicom": 0}


def instances(context):
    """(name, path) of each instance of the test media and the corpus."""
    paths = [(f"TestMedia/{path.relative_to(context.media).as_posix()}", path)
             for path in sorted(context.media.rglob("*")) if path.is_file()]
    if context.corpus:
        paths += [(path.relative_to(context.corpus).as_posix(), path)
                  for place in ("files", "filesets")
                  for path in sorted((context.corpus / place).rglob("*")) if path.is_file()]
    for name, path in paths:
        if is_dicom(path) and not is_directory(path) and not name.startswith("TestMedia/broken/"):
            yield name, path


def is_directory(path):
    try:
        return pydicom.filereader.read_file_meta_info(path).get("MediaStorageSOPClassUID") \
            == "1.2.840.10008.1.3.10"
    except Exception:
        return False


def compare(tool, name, path, used):
    source = read(path)
    with folder() as place:
        shutil.copyfile(path, place / "INSTANCE")
        result = tool.run("create", "--in-place", place)
        if result.trouble:
            return result.trouble
        ours = branch(place / "DICOMDIR") if (place / "DICOMDIR").exists() else None
        peers = {"dcmmkdir": dcmmkdir(place), "pydicom": by_pydicom(place / "INSTANCE")}
        failures = [differences(peer, source, ours, theirs, used, result.errors)
                    for peer, theirs in peers.items() if theirs is not None]
    return "; ".join(filter(None, failures)) or None


def compare_profile(tool, name, path, profile, option, used):
    source = read(path)
    with folder() as place:
        shutil.copyfile(path, place / "INSTANCE")
        result = tool.run("create", "--in-place", place, "--profile", profile)
        if result.trouble or not (place / "DICOMDIR").exists():
            return result.trouble
        theirs = dcmmkdir(place, option)
        if theirs is None:
            return None
        return differences("dcmmkdir", source, branch(place / "DICOMDIR"), theirs, used, "")


def read(path):
    try:
        return pydicom.dcmread(path, stop_before_pixels=True, force=True)
    except Exception:
        return pydicom.Dataset()


def branch(path):
    """The records of a DICOMDIR of one instance: (type, attributes) from the root down."""
    items = pydicom.dcmread(path).DirectoryRecordSequence
    return [(item.DirectoryRecordType, attributes_of(item)) for item in items]


def dcmmkdir(place, *options):
    output = place.parent / f"{place.name}.peer"
    command = ["dcmmkdir", "+I", "+Nrs", "-Nxc", "-Nec", "-Nrc", "-nb", *options, "+D", str(output),
               "+id", str(place), "INSTANCE"]
    subprocess.run(command, capture_output=True, timeout=20, cwd=place.parent)
    try:
        return branch(output) if output.exists() else None
    finally:
        output.unlink(missing_ok=True)


def by_pydicom(path):
    try:
        node = FileSet().add(path).node
    except Exception:  # it refuses what it has no type 1 key for
        return None
    nodes = [node]
    while nodes[0].parent is not None and nodes[0].parent.depth >= 0:
        nodes.insert(0, nodes[0].parent)
    return [(record.DirectoryRecordType, attributes_of(record))
            for record in (node._record for node in nodes)]


def differences(peer, source, ours, theirs, used, errors):
    """What differs without a reason, in one sentence; None for nothing."""
    used.peers[peer] += 1
    if ours is None:
        reason = explained(peer, source, None, None, None, "", used)
        return None if reason else f"{peer} makes records, the tool does not: {errors.strip()[-200:]}"
    found = []
    types = [[kind for kind, _ in records] for records in (ours, theirs)]
    if types[0] != types[1] and not explained(peer, source, "type", types[0], types[1], "", used):
        found.append(f"types {types[0]}, not {types[1]}")
    for (kind, left), (other_kind, right) in zip(ours, theirs):
        if kind != other_kind:
            continue
        for keyword in sorted(set(left) | set(right)):
            one, other = left.get(keyword, "absent"), right.get(keyword, "absent")
            if one != other and not explained(peer, source, keyword, one, other, kind, used):
                found.append(f"{kind} {keyword}: {one!r}, {peer} has {other!r}")
    return "; ".join(found)[:600] or None
