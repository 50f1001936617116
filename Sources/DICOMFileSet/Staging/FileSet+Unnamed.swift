import DICOM

/// Records that have a file and do not say of which instance it is, as those that refer to an MRDR:
/// only the file tells (PS3.3 §F.3.2.2).
extension FileSet {
  /// What the files of records say, each file read once.
  func instanceUIDs(
    of numbers: [Int], _ staging: Staging, _ limits: ReadLimits = ReadLimits()
  ) -> [(number: Int, uid: String)] {
    var locator = FileLocator(self)
    var known: [String: String] = [:]
    return numbers.compactMap { number in
      let path: String
      switch staging.files[number]?.source {
      case .path(let source), .medium(let source), .converted(let source, _): path = source
      case .memory(let file): return (number, InstanceIDs(of: file).sopInstanceUID ?? "")
      case .inPlace, nil:
        guard staging.tree.isBase(number), case .found(let file)? = locator.locate(number) else {
          return nil
        }
        path = "\(root)/\(file.path)"
      }
      let uid = known[path] ?? instanceUID(at: path, limits)
      known[path] = uid
      return uid.isEmpty ? nil : (number, uid)
    }
  }

  /// The SOP Instance UID of a file; empty where it says none.
  private func instanceUID(at path: String, _ limits: ReadLimits) -> String {
    do throws(ReadError) {
      return InstanceIDs(of: try Part10File(path: path, limits: limits)).sopInstanceUID ?? ""
    } catch {
      return ""  // What is wrong with files that are there is said by `check`.
    }
  }

  /// The instances that only their files name, and for which all conditions hold, where one of those
  /// asks for that name.
  ///
  /// - Parameter known: Those that were found without.
  func unnamedInstances(_ query: Query, but known: [Int]) -> [Int] {
    let asksUID = query.conditions.contains {
      $0.tag.inRecords == .referencedSOPInstanceUIDInFile && !$0.isNegated
    }
    guard asksUID else { return [] }
    let unnamed = directory.records.indices.filter {
      directory.records[$0].flags.intersection([.hasFile, .namesInstance]) == .hasFile
    }
    guard !unnamed.isEmpty else { return [] }
    let staging = staging ?? Staging(directory)
    let others = Set(unnamed).subtracting(known).sorted().filter {
      staging.tree.isAttached($0) && !staging.tree.isMade($0)
    }
    return instanceUIDs(of: others, staging).filter { number, uid in
      let chain = sequence(first: number) { staging.tree.parent(of: $0) }
      var name = DataSet()
      name.assign(.uids([UID(rawValue: uid)]), to: .sopInstanceUID)
      return query.matches([name] + chain.compactMap { wholeRecord($0, staging) })
    }.map(\.number)
  }
}

extension InstanceAdder {
  /// The record of an instance that is in the tree, also where only the file says which it is.
  mutating func record(of uid: String) -> Int? {
    let number = staging.index?.instance(uid) ?? unnamedRecord(of: uid)
    return number.flatMap { staging.tree.isAttached($0) ? $0 : nil }
  }

  private mutating func unnamedRecord(of uid: String) -> Int? {
    guard let unnamed = staging.index?.unnamed, !unnamed.isEmpty else { return nil }
    let uids = fileSet.instanceUIDs(of: unnamed, staging, options.limits)
    staging.index?.name(uids)
    return staging.index?.instance(uid)
  }
}
