/// How a file begins: its preamble and meta information, and where and how its data set is written.
struct Part10Opening {
  var meta: DataSet
  var dataSetStart: Int
  var transferSyntax: TransferSyntax
  var encoding: ElementEncoding

  /// Reads the beginning of a file (PS3.10 §7.1).
  init(_ file: FileBytes, problems: inout [Problem]) throws(ReadError) {
    do throws(FileError) { try file.load(0..<1024) } catch { throw .file(error) }
    guard file.count >= 8 else { throw .notDICOM(path: file.path) }
    let start = try Self.start(of: file, &problems)
    meta = DataSet(source: file, encoding: .explicitLittle)
    dataSetStart = try meta.readMeta(from: start, problems: &problems)

    let stated = meta.string(.transferSyntaxUID)
    transferSyntax = TransferSyntax(UID(rawValue: stated ?? ""))
    encoding = transferSyntax.encoding
    if transferSyntax.isDeflated { return }
    guard let guess = Self.guess(file, at: dataSetStart) else {
      guard !meta.elements.isEmpty else {
        throw start == 0
          ? .notDICOM(path: file.path)
          : .truncated(needed: 12, available: file.count - start, offset: start)
      }
      if stated == nil, dataSetStart < file.count {
        // Nothing tells; this is the default of DICOM (PS3.5 §10.1).
        transferSyntax = .implicitVRLittleEndian
        encoding = .implicitLittle
        problems.append(Self.noTransferSyntax(transferSyntax))
      }
      return
    }
    if let stated, guess != encoding {
      problems.append(
        Problem(
          .error, .syntaxMismatch, offset: dataSetStart,
          "the meta information says \(transferSyntax.name ?? stated), but the data set is written "
            + "in \(TransferSyntax(guess).name ?? "another encoding"), and is read as that",
          section: "PS3.10 §7.1"))
      encoding = guess
    } else if stated == nil {
      transferSyntax = TransferSyntax(guess)
      encoding = guess
      problems.append(Self.noTransferSyntax(transferSyntax))
    }
  }

  private static func noTransferSyntax(_ guess: TransferSyntax) -> Problem {
    Problem(
      .error, .noTransferSyntax, offset: nil,
      "no Transfer Syntax UID; the data set looks like \(guess.name ?? "explicit VR")",
      section: "PS3.10 §7.1")
  }

  /// Where the meta information begins: behind the preamble and prefix, or where they should be.
  private static func start(of file: FileBytes, _ problems: inout [Problem]) throws(ReadError)
    -> Int
  {
    let bytes = file.bytes
    let prefix = UInt32(littleEndian: 0x4D43_4944)  // DICM
    if file.count >= 132, bytes.integer(at: 128, as: UInt32.self) == prefix { return 132 }
    let isPrefixAtStart = bytes.integer(at: 0, as: UInt32.self) == prefix
    guard isPrefixAtStart || guess(file, at: 0) != nil else {
      throw .notDICOM(path: file.path)
    }
    problems.append(
      Problem(
        .error, .noPreamble, offset: 0,
        isPrefixAtStart
          ? "the preamble is missing; the file begins with the prefix DICM"
          : "neither a preamble nor the prefix DICM: the file begins with a data element",
        section: "PS3.10 §7.1"))
    return isPrefixAtStart ? 4 : 0
  }

  /// What the first header at an offset looks like, or `nil` if like none.
  static func guess(_ file: FileBytes, at offset: Int) -> ElementEncoding? {
    let bytes = file.bytes
    guard file.count - offset >= 8 else { return nil }
    let little = bytes.integer(at: offset, as: UInt16.self, isBigEndian: false)
    // Group 0002 to 0008 begin nearly all data sets; swapped, these numbers are 512 and more.
    let isBigEndian = little > little.byteSwapped
    let group = isBigEndian ? little.byteSwapped : little
    guard (2..<0x100).contains(group) || little == 0x7FE0 || little == 0xE07F else { return nil }
    let vr = VR(rawValue: bytes.integer(at: offset + 4, as: UInt16.self, isBigEndian: false))
    if vr.hasShortLength || vr.hasLongLength {
      return ElementEncoding(isExplicit: true, isBigEndian: isBigEndian)
    }
    let length = bytes.integer(at: offset + 4, as: UInt32.self, isBigEndian: isBigEndian)
    guard Int(length) <= file.count - offset - 8 || length == .max else { return nil }
    return ElementEncoding(isExplicit: false, isBigEndian: isBigEndian)
  }
}

extension DataSet {
  /// Reads group 0002, which is always Explicit VR Little Endian (PS3.10 §7.1); where the group
  /// ends is told by the first tag of another group, as group lengths are often wrong.
  ///
  /// - Returns: Where the data set begins.
  fileprivate mutating func readMeta(
    from start: Int, problems: inout [Problem]
  ) throws(ReadError) -> Int {
    let source = source
    var walker = ElementWalker(source, in: start..<source.count, encoding: encoding)
    var behind = start
    do throws(ReadError) {
      while let header = try walker.next(), header.tag.group == 2 {
        let value = try walker.skip(header)
        elements.append(
          Element(
            tag: header.tag, vr: header.vr, offset: header.offset, value: value,
            isUndefinedLength: false, namesVR: true))
        behind = value.upperBound
      }
    } catch {
      if case .file = error { throw error }
      // What follows need not be an explicit header; only what begins as group 0002 is damaged.
      if source.count - behind >= 2,
        source.bytes.integer(at: behind, as: UInt16.self, isBigEndian: false) == 2
      {
        problems.append(Problem(error))
        behind = source.count
      }
    }
    elements.sort { $0.tag < $1.tag }
    extent = start..<behind
    return behind
  }
}

extension TransferSyntax {
  /// How the elements of a data set are laid out.
  public var encoding: ElementEncoding {
    ElementEncoding(isExplicit: isExplicitVR, isBigEndian: isBigEndian)
  }

  /// The uncompressed transfer syntax of an encoding.
  init(_ encoding: ElementEncoding) {
    self =
      !encoding.isExplicit
      ? .implicitVRLittleEndian
      : encoding.isBigEndian ? .explicitVRBigEndian : .explicitVRLittleEndian
  }
}

extension Problem.Code {
  /// The data set is not in the transfer syntax that the meta information names.
  public static var syntaxMismatch: Self { "transfer-syntax-mismatch" }
  /// No Transfer Syntax UID.
  public static var noTransferSyntax: Self { "no-transfer-syntax" }
  /// No preamble, or no prefix.
  public static var noPreamble: Self { "no-preamble" }
}
