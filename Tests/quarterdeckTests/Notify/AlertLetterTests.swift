import Dashboard
import Delivery
import Engine
import Foundation
import Testing

@testable import quarterdeck

@Suite struct AlertLetterTests {
  private static func letter(about count: Int64, dealID: String = "D") throws -> [String] {
    let day = Day(number: 20_000)
    let alerts = (1...count).map {
      Alert(
        id: $0, rule: .stageStall, dealID: dealID + "\($0)", rep: "Ann", stage: "Demo",
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

  @Test func nothingOfTheDataBecomesALineALinkOrAControl() throws {
    let evil =
      "https://evil.example/\r\nBcc: boss\u{1B}[2J\u{202E}" + String(repeating: "x", count: 500)
    let lines = try Self.letter(about: 2, dealID: evil)

    #expect(lines.count == 7)
    for line in lines {
      #expect(line.count <= 160 && !line.contains("://"))
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    }
  }

  @Test func severalAreListedWorstFirstAndTooManyAreCounted() throws {
    let lines = try Self.letter(about: 43)

    #expect(lines[0] == "43 alerts waiting, first: D1 (Ann, $12k) stalled")
    #expect(lines[1...2] == ["high: D1 (Ann, $12k) stalled", "  69 days in Demo"])
    #expect(lines[61] == "and 13 more: quarterdeck alerts")
    #expect(lines.last?.hasSuffix(" 29 30") == true)
  }
}
