import DICOM
import DICOMFileSet
import DICOMImaging

/// What there is to know about an exported array, as JSON, an entry a line.
struct VolumeDescription {
  /// The bytes of the file.
  private(set) var text: [UInt8] = []
  private let stack: SliceStack
  private let array: PixelArray.Options

  init(_ volume: VolumeWorker.PlannedVolume, of plan: VolumePlan) {
    stack = volume.stack
    array = plan.array
    let name = volume.path[
      (volume.path.lastIndex(of: "/").map(volume.path.index(after:)) ?? volume.path.startIndex)...]
    write("{\n")
    entry("array", quoted("\(name).npy"))
    writeShape()
    writeGeometry()
    writeValues()
    let first = stack.slices.first?.plane
    entry("frameOfReferenceUID", first?.frameOfReference.map(quoted) ?? "null")
    entry("sortedBy", quoted(stack.order.rawValue))
    entry("slices", lines(stack.slices.indices.map { slice($0, below: plan.fileSet.root) }))
    let problems = volume.problems + stack.problems
    entry("problems", lines(problems.map(problem)), isLast: true)
    write("}\n")
  }

  private mutating func writeShape() {
    entry("shape", list(stack.shape.map { "\($0)" }))
    let axes = ["slice", "row", "column", "sample"].prefix(stack.shape.count)
    entry("axes", list(axes.map(quoted)))
    entry("type", quoted(stack.elementType(array).npyName))
  }

  private mutating func writeGeometry() {
    let (affine, spacing) = (stack.affine, stack.spacing)
    entry(
      "affine", lines(affine.matrix.map { list($0.map(number)) }))
    entry(
      "affineMaps",
      quoted(
        "(column, row, slice, 1), counted from 0, to (x, y, z, 1) in mm; x grows to the patient's "
          + "left, y to the back, z to the head (LPS; for RAS negate the first two rows)"))
    entry("inPatientCoordinates", stack.isInPatient ? "true" : "false")
    entry("origin", vector(affine.origin))
    entry("spacing", list([spacing.slices, spacing.rows, spacing.columns].map(number)))
    let orientation = stack.orientation
    entry("rowDirection", vector(orientation.row))
    entry("columnDirection", vector(orientation.column))
    entry("normal", vector(orientation.normal))
    entry("sliceThickness", optional(stack.slices.first?.plane.sliceThickness))
  }

  private mutating func writeValues() {
    entry("unit", stack.unit(array).map(quoted) ?? "null")
    entry("modalityApplied", array.appliesModality ? "true" : "false")
    let transforms = Set(stack.slices.map(\.modality))
    if case .rescale(let slope, let intercept)? = transforms.first, transforms.count == 1 {
      entry("rescale", "{\"slope\": \(number(slope)), \"intercept\": \(number(intercept))}")
    } else {
      entry("rescale", "null")
    }
    if let scaling = stack.slices.first?.doseGridScaling {
      entry("doseGridScaling", number(scaling))
    }
  }

  private func slice(_ index: Int, below root: String) -> String {
    let slice = stack.slices[index]
    let file =
      slice.file.hasPrefix(root + "/") ? String(slice.file.dropFirst(root.count + 1)) : slice.file
    var members = [
      "\"file\": \(quoted(file))", "\"frame\": \(slice.frame + 1)",
      "\"SOPInstanceUID\": \(quoted(slice.instanceUID))",
      "\"position\": \(slice.plane.position.map(vector) ?? "null")",
      "\"distance\": \(number(stack.distances[index]))",
    ]
    if case .rescale(let slope, let intercept) = slice.modality {
      members += ["\"slope\": \(number(slope))", "\"intercept\": \(number(intercept))"]
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private func problem(_ problem: Problem) -> String {
    "{\"severity\": \(quoted(problem.severity.rawValue)), \"code\": \(quoted(problem.code.rawValue)), "
      + "\"message\": \(quoted(problem.message)), "
      + "\"section\": \(problem.section.map(quoted) ?? "null")}"
  }
}

extension VolumeDescription {
  private mutating func write(_ string: String) { text.append(contentsOf: string.utf8) }

  private mutating func entry(_ name: String, _ value: String, isLast: Bool = false) {
    write("  \"\(name)\": \(value)\(isLast ? "" : ",")\n")
  }

  private func quoted(_ string: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    JSONText.append(quoted: String(string), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }

  private func optional(_ value: Double?) -> String { value.map(number) ?? "null" }

  private func vector(_ vector: SIMD3<Double>) -> String {
    list([vector.x, vector.y, vector.z].map(number))
  }

  private func list(_ values: [String]) -> String { "[\(values.joined(separator: ", "))]" }

  /// A list with an element a line.
  private func lines(_ values: [String]) -> String {
    values.isEmpty ? "[]" : "[\n    \(values.joined(separator: ",\n    "))\n  ]"
  }
}
