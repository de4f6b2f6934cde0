@testable import Dashboard
@testable import Engine

extension Fixture {
  /// Names that break tables: wide characters, emoji, sixty letters, none, and hostile ones.
  static let odd = Self(
    name: "odd", asOfNote: nil,
    deals: [
      FixtureDeal(
        id: "グロベックス-漢字", rep: "田中 さくら", industry: "金融テック", region: "日本",
        stage: "提案", thousands: 182, age: 112, probability: 0.07),
      FixtureDeal(
        id: "D-🚀🚀", rep: "Zoë 👩‍💻 Ünlü", industry: "Spaß & Co 🎉", region: "Zürich",
        stage: "Demo", thousands: 140, age: 97, probability: 0.12),
      FixtureDeal(
        id: "D3", rep: String(repeating: "abcdefghi ", count: 6), industry: long, region: long,
        stage: long, thousands: 96_000, age: 9_999, probability: 0.5),
      FixtureDeal(
        id: "D4", rep: "", industry: "", region: "", stage: "", thousands: 0, age: 0,
        probability: 1),
      FixtureDeal(
        id: "D5\u{1B}[31m", rep: "a\u{202E}b\u{7}", industry: "x\u{200B}y\n", region: "\u{9B}2J",
        stage: "\t", thousands: 5, age: 5, probability: 0.3),
    ],
    parts: [
      .industry: [
        FixturePart("金融テック", (40, 20), (44, 18)), FixturePart("Spaß & Co 🎉", (0, 0), (31, 16)),
        FixturePart(long, (33, 12), (0, 0)), FixturePart("", (3, 1), (2, 1)),
      ]
    ],
    reps: [
      FixturePart("田中 さくら", (40, 20), (44, 18)), FixturePart(long, (33, 12), (31, 9)),
      FixturePart("", (3, 1), (2, 1)),
    ],
    alerts: [
      oddAlert
    ], undelivered: 2)

  private static let oddAlert: Alert = {
    var alert = Alert(
      id: 7, rule: .stageStall, dealID: "グロベックス-漢字", rep: "田中 さくら",
      amount: Amount(minorUnits: 18_200_000), severity: .critical,
      sentence: "提案で56日; 90 % of wins left it within 31 days 🚀", firstSeen: Day(number: 20_000),
      lastSeen: Day(number: 20_001))
    alert.acknowledgedBy = "佐藤"
    return alert
  }()

  /// A workspace into which nothing has been imported.
  static let empty = Self(
    name: "empty", asOfNote: nil, deals: [], parts: [:], reps: [], alerts: [])

  /// A workspace as of a day before its first deal.
  static let tooEarly = Self(
    name: "too early", asOf: Day(number: 10_957), asOfNote: "no deals on or before 2000-01-01",
    firstDay: Day(number: 19_359), deals: [], parts: [:], reps: [], alerts: [])

  private static let long = String(repeating: "Sixty letters are a long name. ", count: 2)
}
