/// An event as it stands in the store.
struct WrittenEvent: Hashable {
  /// In the order of ``init(_:from:)``.
  static let names = "day, kind, before, after, seen_after"
  static let count: Int32 = 5

  let day: Int32
  let kind: String
  let before: String?
  let after: String?
  /// The day on which what was before was seen last, where the day of the change is not known.
  let seenAfter: Int32?

  init(_ event: DealEvent) {
    day = event.day.number
    kind = event.kind.rawValue
    (before, after) = (event.before, event.after)
    seenAfter = event.seenAfter?.number
  }

  /// Reads the event whose first column stands at `first`.
  init(_ first: Int32, from row: RawStatement) {
    day = row.day(first)
    kind = row.text(first + 1)
    before = row.optionalText(first + 2)
    after = row.optionalText(first + 3)
    seenAfter = row.optionalDay(first + 4)
  }

  /// Binds the event to the parameters from `first` on.
  func bind(from first: Int32, to statement: RawStatement) {
    statement.bind(day, at: first)
    statement.bind(kind, at: first + 1)
    statement.bind(before, at: first + 2)
    statement.bind(after, at: first + 3)
    statement.bind(seenAfter, at: first + 4)
  }
}
