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
    "files/synthetic-codecs/jls_flat.dcm": "as rle_flat.dcm",
    "files/synthetic-codecs/jls_dot.dcm": "as rle_flat.dcm",
    "files/synthetic-codecs/jpeg_base_dot.dcm": "as rle_flat.dcm",
    "files/synthetic-codecs/j2k_dot.dcm": "as rle_flat.dcm",
    "files/nema-wg04/J2KI/CT1_J2KI":
        "irreversible wavelets: samples may differ by one, and the window is narrow",
    "files/dicom-decoder/DecoderParity/jpeg_lossless_sv1_parity.dcm": "as rle_flat.dcm",
}

# By photometric interpretation, of all files.
EXPLAINED_KINDS = {
    kind: "DCMTK cuts off the terms of the conversion to RGB instead of rounding: up to two levels less"
    for kind in ("YBR_FULL", "YBR_FULL_422")
}

CUT_OFF = "pydicom drops the whole data set where the last value has no end; the tool prints what is there"
GUESSED = "a name in escape sequences that no character set declares: pydicom shows them, the tool decodes them"

# Files that `fileset dump` prints otherwise than pydicom 3.0.2.
DUMPED_OTHERWISE = {
    "files/pydicom-data/emri_small_jpeg_2k_lossless_too_short.dcm": CUT_OFF,
    "files/synthetic-codecs/encap_no_delimiter.dcm": CUT_OFF,
    "filesets/synthetic-a/DICOMDIR.gdcm": GUESSED,
    "malformed/deflated_bomb/DICOMDIR": "the tool inflates 64 MiB of it, pydicom all",
    "malformed/huge_element_length/DICOMDIR":
        "pydicom takes the rest of the file for one value; the tool ends it with its item, and reads on",
    "malformed/padded_to_sector/DICOMDIR":
        "pydicom takes the zeros behind the last element for an element (0000,0000)",
    "malformed/truncated_00140/DICOMDIR":
        "not one element is whole: the tool says so, pydicom prints a Group Length without a value",
}

# UIDs that PS3.6 2025 has and pydicom 3.0.2 does not know: it prints them as they are.
NEWER_UIDS = {
    "1.2.840.10008.1.2.4.110": "JPEG XL Lossless",
    "1.2.840.10008.1.2.4.111": "JPEG XL JPEG Recompression",
    "1.2.840.10008.1.2.4.112": "JPEG XL",
    "1.2.840.10008.1.2.8.1": "Deflated Image Frame Compression",
    "1.2.840.10008.5.1.4.1.1.601.3": "Thermography Image Storage",
    "1.2.840.10008.5.1.4.1.1.601.4": "Thermography Multi-frame Image Storage",
    "1.2.840.10008.5.1.4.1.1.601.5": "DICONDE_Ultrasound Waveform Storage",
    "1.2.840.10008.5.1.4.1.1.66.7": "Label Map Segmentation Storage",
    "1.2.840.10008.5.1.4.1.1.66.8": "Height Map Segmentation Storage",
    "1.2.840.10008.5.1.4.1.1.9.100.1": "Waveform Presentation State Storage",
    "1.2.840.10008.5.1.4.1.1.9.100.2": "Waveform Acquisition Presentation State Storage",
}

# Files that pydicom 3.0.2 reads otherwise once they are in another transfer syntax.
CONVERTED_OTHERWISE = {
}
