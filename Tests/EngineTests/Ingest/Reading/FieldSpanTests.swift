import TestSupport
import Testing

@testable import Engine

/// Day numbers of another calendar.
///
/// python3 -c "from datetime import date as d; print((d(2024,2,29)-d(1970,1,1)).days)"
@Suite struct FieldSpanTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2024-02-29", 19_782), ("2100-12-31", 47_846),
    ("1969-12-31", -1), ("9999-12-31", 2_932_896),
  ])
  func anISODateIsItsDayNumber(text: String, number: Int32) {
    #expect(PaddedText(text).read(\.day)?.number == number)
  }

  @Test(arguments: [
    "0000-01-01", "2023-02-29", "2023-13-01", "2023-00-10", "2023-01-32",
    "2023-1-01", "2023/01/01", "01-02-2023", "2023-01-0x", "2023-01-01 ", "", "२०२३-01-01",
  ])
  func anythingElseIsNoDay(text: String) {
    #expect(PaddedText(text).read(\.day) == nil)
  }

  @Test func ofThisCenturyADayIsReadTheShortWayToo() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let day = Day(number: Int32.random(in: 10_000...47_846, using: &random))
      var bytes = Array(day.description.utf8)
      if Bool.random(using: &random) {
        bytes[Int.random(in: 0..<10, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let isOfCentury = bytes.starts(with: "20".utf8)
      let (short, long) = PaddedText(bytes).read { ($0.day(in: MonthTable.thisCentury), $0.day) }
      #expect(short == (isOfCentury ? long?.number : nil), "\(bytes)")
    }
    #expect(PaddedText("2024-02-2").read { $0.day(in: MonthTable.thisCentury) } == nil)
  }

  @Test(arguments: [
    ("0", 0), ("4253", 425_300), ("0.01", 1), ("19.9", 1990), ("19.90", 1990),
    ("0.29", 29), ("900719925474.93", 90_071_992_547_493), ("-12.34", -1234),
    ("999999999999.99", 99_999_999_999_999), ("007", 700),
  ])
  func aDecimalNumberIsItsMinorUnitsToTheLastDigit(text: String, units: Int64) {
    #expect(PaddedText(text).read(\.minorUnits) == units)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1.234", "1,5", "1e5", "$5", "0x10", "12 ", "--1", "1.2.3", "1.-2",
    "1000000000000", "٣", "NaN",
  ])
  func anythingElseIsNoAmount(text: String) {
    #expect(PaddedText(text).read(\.minorUnits) == nil)
  }

  @Test func spacesAndTabsAroundAValueDoNotCount() {
    let trimmed = ["  a b\t", "a b", "\ta b"].map { PaddedText($0).read { $0.trimmed.text } }

    #expect(trimmed == ["a b", "a b", "a b"])
    #expect(PaddedText(" \t ").read { $0.trimmed.count } == 0)
  }

  @Test func doubledQuotesBecomeSingleOnes() {
    let text = PaddedText("\"\"a\"\"\"\"b\"\"")
    var span = text.span
    span.unescape()

    #expect(text.read { _ in span.text } == "\"a\"\"b\"")
  }

  @Test func bytesThatAreNoTextHaveNone() {
    #expect(PaddedText([0x61, 0xFF]).read(\.text) == nil)
    #expect(PaddedText([0x61, 0x00]).read(\.text) == nil)
    #expect(PaddedText([0xE6, 0x97]).read(\.text) == nil)
    #expect(PaddedText("日本").read(\.text) == "日本")
  }
}
