/// How the closed deals that were still open at an age ended.
struct SurvivorShares {
  /// At each age in days: the closed deals that took longer.
  private let shares: [WinShare]

  init(of closed: [Int], in book: DealBook) {
    let cycles = closed.map { Int(book.closed[$0] - book.created[$0]) }
    var ending = Array(repeating: WinShare(), count: max(0, (cycles.max() ?? -1) + 1))
    for (row, cycle) in zip(closed, cycles) where cycle >= 0 {
      ending[cycle].add(isWon: book.isWon(row))
    }
    var share = WinShare()
    shares = ending.reversed().map { ended in
      defer { share.add(ended) }
      return share
    }.reversed()
  }

  /// The closed deals whose cycle was longer than an age in days.
  func share(olderThan age: Int) -> WinShare {
    shares.indices.contains(age) ? shares[age] : WinShare()
  }
}
