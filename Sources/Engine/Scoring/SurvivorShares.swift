/// How the closed deals that were still open at an age ended.
struct SurvivorShares {
  /// At each age in days: the closed deals that took longer.
  private let shares: [WinShare]

  init(of closed: [Int], in book: DealBook) {
    var ending: [Int: [Int]] = [:]
    for row in closed { ending[Int(book.closed[row] - book.created[row]), default: []].append(row) }
    var share = WinShare()
    var shares: [WinShare] = []
    for age in stride(from: ending.keys.max() ?? -1, through: 0, by: -1) {
      shares.append(share)
      for row in ending[age] ?? [] { share.add(isWon: book.isWon(row)) }
    }
    self.shares = shares.reversed()
  }

  /// The closed deals whose cycle was longer than an age in days.
  func share(olderThan age: Int) -> WinShare {
    shares.indices.contains(age) ? shares[age] : WinShare()
  }
}
