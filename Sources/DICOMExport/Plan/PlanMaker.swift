import DICOM
import DICOMFileSet
import Synchronization

extension ExportPlan {
  /// Decides where the instances of a File-set go.
  ///
  /// Names depend on the whole File-set and nothing else, so that an instance has the same path
  /// whatever is exported with it. Takes time in proportion to the number of records; files are
  /// read only where the directory has no value for the layout.
  /// - Parameters:
  ///   - fileSet: The File-set.
  ///   - query: Which instances are exported.
  ///   - destination: The folder that paths count from.
  ///   - options: How they are exported.
  public init(
    _ fileSet: FileSet, query: Query, destination: String, options: ExportOptions
  ) {
    var maker = PlanMaker(fileSet, query, options)
    maker.walk(leavingOut: fileSet.earlierExports(in: destination))
    maker.readMissingValues()
    let (items, folders) = maker.allocate()
    self.init(
      fileSet: fileSet, destination: destination, options: options, items: items,
      problems: maker.problems, unlisted: maker.unlisted, folders: folders)
  }
}

/// Collects what paths are made of, and makes them.
struct PlanMaker {
  /// An instance, and the values for its path.
  struct Instance {
    var record: Int
    var location: FileLocation
    var values: [String?]
    var patient: String?
    var series: String?
    var seriesNumber: String?
    var isMeant: Bool
  }

  /// What the records above an instance say.
  private struct Level {
    var values: [String?]
    var patient: String?
    var series: String?
    var seriesNumber: String?
  }

  private let fileSet: FileSet
  private let query: Query
  let options: ExportOptions
  private(set) var instances: [Instance] = []
  private(set) var problems: [Problem] = []
  private(set) var unlisted = UnlistedFiles()

  init(_ fileSet: FileSet, _ query: Query, _ options: ExportOptions) {
    self.fileSet = fileSet
    self.query = query
    self.options = options
  }

  /// Collects the instances that are in use, with what the directory says about them.
  ///
  /// - Parameter leavingOut: A folder below the root whose files are those of earlier exports.
  mutating func walk(leavingOut: String?) {
    let directory = fileSet.directory
    let fields = options.layout.fields
    let meant = query.isEmpty ? nil : Set(query.instances(in: directory))
    var locator = FileLocator(fileSet)
    var levels: [Level] = []
    var found: [Instance] = []
    directory.walkInUse { number, depth in
      levels.removeSubrange(min(depth, levels.count)...)
      let record = directory.dataSet(of: number)
      var level =
        levels.last.map {
          Level(
            values: $0.values, patient: $0.patient, series: $0.series,
            seriesNumber: $0.seriesNumber)
        }
        ?? Level(values: Array(repeating: nil, count: fields.count))
      for (index, field) in fields.enumerated() {
        if let value = record.pathValue(field.tag) { level.values[index] = value }
      }
      switch directory.type(of: number) {
      case .patient: level.patient = record.patientKey.flatMap(Self.short) ?? "record \(number)"
      case .series:
        level.series =
          record.string(Tag(0x0020, 0x000E)).flatMap(Self.short) ?? "record \(number)"
        level.seriesNumber = record.string(Tag(0x0020, 0x0011)).flatMap(Self.short)
      default: break
      }
      levels.append(level)
      guard directory.records[number].hasFile, let location = locator.locate(number) else { return }
      if let leavingOut, case .found(let file) = location, file.path.hasPrefix(leavingOut) {
        return
      }
      let isMeant = meant?.contains(number) ?? true
      found.append(
        Instance(
          record: number, location: location, values: level.values, patient: level.patient,
          series: level.series, seriesNumber: level.seriesNumber, isMeant: isMeant))
    }
    instances = found
    problems = locator.problems
    unlisted = locator.unlistedFiles()
  }

  /// A text that is compared for each instance below a record; `nil` if it is far too long for that.
  private static func short(_ text: String) -> String? {
    text.utf8.count <= pathValueLimit ? text : nil
  }

  /// So many bytes of a value are looked at to make names of it, for each instance below a record.
  fileprivate static var pathValueLimit: Int { 1024 }

  /// Looks into the files of instances about which the directory does not say enough.
  mutating func readMissingValues() {
    let instances = instances
    let wanting = instances.indices.filter { index in
      guard case .found = instances[index].location else { return false }
      return instances[index].values.contains(nil)
    }
    guard !wanting.isEmpty else { return }
    let results = Mutex<[(Int, [String?])]>([])
    let (root, fields) = (fileSet.root, options.layout.fields)
    let limits = options.limits
    // A few files at a time, so that the results do not have to be taken for each of them.
    let chunks = (wanting.count + 15) / 16
    let taken = Atomic<Int>(0)
    WorkerThreads.perform(max(1, min(options.jobs, chunks))) { _ in
      var found: [(Int, [String?])] = []
      while true {
        let chunk = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < chunks else { break }
        for index in wanting[chunk * 16..<min(wanting.count, chunk * 16 + 16)] {
          guard case .found(let file) = instances[index].location else { continue }
          var values = instances[index].values
          do throws(ReadError) {
            let dataSet = try Part10File(path: "\(root)/\(file.path)", limits: limits).dataSet
            for (number, field) in fields.enumerated() where values[number] == nil {
              values[number] = dataSet.pathValue(field.tag)
            }
            found.append((index, values))
          } catch {
            continue  // The export of the instance will say what is wrong with its file.
          }
        }
      }
      results.withLock { [found] in $0 += found }
    }
    for (index, values) in results.withLock({ $0 }) { self.instances[index].values = values }
  }

  /// Gives each instance its path, in the order of the directory.
  func allocate() -> (items: [ExportPlan.Item], folders: [String]) {
    let layout = options.layout
    var allocator = PathAllocator()
    var items: [ExportPlan.Item] = []
    items.reserveCapacity(instances.count)
    for instance in instances {
      let folder = folder(of: instance, &allocator)
      let name = layout.name(of: layout.components.count - 1, values: instance.values)
      let stem = allocator.file(name, in: folder)
      guard instance.isMeant else { continue }
      items.append(
        ExportPlan.Item(
          record: instance.record, location: instance.location, folder: folder, stem: stem))
    }
    return (items, allocator.folders)
  }

  /// The folder of an instance's files.
  func folder(of instance: Instance, _ allocator: inout PathAllocator) -> Int {
    let patient = patient(of: instance)
    var folder = 0
    for component in options.layout.components.indices.dropLast() {
      let owner: PathAllocator.Owner =
        switch options.layout.components[component].owner {
        case .anyone: .anyone
        case .patient: .patient(patient)
        case .series: .series("\(patient)\u{0}\(instance.series ?? "")")
        }
      let name = options.layout.name(of: component, values: instance.values)
      folder = allocator.folder(name, in: folder, of: owner)
    }
    return folder
  }

  /// Who the patient is.
  func patient(of instance: Instance) -> String {
    instance.patient ?? patientKey(of: instance) ?? ""
  }

  /// Who a patient without a record is, as far as the layout needs to know.
  private func patientKey(of instance: Instance) -> String? {
    for (index, field) in options.layout.fields.enumerated() {
      let isPatient = field.tag == Tag(0x0010, 0x0020) || field.tag == Tag(0x0010, 0x0010)
      if isPatient, let value = instance.values[index] { return value }
    }
    return nil
  }
}

extension DataSet {
  /// A value as paths have it: all values of the element, `nil` if there is none.
  fileprivate func pathValue(_ tag: Tag) -> String? {
    for tag in tag.inRecords == tag ? [tag] : [tag.inRecords, tag] {
      guard let element = self[tag], !element.isEmpty else { continue }
      let texts = texts(of: element)
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      let text = texts.joined(separator: "\\")
      let limit = PlanMaker.pathValueLimit
      return text.utf8.count <= limit ? text : String(text.unicodeScalars.prefix(limit))
    }
    return nil
  }

  /// What tells a patient from others: the ID, or without one the name.
  fileprivate var patientKey: String? {
    string(Tag(0x0010, 0x0020)) ?? string(Tag(0x0010, 0x0010))
  }
}

extension FileSet {
  /// The destination as a folder below the root, with a `/` at its end, if this is a scan that has
  /// found what was exported there before; exporting that again would never come to an end.
  func earlierExports(in destination: String) -> String? {
    guard origin == .scan, let root = Folder.realPath(root),
      let out = Folder.realPath(destination), out.hasPrefix(root + "/")
    else { return nil }
    return String(out.dropFirst(root.count + 1)) + "/"
  }
}
