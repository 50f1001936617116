import DICOM

/// A structured report as a page of HTML that needs nothing else (PS3.3 §C.17.3, PS3.20 §A).
///
/// Containers become sections, and what they contain paragraphs with the name of the concept before
/// the value. Every text from the file is escaped; the page has no script and no link.
struct ReportPage {
  private let dataSet: DataSet
  private var writer = HTMLWriter()

  /// Whether a data set is a report: a content tree that begins with a container.
  static func canShow(_ dataSet: DataSet) -> Bool {
    dataSet.string(.valueType) == "CONTAINER"
      && (dataSet.contains(.contentSequence) || dataSet.contains(.conceptNameCodeSequence))
  }

  init(_ dataSet: DataSet) { self.dataSet = dataSet }

  /// The bytes of the page, in UTF-8.
  var html: [UInt8] {
    var page = self
    page.write()
    return page.writer.bytes
  }

  private mutating func write() {
    let title = dataSet.codeMeaning(.conceptNameCodeSequence) ?? "Report"
    writer.begin(title: title)
    writer.element("h1", title)
    head()
    for item in dataSet.items(.contentSequence) { show(item, level: 2) }
    writer.end()
  }

  /// Who it is about, when it was made, and who stands for it.
  private mutating func head() {
    let name = dataSet.string(Tag(0x0010, 0x0010)).map(Self.readable(name:))
    let study = Self.date(dataSet.string(Tag(0x0008, 0x0020)), dataSet.string(Tag(0x0008, 0x0030)))
    let made = Self.date(dataSet.string(Tag(0x0008, 0x0023)), dataSet.string(Tag(0x0008, 0x0033)))
    writer.beginTable()
    writer.row("Patient", name)
    writer.row("Patient ID", dataSet.string(Tag(0x0010, 0x0020)))
    writer.row("Date of birth", Self.date(dataSet.string(Tag(0x0010, 0x0030)), nil))
    writer.row("Sex", dataSet.string(Tag(0x0010, 0x0040)))
    writer.row("Study", dataSet.string(Tag(0x0008, 0x1030)))
    writer.row("Study date", study)
    writer.row("Accession number", dataSet.string(Tag(0x0008, 0x0050)))
    writer.row("Institution", dataSet.string(Tag(0x0008, 0x0080)))
    let referrer = dataSet.string(Tag(0x0008, 0x0090)).map(Self.readable(name:))
    writer.row("Referring physician", referrer)
    writer.row("Report date", made)
    let flags = [dataSet.string(Tag(0x0040, 0xA491)), dataSet.string(Tag(0x0040, 0xA493))]
    writer.row("Status", flags.compactMap { $0?.lowercased() }.joined(separator: ", "))
    for observer in dataSet.items(Tag(0x0040, 0xA073)) {
      let parts = [
        observer.string(Tag(0x0040, 0xA075)).map(Self.readable(name:)),
        observer.string(Tag(0x0040, 0xA027)),
        Self.dateTime(observer.string(Tag(0x0040, 0xA030))),
      ]
      writer.row("Verified by", parts.compactMap(\.self).joined(separator: ", "))
    }
    writer.endTable()
  }

  /// A content item and what is below it; the reader bounds how deep that can be.
  private mutating func show(_ item: DataSet, level: Int) {
    let name = item.codeMeaning(.conceptNameCodeSequence)
    let below = item.items(.contentSequence)
    if item.string(.valueType) == "CONTAINER" {
      writer.open("section")
      if let name { writer.element("h\(min(level, 6))", name) }
      for child in below { show(child, level: level + 1) }
      writer.close("section")
      return
    }
    writer.open("div")
    writer.open("p")
    if let name { writer.element("b", name + ":") }
    if let relation = Self.remark(on: item) { writer.element("i", relation) }
    for value in ReportValue.texts(of: item) { writer.element("span", value) }
    writer.close("p")
    for child in below { show(child, level: level + 1) }
    writer.close("div")
  }

  /// What an item is to the one above it, where that is not plain from where it stands.
  private static func remark(on item: DataSet) -> String? {
    switch item.string(Tag(0x0040, 0xA010)) {
    case "INFERRED FROM": "inferred from"
    case "SELECTED FROM": "selected from"
    default: nil
    }
  }
}

extension ReportPage {
  /// A person name as people write it: given name, middle name, family name, and what goes with it;
  /// of several ways to write the name, the ideographic and phonetic ones in brackets (PS3.5 §6.2.1).
  static func readable(name: String) -> String {
    let groups = name.split(separator: "=").map { group in
      let parts = group.split(separator: "^", omittingEmptySubsequences: false).map(String.init)
      func part(_ index: Int) -> String? {
        parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil
      }
      let full = [part(3), part(1), part(2), part(0)].compactMap(\.self).joined(separator: " ")
      return part(4).map { "\(full), \($0)" } ?? full
    }
    guard let first = groups.first else { return name }
    let others = groups.dropFirst().filter { !$0.isEmpty }
    return others.isEmpty ? first : "\(first) (\(others.joined(separator: ", ")))"
  }

  /// A date and time as `2020-01-02 10:15:30`; the text itself if it is no date.
  static func date(_ date: String?, _ time: String?) -> String? {
    guard let date else { return nil }
    let day =
      date.utf8.count == 8 && date.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))" : date
    return time.map { "\(day) \(clock($0))" } ?? day
  }

  /// A time as `10:15` or `10:15:30`.
  static func clock(_ time: String) -> String {
    let digits = time.prefix { $0 != "." }
    guard digits.utf8.count >= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return time
    }
    let seconds = digits.dropFirst(4).prefix(2)
    return "\(digits.prefix(2)):\(digits.dropFirst(2).prefix(2))"
      + (seconds.isEmpty ? "" : ":\(seconds)")
  }

  /// A value that is a date and a time in one (PS3.5 §6.2, DT).
  static func dateTime(_ value: String?) -> String? {
    guard let value else { return nil }
    guard value.utf8.count > 8 else { return date(value, nil) }
    return date(String(value.prefix(8)), String(value.dropFirst(8)))
  }
}
