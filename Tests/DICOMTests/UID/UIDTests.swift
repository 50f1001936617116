import DICOM
import Testing

@Suite("Unique identifiers (PS3.5 §9)")
struct UIDTests {
  @Test(
    "accepts valid ones",
    arguments: [
      "1.2.840.10008.1.2", "0", "2.25.0", "1.0.3", String(repeating: "1", count: 64),
    ])
  func valid(uid: String) { #expect(UID(rawValue: uid).isValid) }

  @Test(
    "rejects others",
    arguments: [
      "", ".", "1.", ".1", "1..2", "1.02", "00", "1.2a", "1.2 ", "1.2\0", "1,2", "1.-2", "٣.1",
      String(repeating: "1", count: 65),
    ])
  func invalid(uid: String) { #expect(!UID(rawValue: uid).isValid) }

  @Test(
    "is read from a padded value",
    arguments: ["1.2.3", "1.2.3\0", "1.2.3 ", " 1.2.3\0\0", "1.2.3 \0"])
  func padding(value: String) { #expect(UID(Array(value.utf8).span) == "1.2.3") }

  @Test(
    "has the 2.25 form of a UUID (PS3.5 §B.2)",
    arguments: [
      (0xf81d_4fae_7dec_11d0_a765_00a0_c91e_6bf6, "2.25.329800735698586629295641978511506172918"),
      (1, "2.25.1"),
      (.max, "2.25.340282366920938463463374607431768211455"),
    ] as [(UInt128, String)])
  func uuids(uuid: UInt128, uid: String) { #expect(UID(uuid: uuid).rawValue == uid) }

  @Test("makes new ones that are valid, of UUID version 4, and differ")
  func random() throws {
    let uids = (0..<100).map { _ in UID.random() }
    #expect(Set(uids).count == uids.count)
    for uid in uids {
      #expect(uid.isValid)
      let uuid = try #require(UInt128(uid.rawValue.dropFirst(5)))
      #expect(uuid >> 76 & 0xF == 4)
      #expect(uuid >> 62 & 0x3 == 2)
    }
  }
}

@Suite("Looking up UIDs (PS3.6 §A)")
struct UIDRegistryTests {
  @Test(
    "knows names",
    arguments: [
      ("1.2.840.10008.1.1", "Verification SOP Class"),
      ("1.2.840.10008.1.2", "Implicit VR Little Endian"),
      ("1.2.840.10008.1.2.1", "Explicit VR Little Endian"),
      ("1.2.840.10008.1.3.10", "Media Storage Directory Storage"),
      ("1.2.840.10008.5.1.4.1.1.2", "CT Image Storage"),
      ("1.2.840.10008.5.1.4.1.1.601.3", "Thermography Image Storage"),
      ("1.2.840.10008.5.1.4.1.1.9.100.1", "Waveform Presentation State Storage"),
    ])
  func names(uid: String, name: String) { #expect(UID.name(of: uid) == name) }

  @Test("knows kind, keyword and status")
  func fields() throws {
    let entry = try #require(UIDRegistry.entry(for: "1.2.840.10008.1.2.2"))
    #expect(entry.kind == .transferSyntax)
    #expect(entry.keyword == "ExplicitVRBigEndian")
    #expect(entry.name == "Explicit VR Big Endian")
    #expect(entry.isRetired)
    let retiredWithoutName = try #require(UIDRegistry.entry(for: "1.2.840.10008.5.1.4.1.1.40"))
    #expect(retiredWithoutName.kind == .sopClass)
    #expect(retiredWithoutName.name.isEmpty)
    #expect(UID.name(of: "1.2.840.10008.5.1.4.1.1.40") == nil)
  }

  @Test(
    "knows no others",
    arguments: [
      "", "1", "1.2.840.10008.1", "1.2.840.10008.1.2 T", "1.2.840.10008.1.2.", "9.9", "-",
      "1.2.840.10008.1.2\n", "2.25.1",
    ])
  func unknown(uid: String) {
    #expect(UIDRegistry.entry(for: UID(rawValue: uid)) == nil)
    #expect(UID.name(of: uid) == nil)
  }
}
