"""`fileset export --jpeg` beside Pillow's JPEG of the same picture: as good, and as small."""
import io
import math

from png import exported as pictures
from tool import folder

QUALITY = 90  # the tool's default
DECIBELS = 0.3
SIZE = 0.05
INVISIBLE = 60  # better than this is as good as equal
LARGE = 80 * 80  # samples; in fewer, the rounding of single coefficients counts for much
FEW_BLOCKS = 2


def run(context):
    if not context.has_modules("pydicom", "numpy", "PIL"):
        return
    for name, path in context.chosen_images():
        expected, failure = pictures(context, path)
        if failure:
            continue  # a file without a picture is the business of the group `png`
        context.report.attempt(name, check, context, path, expected)


def check(context, path, expected):
    with folder() as out:
        result, files = context.tool.export(path, out / "out", "--jpeg", seconds=60)
        if result.trouble or result.status:
            return result.trouble or f"status {result.status}: {result.errors.strip()}"
        names = sorted(name for name in files if name.endswith(".jpg"))
        if len(names) != len(expected):
            return f"wrote {sorted(files)[:4]}, expected {len(expected)} .jpg"
        for name, picture in zip(names, expected):
            failure = compare(files[name].read_bytes(), picture)
            if failure:
                return f"{name}: {failure}"
    return None


def compare(data, picture):
    import numpy
    from PIL import Image, JpegImagePlugin
    try:
        image = Image.open(io.BytesIO(data))
        image.load()
    except OSError as error:
        return f"Pillow cannot open it: {error}"
    if image.size != (picture.shape[1], picture.shape[0]):
        return f"size {image.size}, expected {picture.shape[1::-1]}"
    if image.mode != ("L" if picture.ndim == 2 else "RGB"):
        return f"mode {image.mode} for an array of {picture.ndim} dimensions"
    sampling = JpegImagePlugin.get_sampling(image)
    options = {} if sampling < 0 else {"subsampling": sampling}
    plain, small = (pillow(picture, optimize=optimize, **options) for optimize in (False, True))
    mine = psnr(picture, numpy.array(image))
    theirs = psnr(picture, numpy.array(Image.open(io.BytesIO(plain))))
    if mine < min(theirs, INVISIBLE) - (DECIBELS if picture.size >= LARGE else FEW_BLOCKS):
        return f"PSNR {mine:.2f} dB, Pillow's {theirs:.2f} dB"
    if not len(small) * (1 - SIZE) <= len(data) <= len(plain) * (1 + SIZE):
        return f"{len(data)} bytes, Pillow's {len(plain)} ({len(small)} with optimal codes)"
    return None


def pillow(picture, **options):
    from PIL import Image
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=QUALITY, **options)
    return buffer.getvalue()


def psnr(expected, actual):
    import numpy
    error = float(numpy.mean((expected.astype(float) - actual.astype(float)) ** 2))
    return 10 * math.log10(255 * 255 / max(error, 1e-3))
