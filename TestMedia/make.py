#!/usr/bin/env python3
"""Makes the File-sets of this folder anew: `python3 TestMedia/make.py [NAME…]`.

Needs pydicom, numpy and imagecodecs (pip), dcmmkdir (DCMTK) and gdcmgendir (GDCM, as in the pip
package python-gdcm). All pictures, names and dates are made up.
"""
import pathlib
import sys

import pydicom

from maker import broken, coloured, producers, sets

SETS = [sets.clinic, sets.languages, sets.several, sets.reports, sets.toplevel, sets.greys,
        coloured.colours, coloured.compressed, sets.plain, sets.lowercase, sets.iso9660,
        sets.collisions, sets.scan, broken.broken]


def main(names):
    pydicom.config.settings.writing_validation_mode = pydicom.config.IGNORE
    pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
    here = pathlib.Path(__file__).resolve().parent
    unknown = set(names) - {make.__name__ for make in SETS}
    if unknown:
        raise SystemExit(f"no such set: {', '.join(sorted(unknown))}")
    for make in SETS:
        if not names or make.__name__ in names:
            make(producers.empty(here / make.__name__))
            print(make.__name__)


if __name__ == "__main__":
    main(sys.argv[1:])
