// The table is one StaticString, a line an entry: a literal of as many structures takes the compiler
// minutes.

extension MediaProfile {
  /// The application profiles of PS3.11.
  ///
  /// A line `= identifier annex medium keys constraints` begins a profile: its annex of PS3.11, the
  /// annex of PS3.12 that has its medium, its extra keys and its rules for images. Each line behind
  /// it is a group of SOP classes with the transfer syntaxes that they may have, `*` for all.
  static let table: StaticString = """
    = STD-XABC-CD A F xabc xabc
    xa JPLL
    = STD-XA1K-CD B F xa1k xa1k
    xa JPLL
    sc ELE
    gsps ELE
    = STD-XA1K-DVD B P xa1k xa1k
    xa JPLL,JPBL,JPEX
    sc ELE
    gsps ELE
    = STD-US-ID-SF-MOD23-90 C Q none us-id
    us ELE,RLE,JPBL
    = STD-US-ID-SF-CDR C F none us-id
    us ELE,RLE,JPBL
    = STD-US-ID-SF-DVD-RAM C J none us-id
    us ELE,RLE,JPBL
    = STD-US-ID-SF-DVD C P none us-id
    us ELE,RLE,JPBL
    = STD-US-ID-MF-MOD23-90 C Q none us-id
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-ID-MF-CDR C F none us-id
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-ID-MF-DVD-RAM C J none us-id
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-ID-MF-DVD C P none us-id
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-SC-SF-MOD23-90 C Q none us-sc
    us ELE,RLE,JPBL
    = STD-US-SC-SF-CDR C F none us-sc
    us ELE,RLE,JPBL
    = STD-US-SC-SF-DVD-RAM C J none us-sc
    us ELE,RLE,JPBL
    = STD-US-SC-SF-DVD C P none us-sc
    us ELE,RLE,JPBL
    = STD-US-SC-MF-MOD23-90 C Q none us-sc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-SC-MF-CDR C F none us-sc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-SC-MF-DVD-RAM C J none us-sc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-SC-MF-DVD C P none us-sc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-CC-SF-MOD23-90 C Q none us-cc
    us ELE,RLE,JPBL
    = STD-US-CC-SF-CDR C F none us-cc
    us ELE,RLE,JPBL
    = STD-US-CC-SF-DVD-RAM C J none us-cc
    us ELE,RLE,JPBL
    = STD-US-CC-SF-DVD C P none us-cc
    us ELE,RLE,JPBL
    = STD-US-CC-MF-MOD23-90 C Q none us-cc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-CC-MF-CDR C F none us-cc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-CC-MF-DVD-RAM C J none us-cc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-US-CC-MF-DVD C P none us-cc
    us ELE,RLE,JPBL
    usmf ELE,RLE,JPBL
    = STD-GEN-CD D F general -
    any ELE
    = STD-GEN-SEC-CD D F general -
    any ELE
    = STD-GEN-DVD-RAM D J general -
    any ELE
    = STD-GEN-SEC-DVD-RAM D J general -
    any ELE
    = STD-GEN-BD D X general -
    any ELE
    = STD-GEN-SEC-BD D X general -
    any ELE
    = STD-CTMR-MOD41 E M ctmr ctmr
    ct ELE,JPLL
    mr ELE,JPLL
    sc ELE,JPLL
    gsps ELE
    dose ELE
    = STD-CTMR-CD E F ctmr ctmr
    ct ELE,JPLL
    mr ELE,JPLL
    sc ELE,JPLL
    gsps ELE
    dose ELE
    = STD-CTMR-DVD-RAM E J ctmr ctmr
    ct ELE,JPLL
    mr ELE,JPLL
    sc ELE,JPLL
    gsps ELE
    dose ELE
    = STD-CTMR-DVD E P ctmr ctmr
    ct ELE,JPLL
    mr ELE,JPLL
    sc ELE,JPLL
    gsps ELE
    dose ELE
    = STD-WVFM-ECG-FD F - none -
    ecg ELE
    = STD-WVFM-HD-FD F - none -
    hd ELE
    = STD-GEN-MIME G K none -
    any *
    = STD-GEN-DVD-JPEG H P shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-DVD-J2K H P shared -
    any ELE,J2KR,J2K
    = STD-GEN-SEC-DVD-JPEG H P shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-SEC-DVD-J2K H P shared -
    any ELE,J2KR,J2K
    = STD-DVD-MPEG2-MPML I P mpeg2 -
    frames M2ML
    = STD-DVD-SEC-MPEG2-MPML I P mpeg2 -
    frames M2ML
    = STD-GEN-USB-JPEG J R shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-USB-J2K J R shared -
    any ELE,J2KR,J2K
    = STD-GEN-SEC-USB-JPEG J R shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-SEC-USB-J2K J R shared -
    any ELE,J2KR,J2K
    = STD-GEN-MMC-JPEG J T shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-MMC-J2K J T shared -
    any ELE,J2KR,J2K
    = STD-GEN-SEC-MMC-JPEG J T shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-SEC-MMC-J2K J T shared -
    any ELE,J2KR,J2K
    = STD-GEN-CF-JPEG J S shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-CF-J2K J S shared -
    any ELE,J2KR,J2K
    = STD-GEN-SEC-CF-JPEG J S shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-SEC-CF-J2K J S shared -
    any ELE,J2KR,J2K
    = STD-GEN-SD-JPEG J U shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-SD-J2K J U shared -
    any ELE,J2KR,J2K
    = STD-GEN-SEC-SD-JPEG J U shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-SEC-SD-J2K J U shared -
    any ELE,J2KR,J2K
    = STD-DEN-CD K F none den
    io ELE
    dx ELE
    bsd ELE
    gsps ELE
    = STD-GEN-ZIP-MAIL L V none -
    any *
    = STD-GEN-SEC-ZIP-MAIL L V none -
    any *
    = STD-DTL-SEC-ZIP-MAIL L V none den
    io ELE
    dx ELE
    bsd ELE
    gsps ELE
    = STD-GEN-BD-JPEG M X shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-BD-J2K M X shared -
    any ELE,J2KR,J2K
    = STD-GEN-BD-MPEG2-MPML M X shared -
    frames M2ML
    any ELE
    = STD-GEN-BD-MPEG2-MPHL M X shared -
    frames M2HL
    any ELE
    = STD-GEN-BD-MPEG4-HPLV41 M X shared -
    frames M4-41
    any ELE
    = STD-GEN-BD-MPEG4-HPLV41BD M X shared -
    frames M4-41BD
    any ELE
    = STD-GEN-BD-MPEG4-HPLV42-2D N X shared -
    frames M4-42-2D
    any ELE
    = STD-GEN-BD-MPEG4-HPLV42-3D N X shared -
    frames M4-42-3D
    any ELE
    = STD-GEN-BD-MPEG4-SHPLV42 N X shared -
    frames M4-42-ST
    any ELE
    = STD-GEN-SEC-BD-JPEG M X shared -
    any ELE,JPLL,JPBL,JPEX
    = STD-GEN-SEC-BD-J2K M X shared -
    any ELE,J2KR,J2K
    = STD-GEN-SEC-BD-MPEG2-MPML M X shared -
    frames M2ML
    any ELE
    = STD-GEN-SEC-BD-MPEG2-MPHL M X shared -
    frames M2HL
    any ELE
    = STD-GEN-SEC-BD-MPEG4-HPLV41 M X shared -
    frames M4-41
    any ELE
    = STD-GEN-SEC-BD-MPEG4-HPLV41BD M X shared -
    frames M4-41BD
    any ELE
    = STD-GEN-SEC-BD-MPEG4-HPLV42-2D N X shared -
    frames M4-42-2D
    any ELE
    = STD-GEN-SEC-BD-MPEG4-HPLV42-3D N X shared -
    frames M4-42-3D
    any ELE
    = STD-GEN-SEC-BD-MPEG4-SHPLV42 N X shared -
    frames M4-42-ST
    any ELE
    """
}
