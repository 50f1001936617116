"""The sets of colour images and of compressed ones."""
import imagecodecs
import numpy as np

from . import phantoms
from .instances import encapsulated, pixels, rle
from .producers import by_dcmmkdir, by_pydicom
from .sets import EMIL, secondary, series, study

JPEG = "1.2.840.10008.1.2.4."


def ybr(rgb):
    """YBR_FULL by the printed coefficients, rounded half up (PS3.3 §C.7.6.3.1.2)."""
    matrix = np.array([[.2990, .5870, .1140], [-.1687, -.3313, .5000], [.5000, -.4187, -.0813]])
    value = rgb @ matrix.T + (0, 128, 128)
    return np.clip(np.floor(value + 0.5), 0, 255).astype(np.uint8)


def palette(ds, red, green, blue, entries, bits=16, segmented=False):
    for name, table in (("Red", red), ("Green", green), ("Blue", blue)):
        keyword = f"{name}PaletteColorLookupTableDescriptor"
        setattr(ds, keyword, [entries, 0, bits])
        ds[keyword].VR = "US"
        keyword = f"{'Segmented' * segmented}{name}PaletteColorLookupTableData"
        setattr(ds, keyword, np.asarray(table, "<u2").tobytes())
        ds[keyword].VR = "OW"
    return ds


def colours(root):
    """Colour in every native form and by run lengths: red disc top right, white F top left."""
    st, made = study(1, "20240402", "120000", "Colour images"), []
    rgb = phantoms.colour_card(40, 48)

    def card(description, kind="SC"):
        ds = secondary(EMIL, st, series(len(made) + 1, "OT", description), 1, kind)
        made.append(ds)
        return ds

    pixels(card("RGB by pixel"), rgb, "RGB")
    pixels(card("RGB by plane"), rgb, "RGB", planar=1)
    pixels(card("YBR_FULL"), ybr(rgb), "YBR_FULL")
    pixels(card("YBR_FULL by plane"), ybr(rgb), "YBR_FULL", planar=1)
    full, ds = ybr(rgb), card("YBR_FULL_422")
    pixels(ds, full, "YBR_FULL_422")
    pair = [full[:, 0::2, 0], full[:, 1::2, 0], full[:, 0::2, 1], full[:, 0::2, 2]]
    ds.PixelData = np.stack(pair, axis=-1).tobytes()
    ramp = np.rint(phantoms.card(40, 48) * 255).astype(np.uint8)
    index = np.arange(256)
    hot = [np.clip((index - start) * 3, 0, 255) * 257 for start in (0, 85, 170)]
    palette(pixels(card("PALETTE COLOR, 8 bits"), ramp, "PALETTE COLOR"), *hot, 256)
    few = np.array([[0, 0, 0], [230, 20, 20], [20, 200, 20], [40, 60, 240], [255, 255, 255]]) * 257
    palette(pixels(card("PALETTE COLOR, five colours of 16 bits"),
                   np.minimum(ramp // 52, 4).astype(np.uint16), "PALETTE COLOR"), *few.T, 5)
    segments = [[0, 1, 0, 1, 85, 65535, 1, 170, 65535], [0, 1, 0, 1, 85, 0, 1, 170, 65535],
                [0, 1, 65535, 1, 255, 0]]
    palette(pixels(card("PALETTE COLOR, segmented"), ramp, "PALETTE COLOR"), *segments, 256,
            segmented=True)
    rle(pixels(card("RGB by run lengths"), rgb, "RGB"))
    rle(pixels(card("YBR_FULL by run lengths"), ybr(rgb), "YBR_FULL"))
    film = np.array([phantoms.colour_card(33, 21, letter) for letter in "CFL"])
    rle(pixels(card("RGB by run lengths, three frames", "SC colour"), film, "RGB"))
    pixels(card("RGB by plane, three frames of 33 x 21", "SC colour"), film, "RGB", planar=1)
    pixels(card("RGB, 16 bits"), rgb.astype(np.uint16) * 257, "RGB")
    by_pydicom(root, "COLOURS", made)


def compressed(root):
    """The same card behind each codec, one file each."""
    st, files = study(1, "20240403", "120000", "Compressed images"), {}
    value = phantoms.card(40, 48)
    byte, word = np.rint(value * 255).astype(np.uint8), np.rint(value * 4000).astype(np.uint16)
    rgb = phantoms.colour_card(40, 48)

    def card(name, description, kind="SC"):
        files[name] = secondary(EMIL, st, series(len(files) + 1, "OT", description), 1, kind)
        return files[name]

    def grey12(name, description):
        return pixels(card(name, description, "SC grey word"), word, stored=12,
                      WindowCenter=2048, WindowWidth=4096)

    lossy = {"LossyImageCompression": "01"}
    encapsulated(pixels(card("JPEG8", "JPEG baseline", "SC grey byte"), byte),
                 [imagecodecs.jpeg8_encode(byte, level=90)], JPEG + "50", **lossy)
    encapsulated(pixels(card("JPEG422", "JPEG baseline, 4:2:2"), rgb, "YBR_FULL_422"),
                 [imagecodecs.jpeg8_encode(rgb, level=90, subsampling="422")], JPEG + "50", **lossy)
    film = np.array([phantoms.colour_card(32, 32, letter) for letter in "CFL"])
    encapsulated(pixels(card("JPEGFILM", "JPEG baseline, 4:2:0, three frames", "SC colour"), film,
                        "YBR_FULL_422"),
                 [imagecodecs.jpeg8_encode(frame, level=90, subsampling="420") for frame in film],
                 JPEG + "50", **lossy)
    encapsulated(grey12("JPEG12", "JPEG extended, 12 bits"),
                 [imagecodecs.jpeg8_encode(word, level=95, bitspersample=12)], JPEG + "51", **lossy)
    encapsulated(grey12("LOSSLESS", "JPEG lossless"),
                 [imagecodecs.ljpeg_encode(word, bitspersample=12)], JPEG + "70")
    encapsulated(grey12("JPEGLS", "JPEG-LS lossless"), [imagecodecs.jpegls_encode(word)], JPEG + "80")
    encapsulated(grey12("NEARLS", "JPEG-LS, near 3"), [imagecodecs.jpegls_encode(word, level=3)],
                 JPEG + "81", **lossy)
    encapsulated(grey12("J2K", "JPEG 2000 lossless"),
                 [imagecodecs.jpeg2k_encode(word, codecformat="j2k", level=0, reversible=True,
                                            bitspersample=12)],
                 JPEG + "90")
    encapsulated(pixels(card("J2KRGB", "JPEG 2000 lossy, colour"), rgb, "YBR_ICT"),
                 [imagecodecs.jpeg2k_encode(rgb, codecformat="j2k", level=38, mct=True)],
                 JPEG + "91", **lossy)
    encapsulated(grey12("HTJ2K", "High-throughput JPEG 2000"),
                 [imagecodecs.htj2k_encode(word, reversible=True)], JPEG + "201")
    rle(grey12("RLE", "Run lengths"))
    by_dcmmkdir(root, "COMPRESSED", files)
