import DICOM

/// Says of an instance that its samples are not those of the original (PS3.3 §C.7.6.1.1.5, §C.12.4).
enum DerivedInstance {
  /// Describes the near-lossless compression of an instance, and makes another instance of it where
  /// that is wanted.
  static func describe(
    _ file: inout Part10File, near: Int, _ identity: TranscodeOptions.LossyIdentity
  ) throws(ValueError) {
    let dataSet = file.dataSet
    let text = "JPEG-LS near-lossless, samples differ by \(near) at most"
    let known = dataSet.string(.derivationDescription) ?? ""
    let joined = known.isEmpty ? text : "\(known); \(text)"
    if joined.unicodeScalars.count <= 1024 {
      try file.dataSet.set(.derivationDescription, .ST, to: .texts([joined]))
    }
    let codes = dataSet.items(.derivationCodeSequence)
    try file.dataSet.set(
      .derivationCodeSequence, .SQ,
      to: .items(codes + [code("113040", "Lossy Compression")]))
    guard identity == .derived, let uid = dataSet.string(.sopInstanceUID),
      UID(rawValue: uid).isValid
    else { return }
    var source = DataSet()
    if let sopClass = dataSet.string(.sopClassUID) {
      try source.set(.referencedSOPClassUID, .UI, to: .texts([sopClass]))
    }
    try source.set(.referencedSOPInstanceUID, .UI, to: .texts([uid]))
    try source.set(
      .purposeOfReferenceCodeSequence, .SQ,
      to: .items([code("121320", "Uncompressed predecessor")]))
    let sources = dataSet.items(.sourceImageSequence)
    try file.dataSet.set(.sourceImageSequence, .SQ, to: .items(sources + [source]))
    if dataSet.contains(.sharedFunctionalGroups) || dataSet.contains(.perFrameFunctionalGroups) {
      // Image Type stays as it is: each frame has its own, and elements that depend on it.
      try refer(to: uid, from: &file.dataSet)
    } else {
      var type = dataSet.strings(.imageType)
      if !type.isEmpty, type.count > 2 || !isOphthalmic(dataSet) {
        type[0] = "DERIVED"
        try file.dataSet.set(.imageType, .CS, to: .texts(type))
      }
    }
    try file.dataSet.set(.sopInstanceUID, .UI, to: .uids([derivedUID(of: uid, near: near)]))
  }

  /// Whether the Image Type of a derived image has to say more than that it is one: that of ophthalmic
  /// photography needs a third value then, such as MONTAGE, and none of the defined ones means compression
  /// (PS3.3 §C.8.17.2.1.4). It stays as it is.
  private static func isOphthalmic(_ dataSet: DataSet) -> Bool {
    (dataSet.string(.sopClassUID) ?? "").hasPrefix("1.2.840.10008.5.1.4.1.1.77.1.5.")
  }

  /// Enters an instance of the same series into the Common Instance Reference module, which
  /// multi-frame functional groups bring with them (PS3.3 §C.12.2).
  private static func refer(to uid: String, from dataSet: inout DataSet) throws(ValueError) {
    guard let series = dataSet.string(.seriesInstanceUID) else { return }
    var reference = DataSet()
    if let sopClass = dataSet.string(.sopClassUID) {
      try reference.set(.referencedSOPClassUID, .UI, to: .texts([sopClass]))
    }
    try reference.set(.referencedSOPInstanceUID, .UI, to: .texts([uid]))
    var items = dataSet.items(.referencedSeriesSequence)
    let known = items.firstIndex { $0.string(.seriesInstanceUID) == series }
    var item = known.map { items[$0] } ?? DataSet()
    let instances = item.items(.referencedInstanceSequence)
    if instances.contains(where: { $0.string(.referencedSOPInstanceUID) == uid }) { return }
    try item.set(.seriesInstanceUID, .UI, to: .texts([series]))
    try item.set(.referencedInstanceSequence, .SQ, to: .items(instances + [reference]))
    if let known { items[known] = item } else { items.append(item) }
    try dataSet.set(.referencedSeriesSequence, .SQ, to: .items(items))
  }

  private static func code(_ value: String, _ meaning: String) throws(ValueError) -> DataSet {
    var item = DataSet()
    try item.set(Tag(0x0008, 0x0100), .SH, to: .texts([value]))
    try item.set(Tag(0x0008, 0x0102), .SH, to: .texts(["DCM"]))
    try item.set(Tag(0x0008, 0x0104), .LO, to: .texts([meaning]))
    return item
  }

  /// A UID that is always the same for the same instance and difference: a UUID of version 8, made by
  /// FNV-1a in 128 bits.
  static func derivedUID(of uid: String, near: Int) -> UID {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in "\(uid) near \(near)".utf8 {
      hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
    let fixed: UInt128 = 0xF << 76 | 0x3 << 62
    return UID(uuid: hash & ~fixed | 0x8 << 76 | 0x2 << 62)
  }
}

extension Tag {
  fileprivate static var referencedSeriesSequence: Tag { Tag(0x0008, 0x1115) }
  fileprivate static var referencedInstanceSequence: Tag { Tag(0x0008, 0x114A) }
  fileprivate static var seriesInstanceUID: Tag { Tag(0x0020, 0x000E) }
  fileprivate static var referencedSOPClassUID: Tag { Tag(0x0008, 0x1150) }
  fileprivate static var referencedSOPInstanceUID: Tag { Tag(0x0008, 0x1155) }
  fileprivate static var derivationDescription: Tag { Tag(0x0008, 0x2111) }
  fileprivate static var sourceImageSequence: Tag { Tag(0x0008, 0x2112) }
  fileprivate static var derivationCodeSequence: Tag { Tag(0x0008, 0x9215) }
  fileprivate static var purposeOfReferenceCodeSequence: Tag { Tag(0x0040, 0xA170) }
}
