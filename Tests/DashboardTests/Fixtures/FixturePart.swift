@testable import Engine

/// A segment or rep with made-up counts in two periods.
struct FixturePart: Sendable {
  var name: String
  var before: (closed: Int, won: Int)
  var after: (closed: Int, won: Int)

  init(_ name: String, _ before: (Int, Int), _ after: (Int, Int)) {
    self.name = name
    self.before = before
    self.after = after
  }

  var rateBefore: Double? { Self.rate(before) }
  var rateAfter: Double? { Self.rate(after) }

  static func rate(_ side: (closed: Int, won: Int)) -> Double? {
    side.closed > 0 ? Double(side.won) / Double(side.closed) : nil
  }

  /// The counts of the later period as of a rep who gets deals with a chance of 44 %.
  var record: RepRecord {
    var record = RepRecord(rep: name)
    for number in 0..<after.closed {
      record.add(amount: 0, isWon: number < after.won, chance: 0.44)
    }
    return record
  }

  var tally: WinTally { record.tally }

  /// All parts together.
  static func whole(_ parts: [Self]) -> Self {
    parts.reduce(Self("", (0, 0), (0, 0))) {
      Self(
        "", ($0.before.closed + $1.before.closed, $0.before.won + $1.before.won),
        ($0.after.closed + $1.after.closed, $0.after.won + $1.after.won))
    }
  }

  /// Mix and rate effect by midpoint weights.
  func effects(in whole: Self) -> (mix: Double, rate: Double) {
    let shares = (
      Double(before.closed) / Double(max(1, whole.before.closed)),
      Double(after.closed) / Double(max(1, whole.after.closed))
    )
    let all = ((whole.rateBefore ?? 0) + (whole.rateAfter ?? 0)) / 2
    let own = (rateBefore ?? rateAfter ?? 0, rateAfter ?? rateBefore ?? 0)
    let mix = (shares.1 - shares.0) * ((own.0 + own.1) / 2 - all)
    return (mix, (shares.0 + shares.1) / 2 * (own.1 - own.0))
  }
}
