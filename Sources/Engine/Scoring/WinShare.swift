/// Closed and won deals of one kind.
struct WinShare: Equatable {
  private(set) var closed = 0
  private(set) var won = 0

  init(closed: Int = 0, won: Int = 0) { (self.closed, self.won) = (closed, won) }

  mutating func add(isWon: Bool) {
    closed += 1
    // A branch here would mostly be guessed wrongly.
    won += isWon ? 1 : 0
  }

  mutating func add(_ other: Self) {
    closed += other.closed
    won += other.won
  }

  /// `nil` without closed deals.
  var rate: Double? { closed > 0 ? Double(won) / Double(closed) : nil }
}
