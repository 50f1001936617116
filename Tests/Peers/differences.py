"""Files whose pictures differ from DCMTK's for a known reason.

They are compared with the formulas of `rendering.py` instead. Keys are files as the run names them;
values say what DCMTK 3.6.7 does, and what the standard says, with its section.
"""

PADDING = "DCMTK counts the padding into the range of values (PS3.3 §C.7.5.1.1.2 sets it apart)"
WORDS = "DCMTK swaps 32-bit samples of a big-endian OW as two words, not as one number (PS3.5 §8.1.1)"

EXPLAINED = {
    "TestMedia/greys/PT000000/ST000000/SE000001/IM000000": PADDING,
    "files/nema-wg04/JPLL/CT1_JPLL": PADDING,
    "files/nema-wg04/REF/CT1_UNC": PADDING,
    "files/pydicom/rtdose_expb.dcm": WORDS,
    "files/pydicom/rtdose_expb_1frame.dcm": WORDS,
    "files/pydicom/JPGExtended.dcm":
        "lossy JPEG of 12 bits: two decoders may differ by one before the range is stretched (PS3.5 §A.4.1)",
    "files/synthetic-codecs/lut_window_zero_width.dcm":
        "DCMTK stops windowing at a width of 0; it says nothing (PS3.3 §C.11.2.1.2.1), so the range is used",
    "files/synthetic-codecs/rle_noop.dcm": "DCMTK does not skip the byte -128 (PS3.5 §G.3.2)",
}

# Files on which no peer's answer is one to compare with.
UNCOMPARED = {
    "files/pydicom/badVR.dcm":
        "Number of Frames is '1A': pydicom gives up, GDCM reads 1; the pixels of all 15 frames are there",
    "files/pydicom/meta_missing_tsyntax.dcm": "it has no pixels; the tool copies it, as it says",
    "files/pydicom-data/eCT_Supplemental.dcm":
        "neither peer applies the supplemental palette (PS3.3 §C.7.6.19)",
    "files/synthetic-codecs/rle_flat.dcm":
        "all values are equal and there is no window: it is shown as it is, not as black",
    "files/synthetic-codecs/rle_dot.dcm": "as rle_flat.dcm",
}

# By photometric interpretation, of all files.
EXPLAINED_KINDS = {
    kind: "DCMTK cuts off the terms of the conversion to RGB instead of rounding: up to two levels less"
    for kind in ("YBR_FULL", "YBR_FULL_422")
}

# Files that `fileset dump` prints otherwise than pydicom 3.0.2.
DUMPED_OTHERWISE = {}
