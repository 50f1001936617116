import DICOM
import DICOMFileSet

/// Prints the different values of elements, and how many instances have each.
struct ValuesReport {
  private let values: [ElementValues]
  private let form: FindCommand.Form

  init(_ result: SearchResult, _ form: FindCommand.Form) {
    values = result.values
    self.form = form
  }

  /// Prints them all, in the order in which they first occur.
  func print(_ output: inout Output) {
    switch form {
    case .csv: rows(&output)
    case .json: document(&output)
    default: lists(&output)
    }
    output.flush()
  }

  private func name(_ values: ElementValues) -> String {
    DataDictionary.keyword(of: values.tag) ?? "\(values.tag)"
  }

  /// For people: a heading, then a line for each value.
  private func lists(_ output: inout Output) {
    for list in values {
      output.write("\(name(list)): \(Text.count(list.counts.count { $0.value != nil }, "value"))\n")
      let width = list.counts.map { "\($0.instances)".count }.max() ?? 0
      for (value, instances) in list.counts {
        let gap = String(repeating: " ", count: width - "\(instances)".count)
        output.write("  \(gap)\(instances)  \(value.map(Text.visible) ?? "(no value)")\n")
        output.flushIfLarge()
      }
    }
  }

  private func rows(_ output: inout Output) {
    CSVWriter.row(["keyword", "value", "instances"], &output.bytes)
    for list in values {
      for (value, instances) in list.counts {
        CSVWriter.row([name(list), value ?? "", "\(instances)"], &output.bytes)
        output.flushIfLarge()
      }
    }
  }

  private func document(_ output: inout Output) {
    var json = JSONWriter()
    json.beginObject(&output.bytes)
    for list in values {
      json.key(escaping: name(list), &output.bytes)
      json.beginArray(&output.bytes)
      for (value, instances) in list.counts {
        json.beginObject(&output.bytes)
        json.key("value", &output.bytes)
        let parts = value?.split(separator: "\\", omittingEmptySubsequences: false) ?? []
        if parts.count > 1 {
          json.array(parts.map(String.init), &output.bytes)
        } else {
          json.string(value, &output.bytes)
        }
        json.key("instances", &output.bytes)
        json.number(instances, &output.bytes)
        json.endObject(&output.bytes)
        output.flushIfLarge()
      }
      json.endArray(&output.bytes)
    }
    json.endObject(&output.bytes)
    output.write("\n")
  }
}
