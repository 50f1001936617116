import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("What a check advises to have repaired")
struct AdviceTests {
  /// The repairs that the advice for a fault names, with what a person has to choose.
  private static func repairs(_ advice: String) -> [RepairOptions] {
    advice.split(separator: "'").filter { $0.hasPrefix("fileset repair") }.flatMap { command in
      var options = RepairOptions()
      options.isDeep = command.contains("--deep")
      options.renamesFiles = command.contains("--rename")
      if command.contains("--twins") { options.twins = .deleteCopies }
      if command.contains("--declare-charset") { options.declaredCharacterSet = ["ISO_IR 100"] }
      guard command.contains("--conflict") else { return [options] }
      return [RepairOptions.Conflict.join, .separate].map { conflict in
        options.conflict = conflict
        return options
      }
    }
  }

  /// Faults of instances, which no repair of a directory takes away, as their advice says, too.
  private static let ofInstances: Set<Problem.Code> = ["stray-delimiter"]

  /// Where a repair is named, but what is repaired can only be said to be missing, or renamed.
  private static let cases = CheckCase.all.filter { example in
    guard let rule = CheckRule.all.first(where: { $0.code == example.code }) else { return false }
    return !repairs(rule.advice).isEmpty && !ofInstances.contains(rule.code)
  }

  @Test("takes the fault away where that is done to the letter", arguments: cases)
  func helps(example: CheckCase) throws {
    let rule = CheckRule.rule(for: example.code)
    var tried: [String] = []
    // Advice that names several repairs says when which of them helps.
    let repairs = Self.repairs(rule.advice)
    let mustAll = rule.advice.contains("--conflict")
    var helped = 0
    for options in repairs {
      let folder = try TemporaryFolder()
      var medium = CheckTests.sound(example.scope)
      example.spoil(&medium)
      try medium.write(to: folder)
      let repair = try Repair(folder.path, options)
      _ = try repair.commit(options: RepairTests.unsynced)
      let left = try CheckTests.findings(at: folder.path, example.scope.options)
        .filter { $0.problem.code == example.code }
      if left.isEmpty { helped += 1 }
      tried += left.map(\.problem.message) + repair.decisions.map(\.description)
    }
    #expect(mustAll ? helped == repairs.count : helped > 0, "\(rule.advice) \(tried)")
  }

  @Test(
    "names no repair for what one leaves", arguments: CheckCase.all.filter { $0.scope == .deep })
  func namesDepth(example: CheckCase) throws {
    // What only the files tell, a repair sees only if it reads them.
    var medium = CheckTests.sound(.directory)
    example.spoil(&medium)
    let isSeen = try CheckTests.findings(medium).contains { $0.problem.code == example.code }
    let advice = CheckRule.rule(for: example.code).advice
    guard !isSeen, advice.contains("'fileset repair"), !Self.ofInstances.contains(example.code)
    else { return }
    #expect(advice.contains("'fileset repair --deep'"))
  }

  @Test("names a repair where nobody else is needed", arguments: CheckRule.all.map(\.code))
  func namesRemedy(code: Problem.Code) {
    let rule = CheckRule.rule(for: code)
    switch rule.remedy {
    case .repair: #expect(rule.advice.contains("'fileset repair"))
    case .deep: #expect(rule.advice.contains("'fileset repair --deep'"))
    case .person: break
    }
  }

  @Test("names no repair that can do no more than the one just done", arguments: [false, true])
  func advisesNoRepeat(isDeep: Bool) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[3].elements[0x0020_0013] = nil
    medium.files = [:]
    try medium.write(to: folder)
    var options = RepairOptions()
    options.isDeep = isDeep
    let left = try Repair(folder.path, options).decisions.filter { $0.action == .left }
    #expect(left.contains { $0.reason.contains("InstanceNumber") })
    #expect(!left.contains { $0.reason.contains("fileset repair") }, "\(left)")
  }
}
