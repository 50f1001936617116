import DICOM

extension FileSet {
  /// An instance of the File-set, before and after it was edited.
  public struct Edit: Sendable {
    /// Its file.
    public var path: String
    /// What is in the file.
    public var original: Part10File
    /// What is to be in it.
    public var edited: Part10File

    /// Creates an edit.
    public init(path: String, original: Part10File, edited: Part10File) {
      self.path = path
      self.original = original
      self.edited = edited
    }
  }

  /// Stages edited instances in the place of what they were, and brings their records in step.
  ///
  /// They keep their File IDs. With another Patient ID, or Study or Series Instance UID, the record
  /// gets another place in the tree, with what stands below it. What an edit changes in a file, its
  /// record says otherwise, too; so do the records of its patient, study and series, where all
  /// instances below them were edited and none says what it was, or else a problem says what stays.
  /// All other elements of the records stay: other keys, private elements, and the icon as long as the
  /// pixels do.
  /// - Parameters:
  ///   - edits: The instances.
  ///   - options: With ``AddOptions/Conflict/refuse``, it is an error if only a part of a study would
  ///     get another patient, or a part of a series another study, under the UID that it has.
  /// - Throws: ``StagingError``; nothing is changed then.
  public mutating func replace(
    _ edits: [Edit], options: AddOptions = AddOptions()
  ) throws(StagingError) {
    var usual = options
    // An edited instance stands where its own keys say, whatever its siblings do.
    usual.conflict = .separate
    // What it lacked before the edit is no reason to leave it as it was.
    usual.keepsIncomplete = true
    var adder = try adder(usual)
    adder.staging.begin("edit")
    defer { staging = adder.staging }
    do throws(StagingError) {
      var replacer = InstanceReplacer(adder, mayPart: options.conflict != .refuse)
      defer { adder = replacer.adder }
      try replacer.replace(edits)
    } catch {
      adder.staging.rollBack()
      throw error
    }
  }
}
