public import Engine

extension Format {
  /// A number with its sign: `+0.42`, `−0.8`.
  static func signed(_ value: Double, digits: Int) -> String {
    sign(value) + decimal(abs(value), digits: digits)
  }

  /// The text at the right end of so many columns, for numbers that change in place.
  static func aligned(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }

  /// The text at the left end of so many columns.
  static func filled(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }

  /// A remark or an error of the engine as a sentence of its own; a path at its beginning stays as it is.
  public static func sentence(_ remark: String) -> String {
    let isPath = remark.prefix { $0 != " " }.contains("/")
    return (isPath ? String(remark.prefix(1)) : remark.prefix(1).uppercased()) + remark.dropFirst()
      + (".?!".contains(remark.suffix(1)) ? "" : ".")
  }

  /// The text with its numbers tied to their units, so that no line breaks between them.
  public static func tied(_ text: String) -> String {
    [" %", " pp", "n = ", "p = ", "p < ", "± ", "+- "].reduce(text) { text, unit in
      text.replacing(unit, with: unit.replacing(" ", with: "\u{A0}"))
    }
  }

  /// The day of an event, or the days between which two exports saw it happen.
  public static func when(_ event: DealEvent) -> String {
    guard let before = event.seenAfter else { return event.day.description }
    return before == event.day
      ? "between two exports of \(event.day)" : "between \(before) and \(event.day)"
  }

  /// The values of a combination: `Logistics, Nordics`.
  public static func combination(_ segments: [Segment]) -> String {
    segments.map { segment($0.value) }.joined(separator: ", ")
  }

  /// A run of periods: `2024Q2`, or `2023Q3 to 2024Q2`.
  public static func span(_ span: ClosedRange<Period>) -> String {
    span.lowerBound == span.upperBound
      ? span.lowerBound.description : "\(span.lowerBound) to \(span.upperBound)"
  }

  /// Whole days in five columns at most: `112 d`, `1054d`, from 10,000 days on years as in `31 y`.
  static func shortDays(_ days: Int?) -> String {
    guard let days else { return missing }
    if days < 1000 { return "\(days) d" }
    return days < 10_000 ? "\(days)d" : "\(days / 365) y"
  }

  /// Days before or after a mark in six columns at most: `+49 d`, `−3 d`, `+1054d`.
  static func signedDays(_ days: Int?) -> String {
    guard let days else { return missing }
    return (days == 0 ? "" : sign(Double(days))) + shortDays(abs(days))
  }
}

extension DealEvent.Kind {
  /// What happened, as a person says it.
  var words: String {
    switch self {
    case .dealCreated: "created"
    case .stageUpdated: "stage changed"
    case .closeDateChanged: "close date moved"
    case .amountChanged: "amount changed"
    case .ownerChanged: "owner changed"
    case .dealWon: "won"
    case .dealLost: "lost"
    case .reopened: "reopened"
    }
  }
}
