import DICOMExport
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
