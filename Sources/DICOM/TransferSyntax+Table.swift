extension TransferSyntax {
  /// The transfer syntaxes (PS3.5 §A, PS3.6 §A), in the order of bytes.
  ///
  /// A line a syntax: UID, ``PixelCoding``, and letters for what differs from Explicit VR Little
  /// Endian: `i` implicit VR, `b` big endian, `d` the data set is deflated, `p` the pixel data
  /// alone is big endian. `1.2.840.113619.5.2` is private, by GE.
  static var table: String {
    """
    1.2.840.10008.1.2 native i
    1.2.840.10008.1.2.1 native
    1.2.840.10008.1.2.1.98 encapsulatedUncompressed
    1.2.840.10008.1.2.1.99 native d
    1.2.840.10008.1.2.2 native b
    1.2.840.10008.1.2.4.100 mpeg2
    1.2.840.10008.1.2.4.100.1 mpeg2
    1.2.840.10008.1.2.4.101 mpeg2
    1.2.840.10008.1.2.4.101.1 mpeg2
    1.2.840.10008.1.2.4.102 h264
    1.2.840.10008.1.2.4.102.1 h264
    1.2.840.10008.1.2.4.103 h264
    1.2.840.10008.1.2.4.103.1 h264
    1.2.840.10008.1.2.4.104 h264
    1.2.840.10008.1.2.4.104.1 h264
    1.2.840.10008.1.2.4.105 h264
    1.2.840.10008.1.2.4.105.1 h264
    1.2.840.10008.1.2.4.106 h264
    1.2.840.10008.1.2.4.106.1 h264
    1.2.840.10008.1.2.4.107 hevc
    1.2.840.10008.1.2.4.108 hevc
    1.2.840.10008.1.2.4.110 jpegXL
    1.2.840.10008.1.2.4.111 jpegXL
    1.2.840.10008.1.2.4.112 jpegXL
    1.2.840.10008.1.2.4.201 htj2k
    1.2.840.10008.1.2.4.202 htj2k
    1.2.840.10008.1.2.4.203 htj2k
    1.2.840.10008.1.2.4.204 jpip
    1.2.840.10008.1.2.4.205 jpip d
    1.2.840.10008.1.2.4.50 jpegBaseline
    1.2.840.10008.1.2.4.51 jpegExtended
    1.2.840.10008.1.2.4.52 jpegExtended
    1.2.840.10008.1.2.4.53 jpegProgressive
    1.2.840.10008.1.2.4.54 jpegProgressive
    1.2.840.10008.1.2.4.55 jpegProgressive
    1.2.840.10008.1.2.4.56 jpegProgressive
    1.2.840.10008.1.2.4.57 jpegLossless
    1.2.840.10008.1.2.4.58 jpegLossless
    1.2.840.10008.1.2.4.59 jpegHierarchical
    1.2.840.10008.1.2.4.60 jpegHierarchical
    1.2.840.10008.1.2.4.61 jpegHierarchical
    1.2.840.10008.1.2.4.62 jpegHierarchical
    1.2.840.10008.1.2.4.63 jpegHierarchical
    1.2.840.10008.1.2.4.64 jpegHierarchical
    1.2.840.10008.1.2.4.65 jpegHierarchical
    1.2.840.10008.1.2.4.66 jpegHierarchical
    1.2.840.10008.1.2.4.70 jpegLossless
    1.2.840.10008.1.2.4.80 jpegLS
    1.2.840.10008.1.2.4.81 jpegLS
    1.2.840.10008.1.2.4.90 jpeg2000
    1.2.840.10008.1.2.4.91 jpeg2000
    1.2.840.10008.1.2.4.92 jpeg2000Multicomponent
    1.2.840.10008.1.2.4.93 jpeg2000Multicomponent
    1.2.840.10008.1.2.4.94 jpip
    1.2.840.10008.1.2.4.95 jpip d
    1.2.840.10008.1.2.5 rle
    1.2.840.10008.1.2.6.1 unknown
    1.2.840.10008.1.2.6.2 unknown
    1.2.840.10008.1.2.7.1 streamed
    1.2.840.10008.1.2.7.2 streamed
    1.2.840.10008.1.2.7.3 streamed
    1.2.840.10008.1.2.8.1 deflatedFrame
    1.2.840.10008.1.20 native i
    1.2.840.113619.5.2 native ip
    """
  }
}
