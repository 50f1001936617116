import DICOM

/// Files whose names can be no File IDs, and files that there are twice.
extension RepairPass {
  /// Gives valid names to the files of records whose File IDs are not valid (PS3.10 §8.2, §8.5).
  ///
  /// Their records, and which names are free, have to be known.
  mutating func renameFiles() {
    guard options.renamesFiles else { return }
    for number in attached where has(number, [.badFileID]) {
      guard case .found(let file)? = locations[number],
        !FileID(path: file.path).isConformant, var candidate = candidate(for: number)
      else { continue }
      candidate.fileID = nil
      candidate.source = .medium("\(fileSet.root)/\(file.path)")
      candidate.wantedFileID = FileID(path: file.path).mended
      do throws(StagingError) {
        let fileID = try adder.chooseFileID(
          for: candidate, below: staging.tree.parent(of: number))
        guard let record = try renamed(number, to: fileID) else { continue }
        staging.setMade(record, of: number)
        staging.setFile(
          Staging.StagedFile(
            source: candidate.source, fileID: fileID, bytes: file.bytes, transfer: .move),
          of: number)
        settled.insert(file.path)
        settled.insert(fileID.path)
        decide(
          .renamed, number, file: file.path,
          "its name can be no File ID; the file is now \(fileID.path)")
      } catch {
        continue
      }
    }
  }

  /// A record as staged, with another File ID.
  private func renamed(_ number: Int, to fileID: FileID) throws(StagingError) -> MadeRecord? {
    guard
      var dataSet = staging.tree.isMade(number)
        ? fileSet.record(number, staging) : directory.resolved(number)
    else { return nil }
    dataSet.assign(.texts(fileID.components), to: .referencedFileID, .CS)
    do throws(WriteError) {
      return .edited(type(of: number), elements: try dataSet.recordElements())
    } catch {
      throw .write(error)
    }
  }

  // MARK: Twins

  /// Whether two files below the root have the same bytes; `nil` if one cannot be read.
  func haveSameBytes(_ path: String, _ other: String) -> Bool? {
    do throws(FileError) {
      return try FileBytes.haveSameBytes("\(fileSet.root)/\(path)", "\(fileSet.root)/\(other)")
    } catch {
      return nil
    }
  }

  /// Whether a file below the root is of an instance, and can be read to its end.
  private func isInstance(_ path: String, _ uid: String) -> Bool {
    do throws(ReadError) {
      let file = try Part10File(path: "\(fileSet.root)/\(path)", limits: options.limits)
      return file.dataSet.string(.sopInstanceUID) == uid && file.isWhole
    } catch {
      return false
    }
  }

  /// Decides what becomes of a file whose SOP Instance another file has, which has the record: it
  /// stays and is named, or goes, as the options want it.
  mutating func settleTwin(_ path: String, of other: String, _ uid: String) {
    guard settled.insert(path).inserted else { return }
    guard isInstance(other, uid) else {
      return leave(
        path,
        "the record of its SOP Instance has the file \(other), which is damaged or of another "
          + "instance; keep this one")
    }
    if let place = Folder.realPath("\(fileSet.root)/\(path)"),
      place == Folder.realPath("\(fileSet.root)/\(other)")
    {
      return leave(path, "it is the file \(other), which has the record: a link leads there")
    }
    let isSame = haveSameBytes(path, other)
    let difference =
      switch isSame {
      case true?: "has the same content"
      case false?: "has another content"
      case nil: "cannot be compared"
      }
    let reason =
      "it is of the same SOP Instance as \(other), which has the record, and \(difference)"
    let goes =
      switch options.twins {
      case .keep: false
      case .deleteCopies: isSame == true
      case .delete: isSame != nil
      }
    if goes {
      if staging.isEmpty { staging.rewrite() }
      staging.discarded.append(path)
    }
    let advice =
      isSame == true
      ? "; what to do: delete one of them, as --twins delete-copies does"
      : "; what to do: compare them; --twins delete deletes this one"
    let decision = RepairDecision(
      action: goes ? .deleted : .left, type: nil, offset: nil, file: path,
      reason: reason + (goes ? "" : advice))
    decisions.append(decision, of: nil)
  }
}
