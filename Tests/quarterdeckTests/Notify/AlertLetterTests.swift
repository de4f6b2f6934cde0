import Dashboard
import Delivery
import Engine
import Foundation
import Testing

@testable import quarterdeck

@Suite struct AlertLetterTests {
  private static func letter(about count: Int64) throws -> [String] {
    let day = Day(number: 20_000)
    let alerts = (1...count).map {
      Alert(
        id: $0, rule: .stageStall, dealID: "D\($0)", rep: "Ann", stage: "Demo",
        amount: Amount(minorUnits: 1_210_000), severity: .high, sentence: "69 days in Demo",
        firstSeen: day, lastSeen: day)
    }
    let letter = AlertLetter(
      id: 7, created: 5, about: alerts, money: MoneyFormat("USD", isASCII: false)
    ).letter(at: 1000)
    #expect(letter.id == "quarterdeck-7-5", "the same for every attempt")
    #expect(letter.date == Date(timeIntervalSince1970: 1000))
    return [letter.subject] + letter.lines
  }

  @Test func oneAlertIsItsOwnSubject() throws {
    #expect(
      try Self.letter(about: 1) == [
        "high: D1 (Ann, $12k) stalled", "69 days in Demo", "",
        "I look after it: quarterdeck alerts ack 1",
      ])
  }

  @Test func severalAreListedWorstFirstAndTooManyAreCounted() throws {
    let lines = try Self.letter(about: 43)

    #expect(lines[0] == "43 alerts waiting, first: D1 (Ann, $12k) stalled")
    #expect(lines[1...2] == ["high: D1 (Ann, $12k) stalled", "  69 days in Demo"])
    #expect(lines[81] == "and 3 more: quarterdeck alerts")
    #expect(lines.last?.hasSuffix(" 39 40") == true)
  }
}
