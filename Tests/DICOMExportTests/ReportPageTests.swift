import DICOM
import Foundation
import Support
import Testing

@testable import DICOMExport

@Suite("Structured reports as pages (PS3.3 §C.17.3)")
struct ReportPageTests {
  private func page(_ elements: (inout ElementMaker) -> Void) throws -> String {
    let bytes = FileMaker.part10(ElementMaker.with(elements))
    let dataSet = try Part10File(try FileMaker.file(bytes)).dataSet
    #expect(ReportPage.canShow(dataSet))
    return String(decoding: ReportPage(dataSet).html, as: UTF8.self)
  }

  /// A content item of a type, with a concept name and more.
  private func item(
    _ type: String, _ name: String, _ more: (inout ElementMaker) -> Void = { _ in }
  ) -> [UInt8] {
    ElementMaker.with {
      $0.text(0x0040_A040, "CS", type)
      $0.sequence(0x0040_A043, items: [code(name)])
      more(&$0)
    }
  }

  private func code(_ meaning: String, value: String = "1") -> [UInt8] {
    ElementMaker.with {
      $0.text(0x0008_0100, "SH", value)
      $0.text(0x0008_0104, "LO", meaning)
    }
  }

  @Test("shows every kind of item by name and value")
  func showsItems() throws {
    let html = try page {
      $0.text(0x0008_0005, "CS", "ISO_IR 192")
      $0.text(0x0010_0010, "PN", "Doe^John^^Dr.=山田^太郎")
      $0.raw(
        item("CONTAINER", "CT Report") {
          $0.sequence(
            0x0040_A730,
            items: [
              item("CONTAINER", "Findings") { findings in
                findings.sequence(
                  0x0040_A730,
                  items: [
                    item("NUM", "Diameter") {
                      $0.sequence(
                        0x0040_A300,
                        items: [
                          ElementMaker.with {
                            $0.sequence(0x0040_08EA, items: [code("millimeter", value: "mm")])
                            $0.text(0x0040_A30A, "DS", "12.5")
                          }
                        ])
                    },
                    item("CODE", "Site") { $0.sequence(0x0040_A168, items: [code("Lung")]) },
                    item("DATE", "Seen") { $0.text(0x0040_A121, "DA", "20240229") },
                    item("PNAME", "By") { $0.text(0x0040_A123, "PN", "Roe^Jane") },
                    item("TEXT", "Note") { $0.text(0x0040_A160, "UT", "a < b & \"c\"\r\nnext") },
                  ])
              }
            ])
        })
    }
    for text in [
      "<h1 dir=\"auto\">CT Report</h1>", "<h2 dir=\"auto\">Findings</h2>", "12.5 mm", "Lung",
      "2024-02-29", "Jane Roe", "a &lt; b &amp; &quot;c&quot;\nnext", "Dr. John Doe (太郎 山田)",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(
      html.components(separatedBy: "<section>").count
        == html.components(separatedBy: "</section>").count)
  }

  @Test("lets nothing from the file become markup")
  func escapes() throws {
    let attack = "<script>alert(1)</script>"
    let html = try page {
      $0.text(0x0010_0010, "PN", attack)
      $0.text(0x0010_0020, "LO", "\"><img src=x>")
      $0.raw(item("CONTAINER", attack))
    }
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test("ends where items are nested without end", .timeLimit(.minutes(20)))
  func boundsDepth() throws {
    var inner = item("TEXT", "deep")
    for _ in 0..<100 {
      inner = item("CONTAINER", "c") { [inner] in $0.sequence(0x0040_A730, items: [inner]) }
    }
    let html = try page { [inner] in $0.raw(inner) }
    #expect(html.hasSuffix("</html>\n"))
  }
}
