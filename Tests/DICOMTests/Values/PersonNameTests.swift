import DICOM
import Testing

@Suite("Person names (PS3.5 §6.2.1)")
struct PersonNameTests {
  @Test("reads component groups and components")
  func groups() {
    let name: PersonName = "Yamada^Tarou=山田^太郎=やまだ^たろう"
    #expect(name.alphabetic == .init(family: "Yamada", given: "Tarou"))
    #expect(name.ideographic == .init(family: "山田", given: "太郎"))
    #expect(name.phonetic.text == "やまだ^たろう")
    #expect(name.formatted == "Tarou Yamada")
    let five = PersonName("Adams^John Robert Quincy^^Rev.^B.A. M.Div.")
    #expect(five.alphabetic.given == "John Robert Quincy")
    #expect(five.alphabetic.middle == "")
    #expect(five.formatted == "Rev. John Robert Quincy Adams, B.A. M.Div.")
  }

  @Test(
    "keeps any text as it is",
    arguments: ["", "^", "Doe", " Doe ^ John ", "a^b^c^d^e^f", "a=b=c=d", "=山田^太郎", "e\u{301}^="])
  func text(text: String) {
    #expect(PersonName(text).text == text)
    #expect(PersonName(text).description == text)
  }

  @Test(
    "equals a name with the same components",
    arguments: [
      ("Doe^John", "Doe^John^^^", true), ("Doe^John", " Doe ^John==", true), ("", "^^=", true),
      ("Doe^John", "Doe^^John", false), ("Doe", "=Doe", false), ("Doe", "DOE", false),
      ("a^b^c^d^e^f", "a^b^c^d^e", false), ("a=b=c=d", "a=b=c", false),
    ])
  func equality(left: String, right: String, areEqual: Bool) {
    let names = (PersonName(left), PersonName(right))
    #expect((names.0 == names.1) == areEqual)
    if areEqual { #expect(names.0.hashValue == names.1.hashValue) }
  }

  @Test("writes components without the empty ones at the end")
  func components() {
    #expect(PersonName(family: "Doe", given: "John").text == "Doe^John")
    #expect(PersonName(family: "", given: "", suffix: "Jr").text == "^^^^Jr")
    #expect(PersonName(ideographic: .init(family: "山田")).text == "=山田")
    #expect(PersonName().text.isEmpty)
    #expect(PersonName(ideographic: .init(family: "山田", given: "太郎")).formatted == "山田 太郎")
  }
}
