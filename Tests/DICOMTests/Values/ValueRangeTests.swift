import DICOM
import Testing

@Suite("Ranges of dates and times (PS3.4 §C.2.2.2.5)")
struct ValueRangeTests {
  @Test(
    "parts the bounds of dates with times from their offsets",
    arguments: [
      ("2007-2008", "2007", "2008"), ("2007-", "2007", nil), ("-2007", nil, "2007"),
      ("2007-0500-", "2007-0500", nil), ("-2007-0500", nil, "2007-0500"),
      ("2007-0500-2008", "2007-0500", "2008"), ("2007-2008-0500", "2007", "2008-0500"),
      ("2007-0500-2008-0500", "2007-0500", "2008-0500"),
      ("2007+0100-20080101+0100", "2007+0100", "20080101+0100"),
    ] as [(String, String?, String?)])
  func dateTime(text: String, lower: String?, upper: String?) throws {
    let range = try #require(ValueRange<DateTimeValue>(text))
    #expect(range.lower?.text == lower)
    #expect(range.upper?.text == upper)
    #expect(range.description == text)
    #expect(range == ValueRange(from: range.lower, to: range.upper))
  }

  @Test("takes nothing else for a range", arguments: ["", "-", "2007", "2007-0500", "--", "a-b"])
  func none(text: String) { #expect(ValueRange<DateTimeValue>(text) == nil) }

  @Test(
    "holds the days between its bounds",
    arguments: [
      ("20240101-20240131", "20240101", true), ("20240101-20240131", "2024.01.31", true),
      ("20240101-20240131", "20240201", false), ("20240101-", "99991231", true),
      ("-20240101", "20240102", false), ("2024.01.01-2024.01.31", "20240115", true),
      ("20240201-20240101", "20240115", false),
    ])
  func date(text: String, day: String, isInside: Bool) throws {
    let range = try #require(ValueRange<DateValue>(text))
    #expect(try range.contains(#require(DateValue(day))) == isInside)
  }

  @Test(
    "takes a bound for all that it may mean",
    arguments: [
      ("1000-1100", "110059.999999", true), ("1000-1100", "1101", false),
      ("10-", "0959", false), ("10:00:00-10:00:01", "100001.5", true),
    ])
  func time(text: String, time: String, isInside: Bool) throws {
    let range = try #require(ValueRange<TimeValue>(text))
    #expect(try range.contains(#require(TimeValue(time))) == isInside)
  }

  @Test("compares times as UTC")
  func offsets() throws {
    let range = try #require(ValueRange<DateTimeValue>("20240101+0100-20240101+0100"))
    #expect(try range.contains(#require(DateTimeValue("2023123123+0000"))))
    #expect(try !range.contains(#require(DateTimeValue("2023123122"))))
    #expect(try range.contains(#require(DateTimeValue("20240101")), assumingOffset: 60))
    #expect(try !range.contains(#require(DateTimeValue("2024010123")), assumingOffset: 0))
  }
}
