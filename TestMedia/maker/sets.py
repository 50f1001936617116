"""The sound File-sets. Each function fills one folder; its first line says what is to be seen."""
import copy

import numpy as np
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian,
                         ImplicitVRLittleEndian)

from . import documents, phantoms
from .instances import bits, code, items, of, pixels, rle, uid
from .producers import by_dcmmkdir, by_gdcmgendir, by_pydicom, store

ANNA = {"PatientName": "Test^Anna", "PatientID": "TM0001", "PatientBirthDate": "19610415",
        "PatientSex": "F"}
EMIL = {"PatientName": "Probe^Emil", "PatientID": "TM0002", "PatientBirthDate": "19871130",
        "PatientSex": "M"}


def study(number, date, time, description, **more):
    return {"StudyID": str(number), "StudyDate": date, "StudyTime": time,
            "StudyDescription": description, "AccessionNumber": f"A{number:04}",
            "ReferringPhysicianName": "Sample^Doctor", **more}


def series(number, modality, description="", **more):
    return {"SeriesNumber": number, "Modality": modality, "SeriesDescription": description,
            "Manufacturer": "Synthetic", **more}


def ct(patient, st, se, number, size=96):
    slope, intercept = 1, -1024
    array = (phantoms.chest(size, size, number) - intercept).astype(np.int16)
    ds = of(patient, st, se, "CT", number, ImageType=["ORIGINAL", "PRIMARY", "AXIAL"],
            FrameOfReferenceUID="2.25.97", PatientPosition="HFS", SliceThickness=10, KVP=120,
            PixelSpacing=[4, 4], ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
            ImagePositionPatient=[-192, -192, -10 * number], SliceLocation=-10 * number)
    return pixels(ds, array, RescaleSlope=slope, RescaleIntercept=intercept, RescaleType="HU",
                  WindowCenter=[40, -600], WindowWidth=[400, 1500],
                  WindowCenterWidthExplanation=["MEDIASTINUM", "LUNG"])


def mr(patient, st, se, number, size=64):
    array = phantoms.head(size, size, number).astype(np.uint16)
    ds = of(patient, st, se, "MR", number, ImageType=["ORIGINAL", "PRIMARY", "OTHER"],
            FrameOfReferenceUID="2.25.98", PixelSpacing=[3, 3], SliceThickness=5,
            ImageOrientationPatient=[1, 0, 0, 0, 1, 0], ImagePositionPatient=[-96, -96, 5 * number])
    return pixels(ds, array, stored=12, WindowCenter=1800, WindowWidth=3600)


def secondary(patient, st, se, number, kind="SC grey byte", **more):
    return of(patient, st, se, kind, number, ConversionType="SYN", **more)


def clinic(root):
    """The main set: two patients, four studies, CT, report, ultrasound film, X-ray, MR, PDF."""
    thorax = study(1, "20240304", "093000", "CT thorax")
    echo = study(2, "20240611", "141500", "Echocardiography")
    hand = study(3, "20240305", "080500", "X-ray left hand")
    brain = study(4, "20240712", "112000", "MR head")
    slices = [ct(ANNA, thorax, series(2, "CT", "Axial 10 mm"), n) for n in range(1, 5)]
    film = of(ANNA, echo, series(1, "US", "Four chamber view"), "US multi-frame", 1, FrameTime=120,
              ImageType=["ORIGINAL", "PRIMARY"], FrameIncrementPointer=0x00181063)
    pixels(film, phantoms.heart(64, 80, 5), "RGB")
    absorbed = phantoms.hand(128, 96)
    plate = of(EMIL, hand, series(1, "CR", "Left hand PA", BodyPartExamined="HAND"), "CR", 1,
               ImageLaterality="L", ViewPosition="PA", ImageType=["ORIGINAL", "PRIMARY"])
    pixels(plate, (4095 - absorbed).astype(np.uint16), "MONOCHROME1", stored=12,
           WindowCenter=2400, WindowWidth=3600, RescaleSlope=1, RescaleIntercept=0, RescaleType="US")
    heads = [mr(EMIL, brain, series(1, "MR", "T1 axial"), n) for n in range(1, 3)]
    findings = [(code("121070", "DCM", "Findings"), ["Nodule of 10 mm in the right lung.",
                                                     "Heart of normal size."]),
                (code("121076", "DCM", "Conclusions"), ["Control in twelve months. Phantom data."])]
    report = documents.report(ANNA, thorax, series(900, "SR", "Report"), 1, slices,
                              code("18747-6", "LN", "CT Report"), findings)
    letter = documents.encapsulated_document(
        "PDF", EMIL, brain, series(2, "DOC", "Letter"), 1, "MR report",
        documents.pdf(["MR head of Probe, Emil", "No finding. Phantom data."]), "application/pdf")
    by_dcmmkdir(root, "CLINIC", {
        **{f"ANNA/CT/IM{ds.InstanceNumber}": ds for ds in slices}, "ANNA/CT/REPORT": report,
        "ANNA/US/FILM": film, "EMIL/CR/HAND": plate,
        **{f"EMIL/MR/IM{ds.InstanceNumber}": ds for ds in heads}, "EMIL/MR/LETTER": letter})


NAMES = [  # File ID, Specific Character Set, name, study description
    ("LATIN1", "ISO_IR 100", "Müstermann^Jörg", "Schädel"),
    ("LATIN2", "ISO_IR 101", "Zkouška^Řehoř", "Vyšetření"),
    ("GREEK", "ISO_IR 126", "Δοκιμή^Ελένη", "Θώρακας"),
    ("RUSSIAN", "ISO_IR 144", "Проба^Ольга", "Грудная клетка"),
    ("HEBREW", "ISO_IR 138", "בדיקה^דנה", "חזה"),
    ("ARABIC", "ISO_IR 127", "تجربة^ليلى", "صدر"),
    ("THAI", "ISO_IR 166", "ทดสอบ^มานี", "ทรวงอก"),
    ("KANA", "ISO_IR 13", "ｼｹﾝ^ﾀﾛｳ", "ｷｮｳﾌﾞ"),
    ("KANJI", ["", "ISO 2022 IR 87"], "Shiken^Hanako=試験^花子=しけん^はなこ", "胸部"),
    ("KANJI13", ["ISO 2022 IR 13", "ISO 2022 IR 87"], "ｼｹﾝ^ｼﾞﾛｳ=試験^二郎=しけん^じろう", "胸部"),
    ("KOREAN", ["", "ISO 2022 IR 149"], "Siheom^Gildong=試驗^吉洞=시험^길동", "가슴"),
    ("GB18030", "GB18030", "Ceshi^Xiaoming=测试^小明", "胸部"),
    ("UTF8CN", "ISO_IR 192", "Yangben^Xiaohong=样本^小红", "胸部"),
    ("UTF8", "ISO_IR 192", "Żółć^Ægir", "Ünïcödé ✓"),
]


def languages(root):
    """Fourteen patients, each named in another character set, one small picture each."""
    files = {}
    for number, (file_id, charset, name, description) in enumerate(NAMES, 1):
        patient = {"SpecificCharacterSet": charset, "PatientName": name, "PatientID": f"TM01{number:02}",
                   "PatientBirthDate": "19700101", "PatientSex": "O"}
        st = study(number, f"202402{number:02}", "100000", description)
        ds = secondary(patient, st, series(1, "OT"), 1)
        picture = np.rint(phantoms.card(24, 32, "F") * 255).astype(np.uint8)
        files[f"NAMES/{file_id}"] = pixels(ds, picture)
    by_dcmmkdir(root, "LANGUAGES", files)


def several(root):
    """Undefined lengths: three patients, six studies, nine series, fifteen images."""
    files = {}
    for p in range(1, 4):
        patient = {"PatientName": f"Test^Patient {p}", "PatientID": f"TM020{p}",
                   "PatientBirthDate": "", "PatientSex": ""}
        for s in range(1, 4 - p % 2 - (p == 3)):
            st = study(p * 10 + s, f"20240{p}1{s}", "101112.345", f"Study {s} of patient {p}")
            for e in range(1, 3 if s == 1 else 2):
                for n in range(1, 3 if e == 1 else 2):
                    card = np.rint(phantoms.card(24, 32, "CFLPTRX"[len(files) % 7]) * 255)
                    ds = pixels(secondary(patient, st, series(e, "OT"), n), card.astype(np.uint8))
                    files[f"P{p}/S{s}/E{e}/I{n}"] = ds
    by_dcmmkdir(root, "SEVERAL", files, "-e")


def reports(root):
    """Documents beside images: report, key objects, presentation state, PDF; icons in the records."""
    st = study(1, "20240304", "093000", "CT thorax")
    slices = [ct(ANNA, st, series(1, "CT", "Axial"), n, 48) for n in (1, 2)]
    state = documents.presentation(ANNA, st, series(2, "PR"), 1, slices[0], -600, 1500, "Lung window")
    key = documents.key_objects(ANNA, st, series(3, "KO"), 1, slices[1:], "The slice with the nodule")
    text = documents.report(ANNA, st, series(4, "SR"), 1, slices, code("18747-6", "LN", "CT Report"),
                            [(code("121070", "DCM", "Findings"), ["<Nodule> & scar, 10 mm"])])
    letter = documents.encapsulated_document("PDF", ANNA, st, series(5, "DOC"), 1, "Letter",
                                             documents.pdf(["Letter about Test, Anna"]),
                                             "application/pdf")
    by_dcmmkdir(root, "REPORTS", {"IM1": slices[0], "IM2": slices[1], "STATE": state, "KEY": key,
                                  "TEXT": text, "LETTER": letter}, "+X", "-Xs", "16")


def toplevel(root):
    """A hanging protocol and a colour palette beside the patient, on the root level."""
    ds = mr(EMIL, study(1, "20240712", "112000", "MR head"), series(1, "MR", "T1"), 1, 32)
    by_dcmmkdir(root, "TOPLEVEL", {"HANGING": documents.hanging_protocol("CTPRIOR"), "MR1": ds,
                                   "PALETTE": documents.colour_palette("HOT_IRON")})


def greys(root):
    """Grey images in every common form: a card with a letter top left and a bright disc top right."""
    st, made = study(1, "20240401", "120000", "Grey images"), []

    def card(description, kind="SC grey word", letter="F", **syntax):
        number = len(made) + 1
        ds = secondary(ANNA, st, series(number, "OT", description), 1, kind, **syntax)
        made.append(ds)
        return ds, phantoms.card(40, 48, letter)

    ds, value = card("MONOCHROME1, 12 bits, rescale and window")
    pixels(ds, np.rint((1 - value) * 4095).astype(np.uint16), "MONOCHROME1", stored=12,
           RescaleSlope="0.5", RescaleIntercept=-100, WindowCenter="924", WindowWidth="2048")
    ds, value = card("signed 16 bits, padding, no window", letter="L")
    array = np.rint(value * 3000 - 1000).astype(np.int16)
    array[:3] = -2000
    pixels(ds, array, PixelPaddingValue=-2000)
    ds["PixelPaddingValue"].VR = "SS"
    ds, value = card("1 bit", "SC 1 bit", "P")
    bits(ds, value > 0.5)
    ds, value = card("1 bit, three frames of 33 x 21", "SC 1 bit")
    bits(ds, np.array([phantoms.card(33, 21, letter) > 0.5 for letter in "CFL"]))
    ds, value = card("RLE, 16 bits", letter="R")
    rle(pixels(ds, np.rint(value * 60000).astype(np.uint16), WindowCenter=30000, WindowWidth=60000))
    ds, value = card("RLE, 8 bits, two frames", "SC grey byte")
    frames = [np.rint(phantoms.card(33, 21, letter) * 255).astype(np.uint8) for letter in "XT"]
    rle(pixels(ds, np.array(frames)))
    ds, value = card("VOI LUT", letter="C")
    pixels(ds, np.rint(value * 1023).astype(np.uint16), stored=10)
    curve = np.rint(255 * (np.arange(512) / 511) ** 0.5).astype(np.uint16)
    ds.VOILUTSequence = items({"LUTDescriptor": [512, 256, 8], "LUTData": curve.tobytes(),
                               "LUTExplanation": "ROOT"})
    ds.VOILUTSequence[0]["LUTDescriptor"].VR = "US"
    ds.VOILUTSequence[0]["LUTData"].VR = "OW"
    ds, value = card("Modality LUT", letter="T")
    pixels(ds, np.rint(value * 255).astype(np.uint16), stored=8, WindowCenter=2000, WindowWidth=4000)
    table = np.rint(4000 * (np.arange(256) / 255) ** 2).astype(np.uint16)
    ds.ModalityLUTSequence = items({"LUTDescriptor": [256, 0, 16], "LUTData": table.tobytes(),
                                    "ModalityLUTType": "US"})
    ds.ModalityLUTSequence[0]["LUTDescriptor"].VR = "US"
    ds.ModalityLUTSequence[0]["LUTData"].VR = "OW"
    ds, value = card("sigmoid window")
    pixels(ds, np.rint(value * 4095).astype(np.uint16), stored=12, WindowCenter=2000,
           WindowWidth=2500, VOILUTFunction="SIGMOID")
    ds, value = card("exact linear window")
    pixels(ds, np.rint(value * 4095).astype(np.uint16), stored=12, WindowCenter=2000,
           WindowWidth=2500, VOILUTFunction="LINEAR_EXACT")
    for syntax, name in ((ImplicitVRLittleEndian, "implicit VR"), (ExplicitVRBigEndian, "big endian"),
                         (DeflatedExplicitVRLittleEndian, "deflated")):
        ds, value = card(name, syntax=syntax)
        pixels(ds, np.rint(value * 4095).astype(np.uint16), stored=12, WindowCenter=2048,
               WindowWidth=4096)
    ds, value = card("overlay plane", "SC grey byte")
    pixels(ds, np.rint(value * 255).astype(np.uint8))
    overlay(ds, phantoms.write(np.zeros((40, 48), bool), "A", 20, 20, True, 2))
    ds, value = card("8 bits, odd in both directions", "SC grey byte")
    pixels(ds, np.rint(phantoms.card(33, 21, "R") * 255).astype(np.uint8))
    by_pydicom(root, "GREYS", made)


def overlay(ds, plane):
    from pydicom.dataset import Dataset
    packed = np.packbits(plane.ravel(), bitorder="little").tobytes()
    values = Dataset()
    for element, vr, value in ((0x10, "US", plane.shape[0]), (0x11, "US", plane.shape[1]),
                               (0x40, "CS", "G"), (0x50, "SS", [1, 1]), (0x100, "US", 1),
                               (0x102, "US", 0), (0x3000, "OW", packed)):
        values.add_new((0x6000, element), vr, value)
    ds.update(values)


def plain(root):
    """By gdcmgendir: two patients; the Greek name stands in the DICOMDIR without its character set."""
    greek = {"SpecificCharacterSet": "ISO_IR 126", "PatientName": "Δοκιμή^Νίκος", "PatientID": "TM0301",
             "PatientBirthDate": "19550505", "PatientSex": "M"}
    card = np.rint(phantoms.card(32, 40, "P") * 255).astype(np.uint8)
    files = {}
    for number, patient in enumerate((ANNA, greek), 1):
        for n in (1, 2):
            se = series(n, "OT", f"Series {n}")
            st = study(number, f"2024051{number}", "131500", "Test card")
            files[f"P{number}/IMG{n}"] = pixels(secondary(patient, st, se, n), card)
    by_gdcmgendir(root, files)


def lowercase(root):
    """File names in lower case on the disk, `dicomdir` too, as Linux shows some CDs."""
    st = study(1, "20240601", "090000", "Lower case")
    files = {f"CT/IMG{n}": ct(ANNA, st, series(1, "CT"), n, 32) for n in (1, 2)}
    by_dcmmkdir(root, "LOWERCASE", files)
    for path in sorted(root.rglob("*"), reverse=True):
        path.rename(path.with_name(path.name.lower()))


def iso9660(root):
    """Names with ISO 9660 versions and an extension on the disk, `DICOMDIR;1` too."""
    st = study(1, "20240602", "090000", "Version suffix")
    files = {f"CT/IMG{n}": ct(EMIL, st, series(1, "CT"), n, 32) for n in (1, 2, 3)}
    by_dcmmkdir(root, "ISO9660", files)
    for name, real in (("DICOMDIR", "DICOMDIR;1"), ("CT/IMG1", "CT/IMG1;1"),
                       ("CT/IMG2", "CT/IMG2.;1"), ("CT/IMG3", "CT/IMG3.dcm")):
        (root / name).rename(root / real)


def collisions(root):
    """Values that are hard to make paths or CSV of, and instances that want the same path."""
    card = np.rint(phantoms.card(16, 20, "X") * 255).astype(np.uint8)
    made = []

    def add(pid, name, key="", st=1, se=1, number=1, se_key="", **more):
        patient = {"SpecificCharacterSet": "ISO_IR 192", "PatientID": pid, "PatientName": name}
        about = study(st, "20240201", "120000", "Test", key=key)
        about.update(more)
        made.append(pixels(secondary(patient, about, series(se, "OT", key=se_key), number), card))

    add("TM0401", "Test^One")
    add("TM0401", "Test^One", number=1, se=1, se_key="b")  # the series number again
    add("TM0401", "Test^One", key="2")  # another study of that day
    same = copy.deepcopy(made[0])
    same.SOPInstanceUID = same.file_meta.MediaStorageSOPInstanceUID = uid("the number again")
    made.append(same)  # the instance number again
    add("tm0401", "Test^Lower")  # the same folder where case does not count
    add("../TM0402", "Test^Climber", StudyDescription="../../escape")
    add("A/B:C*?", 'Quote"Comma,^Test', StudyDescription='He said "cut, here"; <b>bold</b>')
    add("CON", "=cmd|' /C calc'!A0", StudyDescription="+1+1")
    add("TM0403. ", "Test^Dot", StudyDescription=" trailing. ")
    add("長い" * 21, "Long^Ünïcode", StudyDescription="é" * 64)
    by_pydicom(root, "COLLISIONS", made)


def scan(root):
    """No DICOMDIR at all: a folder of DICOM files with a text file and a picture among them."""
    st = study(1, "20240304", "093000", "CT thorax")
    store(root, {f"series/slice{n}.dcm": ct(ANNA, st, series(1, "CT"), n, 32) for n in (1, 2)})
    store(root, {"hand": mr(EMIL, study(2, "20240305", "080500", "MR"), series(1, "MR"), 1, 32)})
    (root / "readme.txt").write_text("Not a DICOM file.\n")
    (root / "noise.bin").write_bytes(bytes(range(200)))
