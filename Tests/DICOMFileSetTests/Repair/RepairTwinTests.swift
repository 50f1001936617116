import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("A repair keeps the whole one of two files of an instance")
struct RepairTwinTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is in the file that a record refers to, while a whole one lies beside it.
  enum Damage: CaseIterable {
    case empty, cutOff, text, otherInstance

    func bytes(of whole: [UInt8], _ other: [UInt8]) -> [UInt8] {
      switch self {
      case .empty: []
      case .cutOff: Array(whole.dropLast(3))
      case .text: Array("read me".utf8)
      case .otherInstance: other
      }
    }
  }

  /// A sound medium with a file of the first image beside the damaged one that its record refers to.
  private func write(_ damage: Damage, isRecorded: Bool) throws {
    var medium = SoundMedium()
    let whole = try #require(medium.files["IM/IMG1"])
    var other = whole
    other.meta.set(0x0002_0003, "UI", "2.25.77")
    other.elements.set(0x0008_0018, "UI", "2.25.77")
    medium.files["IM/IMG1"] = nil
    medium.others["IM/IMG1"] = damage.bytes(of: whole.bytes, other.bytes)
    medium.files["IM/GOOD"] = whole
    if isRecorded {
      medium.records[4].next = medium.records.count
      var record = medium.records[3]
      record.next = nil
      record.elements.set(0x0004_1500, "CS", "IM\\GOOD")
      medium.records.append(record)
    }
    try medium.write(to: folder)
  }

  @Test(
    "whatever becomes of the other one", arguments: Damage.allCases,
    [RepairOptions.Twins.keep, .deleteCopies, .delete])
  func keepsWhole(damage: Damage, twins: RepairOptions.Twins) throws {
    for (isDeep, isRecorded) in [(false, false), (true, false), (false, true), (true, true)] {
      try? FileManager.default.removeItem(atPath: folder.path + "/IM")
      try write(damage, isRecorded: isRecorded)
      var options = RepairOptions()
      options.twins = twins
      options.isDeep = isDeep
      _ = try Repair(folder.path, options).commit(options: RepairTests.unsynced)
      #expect(Medium.files(folder.path).contains("IM/GOOD"), "\(isDeep) \(isRecorded)")
      let instances = try FileSet.open(folder.path).instances
      let good = instances.filter { $0["SOPInstanceUID"].string == "2.25.43" }
      #expect(good.map(\.fileID) == [FileID(["IM", "GOOD"])], "\(isDeep) \(isRecorded)")
      #expect(Medium.faults(folder.path) == [], "\(isDeep) \(isRecorded)")
    }
  }

  @Test(
    "also if its name can be no File ID, while the record has another instance",
    arguments: [true, false], [true, false])
  func badName(isDeep: Bool, renames: Bool) throws {
    try write(.otherInstance, isRecorded: false)
    try FileManager.default.moveItem(
      atPath: folder.path + "/IM/GOOD", toPath: folder.path + "/IM/true.dcm")
    var options = RepairOptions()
    options.twins = .delete
    options.isDeep = isDeep
    options.renamesFiles = renames
    _ = try Repair(folder.path, options).commit(options: RepairTests.unsynced)
    let uids = try Medium.files(folder.path).filter { $0.hasPrefix("IM/") }.map {
      try Part10File(path: "\(folder.path)/\($0)").dataSet.string(.sopInstanceUID)
    }
    #expect(uids.contains("2.25.43"))
  }

  @Test("where both are whole, the one with the record", arguments: [true, false])
  func bothWhole(isDeep: Bool) throws {
    var medium = SoundMedium()
    var other = try #require(medium.files["IM/IMG1"])
    other.elements.set(0x0020_4000, "LT", "another one")
    medium.files["IM/OTHER"] = other
    try medium.write(to: folder)
    var options = RepairOptions()
    options.twins = .delete
    options.isDeep = isDeep
    _ = try Repair(folder.path, options).commit(options: RepairTests.unsynced)
    let left = Medium.files(folder.path)
    #expect(left.isSuperset(of: ["IM/IMG1", "IM/IMG2", "IM/SR1"]))
    #expect(!left.contains("IM/OTHER"))
  }
}
