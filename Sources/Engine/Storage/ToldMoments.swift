internal import GRDB

/// When messages told each field of one deal last, and of its close dates what they told.
///
/// What a close date is depends on how the deal stands, which may be heard of later.
struct ToldMoments {
  /// Of two messages of one moment the one with the greater id counts, whichever arrives first.
  private struct Moment: Comparable {
    let milliseconds: Int64
    let message: String
    let day: Int32
    var date: Int32?

    static func < (first: Self, second: Self) -> Bool {
      (first.milliseconds, first.message) < (second.milliseconds, second.message)
    }

    /// Whether it told what the date is; messages of earlier versions kept none.
    var isKept: Bool { !message.isEmpty }
  }

  private static let closeDates = ["closeDate", "expectedClose", "closed"]

  private let newest: [String: Moment]

  init(of dealID: String, in database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT field, moment, message, day, date FROM message_fields WHERE deal_id = ?",
      arguments: [dealID])
    newest = Dictionary(
      uniqueKeysWithValues: rows.map {
        ($0[0], Moment(milliseconds: $0[1], message: $0[2], day: $0[3], date: $0[4]))
      })
  }

  /// Whether no other message has told a field later.
  func isNewest(_ name: String, of message: DealMessage) -> Bool {
    newest[name].map { $0 <= Self.moment(of: message) } ?? true
  }

  /// Whether no other message has told later how the deal stands; of the same moment it may have.
  func isSinceOutcome(_ message: DealMessage) -> Bool {
    newest["outcome"].map { $0.milliseconds <= message.milliseconds } ?? true
  }

  /// Whether a later message of the day has told of a field.
  func isTaken(_ field: DealMessage.Field, of message: DealMessage) -> Bool {
    guard let newest = newest[field.name], newest > Self.moment(of: message) else { return false }
    return newest.day == message.day.number
  }

  /// A state with the close dates that other messages told since a message told how the deal stands.
  func placing(_ state: DealState, after message: DealMessage) -> DealState {
    Self.closeDates.compactMap { name in newest[name].map { (name, $0) } }
      .filter { $0.1.isKept && $0.1.milliseconds >= message.milliseconds }
      .sorted { $0.1 < $1.1 }
      .reduce(into: state) { $0.place($1.1.date, named: $1.0, upTo: $1.1.day) }
  }

  private static func moment(of message: DealMessage) -> Moment {
    Moment(milliseconds: message.milliseconds, message: message.id, day: message.day.number)
  }

  /// Notes what a message has told.
  static func note(_ message: DealMessage, in database: Database) throws {
    for field in message.fields {
      try database.execute(
        literal: """
          INSERT INTO message_fields (deal_id, field, moment, message, day, date) VALUES (
            \(message.dealID), \(field.name), \(message.milliseconds), \(message.id),
            \(message.day.number), \(field.closeDate))
          ON CONFLICT DO UPDATE SET
            moment = excluded.moment, message = excluded.message, day = excluded.day,
            date = excluded.date
          WHERE (excluded.moment, excluded.message) >= (moment, message)
          """)
    }
  }
}

extension DealMessage.Field {
  /// The date that it tells, in days since 1970, where that is one on which the deal closes.
  fileprivate var closeDate: Int32? {
    switch self {
    case .closeDate(let date), .expectedClose(let date): date?.number
    case .closed(let date): date.number
    default: nil
    }
  }
}

extension DealState {
  /// Takes a close date for the one that it is: that of the end, or the expected one.
  fileprivate mutating func place(_ date: Int32?, named name: String, upTo day: Int32) {
    if outcome == nil, name != "closed" { expectedClose = date }
    guard outcome != nil, name != "expectedClose", let date else { return }
    let end = min(date, day)
    if end >= created { closed = end }
  }
}
