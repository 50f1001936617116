"""Synthetic pictures: discs, gradients and letters, so that a person sees which way is up.

Every function returns a numpy array and gives the same values on every run.
"""
import numpy as np

# A letter is seven rows of five pixels, the leftmost pixel in the highest bit.
FONT = {
    "1": (4, 12, 4, 4, 4, 4, 14), "2": (14, 17, 1, 2, 4, 8, 31), "3": (31, 2, 4, 2, 1, 17, 14),
    "4": (2, 6, 10, 18, 31, 2, 2), "5": (31, 16, 30, 1, 1, 17, 14), "6": (6, 8, 16, 30, 17, 17, 14),
    "7": (31, 1, 2, 4, 8, 8, 8), "8": (14, 17, 17, 14, 17, 17, 14), "9": (14, 17, 17, 15, 1, 2, 12),
    "A": (14, 17, 17, 31, 17, 17, 17), "C": (14, 17, 16, 16, 16, 17, 14),
    "F": (31, 16, 16, 30, 16, 16, 16), "L": (16, 16, 16, 16, 16, 16, 31),
    "M": (17, 27, 21, 21, 17, 17, 17), "P": (30, 17, 17, 30, 16, 16, 16),
    "R": (30, 17, 17, 30, 20, 18, 17), "T": (31, 4, 4, 4, 4, 4, 4),
    "U": (17, 17, 17, 17, 17, 17, 14), "X": (17, 17, 10, 4, 10, 17, 17),
}


def grid(rows, columns):
    """Coordinates of the pixel centres: y down and x to the right, both from -1 to 1."""
    y, x = np.mgrid[0:rows, 0:columns].astype(float)
    return (y + 0.5) / rows * 2 - 1, (x + 0.5) / columns * 2 - 1


def ellipse(y, x, cy, cx, ry, rx):
    return ((y - cy) / ry) ** 2 + ((x - cx) / rx) ** 2 <= 1


def capsule(y, x, y0, x0, y1, x1, radius):
    """A thick line with round ends."""
    dy, dx = y1 - y0, x1 - x0
    along = np.clip(((y - y0) * dy + (x - x0) * dx) / (dy * dy + dx * dx), 0, 1)
    return (y - y0 - along * dy) ** 2 + (x - x0 - along * dx) ** 2 <= radius ** 2


def write(image, text, top, left, value, scale=1):
    """Draws `text` into `image` in place."""
    for letter in text:
        for row, bits in enumerate(FONT[letter]):
            for column in range(5):
                if bits >> (4 - column) & 1:
                    y, x = top + row * scale, left + column * scale
                    image[y:y + scale, x:x + scale] = value
        left += 6 * scale
    return image


def noise(rows, columns, seed, amplitude):
    """Whole numbers from -amplitude to amplitude by a small generator of our own."""
    n = np.arange(rows * columns, dtype=np.uint64) + np.uint64(seed * 1_000_003 + 1)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        n = (n ^ (n >> np.uint64(shift))) * np.uint64(factor)
    n ^= n >> np.uint64(31)
    return (n % np.uint64(2 * amplitude + 1)).astype(int).reshape(rows, columns) - amplitude


def chest(rows, columns, slice_number):
    """A CT slice of a chest in Hounsfield units; R marks the patient's right, on the left."""
    y, x = grid(rows, columns)
    hu = np.full((rows, columns), -1000)
    hu[ellipse(y, x, 0.05, 0, 0.68, 0.92)] = -90  # fat
    hu[ellipse(y, x, 0.05, 0, 0.60, 0.84)] = 50  # muscle
    size = 0.36 + 0.03 * slice_number
    for side in (-1, 1):
        hu[ellipse(y, x, 0.0, side * 0.42, size, 0.30)] = -820  # lungs
    hu[ellipse(y, x, -0.05, 0.14, 0.26, 0.10 + 0.05 * slice_number)] = 130  # heart, to the left
    hu[ellipse(y, x, 0.44, 0, 0.15, 0.13)] = 480  # vertebra
    hu[ellipse(y, x, 0.47, 0, 0.05, 0.05)] = 30  # spinal canal
    hu[ellipse(y, x, -0.52, 0, 0.06, 0.14)] = 400  # sternum
    hu[ellipse(y, x, 0.12, -0.48, 0.05, 0.05)] = 40  # a nodule in the right lung
    hu = hu + np.where(hu > -1000, noise(rows, columns, slice_number, 12), 0)
    write(hu, "R", 2, 2, 800)
    return write(hu, str(slice_number), rows - 9, columns - 7, 800)


def head(rows, columns, slice_number):
    """An MR slice of a head, 0 to 4095."""
    y, x = grid(rows, columns)
    value = np.zeros((rows, columns), int)
    value[ellipse(y, x, 0, 0, 0.92, 0.74)] = 3300  # scalp
    value[ellipse(y, x, 0, 0, 0.84, 0.66)] = 300  # skull
    value[ellipse(y, x, 0, 0, 0.78, 0.60)] = 1900  # grey matter
    value[ellipse(y, x, 0.02, 0, 0.62, 0.46)] = 2500  # white matter
    for side in (-1, 1):
        value[ellipse(y, x, -0.05, side * 0.13, 0.10 + 0.06 * slice_number, 0.07)] = 700
    value += np.where(value > 0, noise(rows, columns, slice_number, 60), 0)
    write(value, "R", 2, 2, 4000)
    return write(value, str(slice_number), rows - 9, columns - 7, 4000)


def hand(rows, columns):
    """Absorption in an X-ray of a left hand, 0 (air) to 4000 (metal)."""
    y, x = grid(rows, columns)
    value = np.zeros((rows, columns), int)
    rays = [(-0.30, -0.62, 0.05, -0.34), (-0.72, -0.30, 0.1, -0.16), (-0.84, 0.0, 0.1, 0.0),
            (-0.74, 0.28, 0.1, 0.14), (-0.05, 0.72, 0.38, 0.28)]
    value[capsule(y, x, 0.30, 0, 0.34, 0.01, 0.42)] = 900
    value[capsule(y, x, 0.55, 0, 0.98, 0, 0.26)] = 900
    for y1, x1, y0, x0 in rays:
        value[capsule(y, x, y0, x0, y1, x1, 0.115)] = 900
    for y1, x1, y0, x0 in rays:
        for begin, end in ((0.0, 0.26), (0.34, 0.62), (0.70, 0.94)):
            value[capsule(y, x, y0 + (y1 - y0) * begin, x0 + (x1 - x0) * begin,
                          y0 + (y1 - y0) * end, x0 + (x1 - x0) * end, 0.05)] = 2300
        value[capsule(y, x, 0.5, x0 * 0.5, y0, x0, 0.05)] = 2200
    for side in (-0.1, 0.1):
        value[capsule(y, x, 0.66, side, 1.0, side, 0.07)] = 2400
    value = value + noise(rows, columns, 7, 40) + (y * 60).astype(int) + 100
    return write(np.clip(value, 0, 4095), "L", rows - 18, 3, 3900, 2)


def heart(rows, columns, frames):
    """Ultrasound in colour: a fan of tissue, and a jet that crosses it from frame to frame."""
    y, x = grid(rows, columns)
    radius, angle = np.hypot(x * columns / rows, y + 1), np.arctan2(x * columns / rows, y + 1)
    fan = (radius < 1.85) & (radius > 0.12) & (np.abs(angle) < 0.72)
    pictures = []
    for frame in range(frames):
        speckle = noise(rows, columns, 40 + frame, 40) + (70 + 50 * np.cos(radius * 5)).astype(int)
        grey = np.where(fan, np.clip(speckle, 8, 220), 0)
        pulse = 0.20 + 0.08 * np.sin(2 * np.pi * frame / frames)
        chamber = ellipse(y, x, 0.05, 0.05, pulse + 0.22, pulse)
        grey = np.where(chamber & fan, 12, grey)
        rgb = np.repeat(grey[..., None], 3, axis=2)
        position = -0.4 + 0.8 * frame / max(frames - 1, 1)
        jet = ellipse(y, x, position, 0.05, 0.16, 0.09) & fan
        rgb[jet] = (230, 40, 20) if frame % 2 == 0 else (20, 60, 230)
        bar = np.linspace(255, 0, rows - 24).astype(int)[:, None]
        rgb[12:rows - 12, columns - 4:columns - 1] = np.stack([bar, bar * 0 + 30, 255 - bar], axis=2)
        write(rgb, "P" + str(frame + 1), 2, 2, (90, 220, 90))
        pictures.append(rgb)
    return np.array(pictures, np.uint8)


def card(rows, columns, letter="F"):
    """A test card, 0 to 1: a gradient to the right, a bright disc top right, a letter top left."""
    y, x = grid(rows, columns)
    value = 0.15 + 0.5 * (x + 1) / 2
    value[ellipse(y, x, -0.35, 0.5, 0.45, 0.35)] = 0.95
    value[y > 0.7] = ((x[y > 0.7] + 1) * 4).astype(int) / 8
    return write(value, letter, 3, 3, 1.0, 2)


def colour_card(rows, columns, letter="F"):
    """A test card in colour: red disc top right, green and blue ramps, white letter top left."""
    y, x = grid(rows, columns)
    rgb = np.zeros((rows, columns, 3))
    rgb[..., 0] = 40
    rgb[..., 1] = 60 + 150 * (x + 1) / 2
    rgb[..., 2] = 60 + 150 * (y + 1) / 2
    rgb[ellipse(y, x, -0.35, 0.5, 0.45, 0.35)] = (220, 30, 30)
    bars = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0), (0, 255, 255), (255, 0, 255),
            (255, 255, 255), (0, 0, 0)]
    low = y > 0.7
    rgb[low] = np.array(bars)[((x[low] + 1) * 4).astype(int)]
    return write(rgb.astype(np.uint8), letter, 3, 3, (255, 255, 255), 2)
