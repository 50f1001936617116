"""`fileset export --png` beside DCMTK's rendering, and the formulas of the standard where that fails."""
import pathlib
import re
import subprocess

from differences import EXPLAINED, EXPLAINED_KINDS
from npy import is_damaged, opened
from tool import folder

SHARE = 0.999  # of the pixels that have to be within one grey level


def run(context):
    if not context.has_modules("pydicom", "numpy", "PIL"):
        return
    has_dcmtk = context.has_command("dcmj2pnm", "apt install dcmtk")
    oracle = context.oracle("pixels.json")
    for name, path in context.chosen_images():
        dataset = opened(path)
        if dataset is None or "PixelData" not in dataset or "Rows" not in dataset:
            continue
        if is_damaged(oracle.get(name, {})):
            continue
        explained = name in EXPLAINED or dataset.get("PhotometricInterpretation") in EXPLAINED_KINDS
        by_dcmtk = dcmtk(dataset, path) if has_dcmtk and not explained else None
        by_formula = formula(dataset)
        if by_dcmtk is None and by_formula is None:
            continue
        context.report.attempt(name, check, context, path, by_dcmtk, by_formula)


def dcmtk(dataset, path):
    """DCMTK's pictures of all frames, or None where it has none."""
    import numpy
    from PIL import Image
    if "SharedFunctionalGroupsSequence" in dataset:
        return None  # it does not look for windows there
    if dataset.get("WindowCenter") not in (None, "") and dataset.get("WindowWidth") not in (None, ""):
        window = ["+Wi", "1"]
    elif dataset.get("VOILUTSequence"):
        window = ["+Wl", "1"]
    elif str(dataset.get("PhotometricInterpretation")).startswith("MONO"):
        window = ["+Wm"]
    else:
        window = []
    with folder() as out:
        command = ["dcmj2pnm", "-q", "+on", "+Fa", "-O", *window, str(path), str(out / "frame")]
        if subprocess.run(command, capture_output=True, timeout=60).returncode:
            return None
        files = sorted(out.iterdir(), key=lambda file: [int(n) for n in re.findall(r"\d+", file.name)])
        return [numpy.array(Image.open(file)) for file in files] or None


def formula(dataset):
    import rendering
    try:
        return rendering.pictures(dataset)
    except Exception:
        return None


def exported(context, path, option="--png", kind=".png"):
    """The pictures that the tool writes, in the order of frames, or None with what went wrong."""
    import numpy
    from PIL import Image
    with folder() as out:
        result, files = context.tool.export(path, out / "out", option, seconds=60)
        if result.trouble or result.status:
            return None, result.trouble or f"status {result.status}: {result.errors.strip()}"
        names = sorted(name for name in files if name.endswith(kind))
        if not names or len(names) != len(files):
            return None, f"wrote {sorted(files)[:4]}"
        return [numpy.array(Image.open(files[name])) for name in names], None


def share(expected, actual):
    """The part of pixels that are within one level in each sample."""
    import numpy
    if expected.ndim != actual.ndim:
        expected, actual = (numpy.repeat(a[..., None], 3, 2) if a.ndim == 2 else a[..., :3]
                            for a in (expected, actual))
    if expected.shape != actual.shape:
        return 0.0
    near = numpy.abs(expected.astype(int) - actual.astype(int)) <= 1
    return float((near.all(axis=2) if near.ndim == 3 else near).mean())


def worst(expected, actual):
    if expected is None or len(expected) != len(actual):
        return None
    return min(share(left, right) for left, right in zip(expected, actual))


def check(context, path, by_dcmtk, by_formula):
    actual, failure = exported(context, path)
    if failure:
        return failure
    expected = by_dcmtk or by_formula
    if len(expected) != len(actual):
        return f"{len(actual)} pictures, expected {len(expected)}"
    shares = {"DCMTK": worst(by_dcmtk, actual), "the formula": worst(by_formula, actual)}
    if shares["DCMTK" if by_dcmtk else "the formula"] >= SHARE:
        return None
    said = ", ".join(f"{part:.4f} as {who}" for who, part in shares.items() if part is not None)
    between = worst(by_dcmtk, by_formula) if by_dcmtk and by_formula else None
    return f"pixels within one level: {said}" + (
        f"; these two agree on {between:.4f}" if between is not None else "")
