import Testing

@testable import DICOMExport

@Suite("Paths that no two instances share, on no disk")
struct PathAllocatorTests {
  @Test("gives another series whose folder is taken another one, and finds it again")
  func foldersOfSeries() {
    var allocator = PathAllocator()
    let day = allocator.folder("20240101", in: 0, of: .anyone)
    let names = ["A", "B", "A", "C", "B"].map { series in
      let number = allocator.folder("1", in: day, of: .series(series))
      return allocator.folders[number]
    }
    #expect(names == ["20240101/1", "20240101/1~2", "20240101/1", "20240101/1~3", "20240101/1~2"])
    #expect(allocator.folder("20240101", in: 0, of: .anyone) == day)
  }

  @Test(
    "numbers names that some file system does not tell apart",
    arguments: [
      (["1", "1", "1"], ["1", "1~2", "1~3"]), (["a", "A", "a"], ["a", "A~2", "a~3"]),
      (["\u{E9}", "e\u{301}"], ["\u{E9}", "e\u{301}~2"]), (["ς", "σ", "Σ"], ["ς", "σ~2", "Σ~3"]),
      (["1~2", "1", "1"], ["1~2", "1", "1~3"]), (["1", "1", "1~2"], ["1", "1~2", "1~2~2"]),
      // A film named 7 has the files 7-0001 and so on.
      (["7", "7-0001"], ["7", "7-0001~2"]), (["7-0001", "7"], ["7-0001", "7~2"]),
      (["7-0001", "7-0002"], ["7-0001", "7-0002"]), (["7", "7-1"], ["7", "7-1"]),
    ])
  func numbers(names: [String], expected: [String]) {
    var allocator = PathAllocator()
    #expect(names.map { allocator.file($0, in: 0) } == expected)
  }

  @Test("cuts long names so that the number fits")
  func cutsForNumber() {
    var allocator = PathAllocator()
    let long = String(repeating: "ä", count: 50)
    let first = allocator.folder(long, in: 0, of: .patient("1"))
    let second = allocator.folder(long, in: 0, of: .patient("2"))
    #expect(allocator.folders[first] == long)
    #expect(allocator.folders[second].hasSuffix("ä~2"))
    #expect(allocator.folders[second].utf8.count <= 100)
  }

  @Test("stays linear where every name is the same", .timeLimit(.minutes(20)))
  func isLinear() {
    var allocator = PathAllocator()
    var last = ""
    for _ in 0..<20_000 { last = allocator.file("1", in: 0) }
    #expect(last == "1~20000")
  }

  @Test("stays linear where many long names are cut to the same one")
  func isLinearForLongNames() {
    var allocator = PathAllocator()
    let long = String(repeating: "9", count: 120)
    var last: [String] = []
    for number in 0..<10_000 {
      last = (0..<2).map { _ in allocator.file("\(long)\(number)", in: 0) }
    }
    #expect(last[0] == long + "9999")
    #expect(last[1].hasSuffix("9~10001"))
  }
}
