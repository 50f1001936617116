import DICOMExport
import Support
import Testing

@Suite("Names that every file system takes")
struct SafeComponentTests {
  @Test(
    "changes what some file system refuses, and nothing else",
    arguments: [
      ("TM0001", "TM0001"), ("Doe^John", "Doe^John"), ("Müller^Änne", "Müller^Änne"),
      ("Yamada^Tarou=山田^太郎", "Yamada^Tarou=山田^太郎"), ("a b", "a b"), ("1.5", "1.5"),
      ("A/B", "A_B"), ("A\\B", "A_B"), ("<>:\"|?*", "_______"), ("../up", "_._up"), ("..", "__"),
      (".", "_"), (".hidden", "_hidden"), ("end.", "end_"), ("end. ", "end__"), ("", "_"),
      (" ", "_"), ("line\nbreak\u{7F}\u{85}", "line_break__"), ("turn\u{202E}ed", "turn_ed"),
      ("نام\u{200C}ها", "نام\u{200C}ها"),
    ])
  func replaces(text: String, name: String) {
    #expect(SafeComponent.make(text) == name)
  }

  @Test(
    "keeps away from the devices of Windows, with an extension too",
    arguments: [
      ("CON", "CON_"), ("nul", "nul_"), ("Aux.txt", "Aux_.txt"), ("COM1", "COM1_"),
      ("lpt9.a.b", "lpt9_.a.b"), ("COM²", "COM²_"), ("PRN .x", "PRN _.x"), ("CONSOLE", "CONSOLE"),
      ("COM", "COM"), ("COM10", "COM10"), ("1CON", "1CON"),
    ])
  func avoidsDevices(text: String, name: String) {
    #expect(SafeComponent.make(text) == name)
  }

  @Test("makes a name of anything at all")
  func survivesAnything() {
    var generator = SeededGenerator(seed: 7)
    let pool: [UInt32] = [
      0x2E, 0x20, 0x2F, 0x5C, 0x3A, 0, 0x7F, 0x85, 0x41, 0x43, 0x4F, 0x4E, 0x301, 0x200D, 0x202E,
      0x1F469, 0x1F3FD, 0xFFFE, 0xE000, 0x10FFFF, 0x115F, 0x3164, 0xD7B0,
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        let value =
          Bool.random(using: &generator)
          ? pool.randomElement(using: &generator) ?? 0
          : UInt32.random(in: 0...0x2FFFF, using: &generator)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let name = SafeComponent.make(text)
      #expect((1...100).contains(name.utf8.count))
      #expect(!name.hasPrefix(".") && !name.hasSuffix(".") && !name.hasSuffix(" "))
      #expect(!name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C })
      #expect(SafeComponent.make(name) == name)
    }
  }

  @Test("cuts long names between characters, and keeps them apart")
  func cuts() {
    let family = "👩‍👩‍👧‍👦"
    for unit in ["x", "é", "長", family, "e\u{301}"] {
      let long = String(repeating: unit, count: 120)
      let name = SafeComponent.make(long)
      #expect(name.utf8.count <= 100 && name.utf8.count > 60)
      #expect(long.hasPrefix(name.prefix { $0 != "~" }))
      #expect(SafeComponent.make(long + "1") != SafeComponent.make(long + "2"))
      #expect(SafeComponent.make(long) == name)
    }
    // One character that is longer than a name may be.
    let pile = "a" + String(repeating: "\u{301}", count: 200)
    #expect((1...100).contains(SafeComponent.make(pile).utf8.count))
    #expect(SafeComponent.make(String(repeating: "x", count: 100)).utf8.count == 100)
    #expect(SafeComponent.make(String(repeating: ".", count: 300)).utf8.count <= 100)
  }
}
