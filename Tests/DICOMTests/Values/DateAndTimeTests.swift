import DICOM
import Support
import Testing

@Suite("Dates and times (PS3.5 §6.2)")
struct DateAndTimeTests {
  @Test(
    "reads days of the calendar",
    arguments: [
      ("20240229", 2024, 2, 29), ("19000228", 1900, 2, 28), ("2000.02.29", 2000, 2, 29),
      ("99991231", 9999, 12, 31), ("19991231 ", 1999, 12, 31),
    ])
  func date(text: String, year: Int, month: Int, day: Int) throws {
    let date = try #require(DateValue(text))
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.text == text)
    #expect(date.isLegacy == text.contains("."))
    #expect(date == DateValue(year: year, month: month, day: day))
  }

  @Test(
    "takes nothing else for a day",
    arguments: [
      "", "20230231", "20230229", "19000229", "20231301", "20230100", "2023", "2023011",
      "202301011",
      "2023.0101", "202301.01", "2023-01-01", "０0230101", "abcdefgh", "20230101-",
      String(repeating: " ", count: 70),
    ])
  func noDate(text: String) { #expect(DateValue(text) == nil) }

  @Test("counts days", arguments: [(1970, 1, 1, 0), (2000, 3, 1, 11_017), (1969, 12, 31, -1)])
  func dayNumber(year: Int, month: Int, day: Int, number: Int) {
    #expect(DateValue(year: year, month: month, day: day)?.dayNumber == number)
  }

  @Test("gives each of 120,000 days the number that follows")
  func everyDay() throws {
    var last = try #require(DateValue("18000101")).dayNumber - 1
    for year in 1800..<2130 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = DateValue(year: year, month: month, day: day) else { continue }
          #expect(date.dayNumber == last + 1)
          last = date.dayNumber
        }
      }
    }
    #expect(last == DateValue("21291231")?.dayNumber)
  }

  @Test(
    "reads times as far as they go",
    arguments: [
      ("10", 10, nil, nil, nil), ("1010", 10, 10, nil, nil), ("101010", 10, 10, 10, nil),
      ("070907.0705 ", 7, 9, 7, 70_500), ("235960", 23, 59, 60, nil),
      ("000000.000001", 0, 0, 0, 1), ("10:20", 10, 20, nil, nil),
      ("10:20:30.5", 10, 20, 30, 500_000),
    ] as [(String, Int, Int?, Int?, Int?)])
  func time(text: String, hour: Int, minute: Int?, second: Int?, microsecond: Int?) throws {
    let time = try #require(TimeValue(text))
    #expect(time.hour == hour)
    #expect(time.minute == minute)
    #expect(time.second == second)
    #expect(time.microsecond == microsecond)
    #expect(time.text == text)
    #expect(time.isLegacy == text.contains(":"))
    #expect(
      time == TimeValue(hour: hour, minute: minute, second: second, microsecond: microsecond))
  }

  @Test(
    "takes nothing else for a time",
    arguments: [
      "", "2400", "021", "1", "1060", "101061", "1010.5", "101010.", "101010.1234567", "10:1010",
      "10:", "1010:10", "10:10:", "101010.5+0100", "ab",
    ])
  func noTime(text: String) { #expect(TimeValue(text) == nil) }

  @Test("puts times in order")
  func order() throws {
    let texts = ["09", "10", "1000", "100000", "100000.0", "100000.1", "1001", "11"]
    let times = try texts.map { try #require(TimeValue($0)) }
    #expect(times.shuffled().sorted() == times)
    #expect(TimeValue("100000.5") == TimeValue("10:00:00.500"))
    #expect(TimeValue(hour: 10, second: 5) == nil)
    #expect(TimeValue(hour: 10, minute: 0, microsecond: 5) == nil)
    #expect(TimeValue(hour: -1) == nil)
  }

  @Test(
    "takes nothing else for a date with time",
    arguments: [
      "", "202", "20230", "20231301", "20230231", "2023010124", "202301011060", "2023010110.5",
      "2007-0000", "2007-1201", "2007+1401", "2007+05", "2007+", "2007-05000", "2007-0560",
      "20070101120000.1234567", "2007.01.01",
    ])
  func noDateTime(text: String) { #expect(DateTimeValue(text) == nil) }

  @Test("reads dates with times as far as they go")
  func dateTime() throws {
    let month = try #require(DateTimeValue("195308"))
    #expect((month.year, month.month, month.day) == (1953, 8, nil))
    let truncated = try #require(DateTimeValue("2007-0500"))
    #expect((truncated.year, truncated.month, truncated.offset) == (2007, nil, -300))
    let whole = try #require(DateTimeValue("20240229131500.25+0545"))
    #expect((whole.day, whole.hour, whole.minute, whole.second) == (29, 13, 15, 0))
    #expect((whole.microsecond, whole.offset) == (250_000, 345))
    #expect(DateTimeValue("2024+0000")?.offset == 0)
    #expect(DateTimeValue("2024+0000") != DateTimeValue("2024"))
    #expect(
      DateTimeValue("2024010101+0100")?.extent.lowerBound
        == DateTimeValue("20240101")?.extent.lowerBound)
    #expect(DateTimeValue(year: 2024, day: 5) == nil)
    #expect(DateTimeValue(year: 2024, offset: -721) == nil)
  }

  @Test("gives back what it wrote", arguments: 1...5)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let units = Int.random(in: 0...6, using: &random)
      func number(_ unit: Int, _ range: ClosedRange<Int>) -> Int? {
        unit <= units ? Int.random(in: range, using: &random) : nil
      }
      let offset = Bool.random(using: &random) ? Int.random(in: -720...840, using: &random) : nil
      let value = try #require(
        DateTimeValue(
          year: Int.random(in: 0...9999, using: &random), month: number(1, 1...12),
          day: number(2, 1...28), hour: number(3, 0...23), minute: number(4, 0...59),
          second: number(5, 0...60), microsecond: number(6, 0...999_999), offset: offset))
      #expect(DateTimeValue(value.text) == value)
      #expect(VR.DT.violation(in: value.text) == nil)
      #expect(value.offset == offset)
      guard let hour = value.hour else { continue }
      let time = try #require(
        TimeValue(
          hour: hour, minute: value.minute, second: value.second, microsecond: value.microsecond))
      #expect(TimeValue(time.text) == time)
      #expect(VR.TM.violation(in: time.text) == nil)
    }
  }

  @Test("reads ages")
  func age() {
    #expect(AgeValue("018M")?.unit == .months)
    #expect(AgeValue("018M")?.value == 18)
    #expect(AgeValue(45, .years)?.text == "045Y")
    #expect(AgeValue("045Y ") == AgeValue(45, .years))
    #expect(AgeValue(1000, .days) == nil)
    for text in ["", "45Y", "0045Y", "045", "045y", "04 Y", "Y045", "045YY"] {
      #expect(AgeValue(text) == nil, "\(text)")
    }
  }
}
