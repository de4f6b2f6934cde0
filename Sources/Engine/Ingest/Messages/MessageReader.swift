internal import Foundation

/// Turns the JSON of a message into what it says of a deal.
struct MessageReader {
  private let calendar: Calendar

  init(zone: String?) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone.flatMap(TimeZone.init(identifier:)) ?? .gmt
    self.calendar = calendar
  }

  /// The day of a moment in the company's zone.
  func day(of moment: Int64) -> Day {
    let parts = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(moment)))
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? Day(number: 0)
  }

  /// A text that has to be there.
  func text(_ name: String, in value: MessageValue) throws(MessageError) -> String {
    guard let text = value[name]?.string else { throw .missing(name) }
    return text
  }

  /// A moment as ISO 8601 with a zone, or as seconds or milliseconds since 1970.
  func moment(_ text: String, of name: String) throws(MessageError) -> Int64 {
    if let number = Int64(text) { return abs(number) > 100_000_000_000 ? number / 1000 : number }
    for style in [Date.ISO8601FormatStyle(includingFractionalSeconds: true), .iso8601] {
      if let date = try? Date(text, strategy: style) {
        return Int64(date.timeIntervalSince1970.rounded(.down))
      }
    }
    throw .badValue(name, value: text)
  }

  /// A day as `2026-11-26`, or the day of a moment.
  func day(_ text: String, of name: String) throws(MessageError) -> Day {
    if let day = Day(text) { return day }
    return day(of: try moment(text, of: name))
  }

  /// An amount in major units with a point: no sign for thousands, no exponent.
  func amount(_ text: String, of name: String) throws(MessageError) -> Amount {
    guard let match = text.wholeMatch(of: /([0-9]{1,15})(?:\.([0-9]{1,12}))?/),
      let units = Int64(match.1)
    else { throw .badValue(name, value: text) }
    let digits = String(match.2 ?? "").padding(toLength: 3, withPad: "0", startingAt: 0)
    guard let thousandths = Int64(digits) else { throw .badValue(name, value: text) }
    return Amount(minorUnits: units * 100 + (thousandths + 5) / 10)
  }

  func outcome(_ text: String, of name: String) throws(MessageError) -> Outcome? {
    switch OutcomeVocabulary.folded(text) {
    case "won", "closedwon": .won
    case "lost", "closedlost": .lost
    case "nodecision": .noDecision
    case "open": nil
    default: throw .badValue(name, value: text)
    }
  }
}
