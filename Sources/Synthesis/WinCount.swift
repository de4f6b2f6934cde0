/// Closed deals and how many of them were won.
struct WinCount: Hashable {
  private(set) var closed = 0
  private(set) var won = 0

  mutating func add(won isWon: Bool) {
    closed += 1
    won += isWon ? 1 : 0
  }
}
