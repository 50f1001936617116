import DICOM

extension Target {
  /// The reader of data sets, in all the ways in which one can be laid out.
  static func dataSets(_ inputs: Inputs) -> Target {
    let encodings: [TransferSyntax] = [
      .explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian,
      .deflatedExplicitVRLittleEndian,
    ]
    var sounds: [[UInt8]] = []
    for bytes in inputs.instances + inputs.directories where bytes.count < 30_000 {
      sounds.append(bytes)
      for encoding in encodings {
        if let other = converted(bytes, to: encoding) { sounds.append(other) }
      }
    }
    return Target(name: "data-sets", summary: "data sets in every transfer syntax, item by item") {
      random, _ in
      guard let sound = sounds.randomElement(using: &random) else { return 0 }
      var damaged = random.damaged(sound)
      random.grow(&damaged)
      var limits = ReadLimits()
      limits.inflatedBytes = 4 << 20
      limits.inflatedRatio = 0
      let file = try Part10File(try FileBytes(damaged, named: "instance"), limits: limits)
      var count = 0
      var problems: [Problem] = []
      try file.dataSet.walk(problems: &problems) { _, _, _ in count += 1 }
      InstanceWork.readAll(file.dataSet, depth: 0)
      _ = (file.problems + problems).prefix(100).map(\.description)
      return count > 0 ? 1 : 0
    }
  }

  /// A file in another transfer syntax, without its pixels; `nil` if it cannot be had.
  private static func converted(_ bytes: [UInt8], to syntax: TransferSyntax) -> [UInt8]? {
    do {
      var file = try Part10File(try FileBytes(bytes, named: "instance"))
      try file.dataSet.delete(Tag(0x7FE0, 0x0010))
      var options = WriteOptions()
      options.checking = .lenient
      options.transferSyntax = syntax
      return try file.bytes(options: options)
    } catch {
      return nil
    }
  }

  /// The File Meta Information and what it says of the rest (PS3.10 §7.1).
  static func meta(_ inputs: Inputs) -> Target {
    let heads = (inputs.instances + inputs.directories).map { Array($0.prefix(600)) }
    return Target(name: "meta", summary: "the File Meta Information, read and written again") {
      random, _ in
      guard let sound = heads.randomElement(using: &random) else { return 0 }
      var damaged = random.damaged(sound, from: Bool.random(using: &random) ? 132 : 0)
      random.grow(&damaged)
      let file = try Part10File(try FileBytes(damaged, named: "instance"))
      InstanceWork.readAll(file.meta, depth: 0)
      _ = file.problems.map(\.description) + ["\(file.transferSyntax)"]
      var options = WriteOptions()
      options.checking = .lenient
      options.meta = .complete
      _ = try file.bytes(options: options)
      return 1
    }
  }

  /// The JSON model, damaged as text (PS3.18 §F.2).
  static func json(_ inputs: Inputs) throws -> Target {
    var texts: [[UInt8]] = []
    for bytes in inputs.instances where bytes.count < 30_000 {
      var text: [UInt8] = []
      var form = JSONForm(bulk: .upTo(64))
      let file = try Part10File(try FileBytes(bytes, named: "instance"))
      try form.append(file.dataSet, to: &text)
      texts.append(text)
    }
    let pieces = [
      "{\"", "\"}", "[", "]", "\"vr\":\"", "\"Value\":[", "\"InlineBinary\":\"", "null", "1e400",
      "-0", "\"\\ud800", "\\u0000", "\"00100010\":", "\"Alphabetic\":", "\"BulkDataURI\":\"", ",",
      ":",
      "9223372036854775808", "[[[[[[[[", "{\"00081140\":{\"vr\":\"SQ\",\"Value\":[",
    ]
    return Target(name: "json", summary: "texts in the DICOM JSON Model") { random, number in
      guard var text = texts.randomElement(using: &random) else { return 0 }
      if number % 4 != 0 {
        text = random.damagedJSON(text)
      } else if Bool.random(using: &random) {
        text = random.damaged(text, from: 0)
      } else {
        let place = Int.random(in: 0...text.count, using: &random)
        text.insert(contentsOf: Array(random.text(of: pieces).utf8), at: place)
      }
      random.grow(&text)
      var problems: [Problem] = []
      for instance in try JSONInstance.read(text, problems: &problems) {
        InstanceWork.readAll(instance.dataSet, depth: 0)
        try comeBack(instance.dataSet)
      }
      _ = problems.prefix(100).map(\.description)
      return 1
    }
  }

  /// What is written as JSON and read is written as the same again; the first time, a character set
  /// may come in.
  private static func comeBack(_ dataSet: DataSet) throws {
    var problems: [Problem] = []
    var texts: [[UInt8]] = []
    var next = dataSet
    for _ in 0..<3 {
      var text: [UInt8] = []
      var form = JSONForm(bulk: .inline)
      try form.append(next, to: &text)
      next = try DataSet(json: text, problems: &problems)
      texts.append(text)
    }
    if texts[1] != texts[2] { Watch.fail("JSON comes back otherwise when it is written again") }
  }
}
