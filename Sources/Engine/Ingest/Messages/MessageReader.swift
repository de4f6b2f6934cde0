internal import Foundation

/// Turns the JSON of a message into what it says of a deal.
struct MessageReader {
  private let zone: TimeZone

  init(zone: String?) { self.zone = zone.flatMap(TimeZone.init(identifier:)) ?? .gmt }

  /// The day of a moment in the company's zone.
  func day(of moment: Int64) -> Day { LocalTime(at: moment, in: zone).day }

  /// A text that has to be there.
  func text(_ name: String, in value: MessageValue) throws(MessageError) -> String {
    guard let text = try optional(name, in: value) else { throw .missing(name) }
    return text
  }

  /// A text or the digits of a number; `nil` where there is none, or it is null or empty.
  func optional(_ name: String, in value: MessageValue) throws(MessageError) -> String? {
    switch value[name] {
    case nil: return nil
    case .text(let text), .number(let text):
      guard text.utf8.count <= MessageValue.longestText, !text.utf8.contains(0) else {
        throw .badValue(name, value: String(text.prefix(60)))
      }
      return text.isEmpty ? nil : text
    case let other?: throw .badValue(name, value: other.quoted)
    }
  }

  /// The second of a moment, as ``milliseconds(_:of:)`` reads it.
  func moment(_ text: String, of name: String) throws(MessageError) -> Int64 {
    try milliseconds(text, of: name) / 1000
  }

  /// A moment as ISO 8601 with a zone, or as seconds or milliseconds since 1970.
  func milliseconds(_ text: String, of name: String) throws(MessageError) -> Int64 {
    if let number = Int64(text) {
      switch number {
      case 100_000_000...9_999_999_999: return number * 1000
      case 100_000_000_000...9_999_999_999_999: return number
      default: throw .badValue(name, value: text)
      }
    }
    // The style of Foundation takes the 30th of February and an hour 25 for later moments.
    guard
      let match = text.wholeMatch(
        of:
          /([0-9-]{10})[T ]([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})/
      ),
      Day(String(match.1)) != nil, let hour = Int(match.2), let minute = Int(match.3), hour < 24,
      minute < 60
    else { throw .badValue(name, value: text) }
    for style in [Date.ISO8601FormatStyle(includingFractionalSeconds: true), .iso8601] {
      if let date = try? Date(text, strategy: style) {
        // Of a second that a number with a fraction cannot hold, as little as a millionth is missing.
        return Int64((date.timeIntervalSince1970 * 1000 + 0.001).rounded(.down))
      }
    }
    throw .badValue(name, value: text)
  }

  /// A day as `2026-11-26`, or the day of a moment; from 1970 to 2099.
  func day(_ text: String, of name: String) throws(MessageError) -> Day {
    let day: Day
    if let read = Day(text) { day = read } else { day = self.day(at: try moment(text, of: name)) }
    guard Self.days.contains(day.number) else { throw .badValue(name, value: text) }
    return day
  }

  /// The day that a moment stands for: at midnight of UTC it is one that was written as a moment, as in
  /// columns of an export.
  private func day(at moment: Int64) -> Day {
    moment % 86_400 == 0 ? LocalTime(at: moment, secondsAhead: 0).day : day(of: moment)
  }

  private static let days: Range<Int32> = 0..<47_482

  /// The currency of a message's amount, if it tells one.
  func currency(in value: MessageValue) throws(MessageError) -> String? {
    let currency = try optional("currency", in: value)?.trimmingCharacters(in: .whitespaces)
    if let currency, currency.contains(where: \.isNumber) {
      throw .badValue("currency", value: currency)
    }
    return currency
  }

  /// The day of a member; `nil` where there is none, or it is null.
  func optionalDay(_ name: String, in value: MessageValue) throws(MessageError) -> Day? {
    guard let text = try optional(name, in: value) else { return nil }
    return try day(text, of: name)
  }

  /// An amount in major units with a point: no sign for thousands, no exponent; an emptied one is 0.
  func amount(_ text: String?, of name: String) throws(MessageError) -> Amount {
    guard let text else { return .zero }
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
