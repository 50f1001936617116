import DICOM

/// The files that tell what records have to say.
extension RepairPass {
  /// The instance of the file of a record, or of the first below it that can be read.
  func candidate(for number: Int) -> InstanceAdder.Candidate? {
    var pending = [number]
    var looked = 0
    while let next = pending.popLast(), looked < Self.candidateLimit {
      looked += 1
      if let found = instance(of: next) { return found }
      if next != number, let sibling = staging.tree.next(after: next) { pending.append(sibling) }
      if let lower = staging.tree.first(below: next) { pending.append(lower) }
    }
    return nil
  }

  /// The instances of the files below a record, as far as they can be read; not of all where there are
  /// very many.
  func candidates(below number: Int) -> some Sequence<InstanceAdder.Candidate> {
    var pending = [staging.tree.first(below: number)].compactMap(\.self)
    var looked = 0
    return AnyIterator {
      while let next = pending.popLast(), looked < Self.candidateLimit {
        looked += 1
        if let sibling = staging.tree.next(after: next) { pending.append(sibling) }
        if let lower = staging.tree.first(below: next) { pending.append(lower) }
        if let found = instance(of: next) { return found }
      }
      return nil
    }
  }

  /// So many records are looked at for one whose file can be read; sound media need four.
  private static var candidateLimit: Int { 1000 }

  /// Whether the file of a record, or of one below it, cannot be read here: on another drive, or by
  /// another user, it may tell what is right.
  func mayBeReadElsewhere(_ number: Int) -> Bool {
    var pending = [number]
    var looked = 0
    while let next = pending.popLast(), looked < Self.candidateLimit {
      looked += 1
      switch locations[next] {
      case .unreadable?: return true
      case .found(let file)?:
        do throws(FileError) {
          let bytes = try FileBytes(path: "\(fileSet.root)/\(file.path)")
          try bytes.load(0..<min(bytes.count, 132))
        } catch {
          return true
        }
      case .missing?, .refused?, nil: break
      }
      if next != number, let sibling = staging.tree.next(after: next) { pending.append(sibling) }
      if let lower = staging.tree.first(below: next) { pending.append(lower) }
    }
    return false
  }

  /// The instance of the file of a record.
  func instance(of number: Int) -> InstanceAdder.Candidate? {
    guard case .found(let file)? = locations[number] else { return nil }
    let path = "\(fileSet.root)/\(file.path)"
    do throws(ReadError) {
      let file = try Part10File(path: path, limits: options.limits)
      do throws(StagingError) {
        return try InstanceAdder.candidate(file, .inPlace, named: path, adder.builder)
      } catch {
        return nil
      }
    } catch {
      return nil
    }
  }
}

extension InstanceAdder.Candidate {
  /// Whether its file can be read to its end.
  var isWhole: Bool {
    guard case .file(let file) = keys else { return true }
    return file.isWhole
  }
}

extension Part10File {
  /// Whether it could be read to its end.
  var isWhole: Bool { !problems.contains(where: \.endsReading) }
}
