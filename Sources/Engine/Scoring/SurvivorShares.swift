/// How the closed deals ended that were still open at an age, or whose stay went on.
struct SurvivorShares {
  /// At each age in days: the closed deals that took longer.
  private let shares: [WinShare]

  init(of closed: [Int], in book: DealBook) {
    self.init(
      days: closed.map { Int(book.closed[$0] - book.created[$0]) },
      isWon: closed.map { book.isWon($0) })
  }

  /// Deals by how long something took in each; negative days count for nothing.
  init(days: [Int], isWon: [Bool]) {
    var ending = Array(repeating: WinShare(), count: max(0, (days.max() ?? -1) + 1))
    for (days, isWon) in zip(days, isWon) where days >= 0 { ending[days].add(isWon: isWon) }
    var share = WinShare()
    shares = ending.reversed().map { ended in
      defer { share.add(ended) }
      return share
    }.reversed()
  }

  /// The shortest cycle that at least a share of all the deals did not exceed; `nil` without deals.
  func quantile(_ share: Double, of deals: Int) -> Int32? {
    let rank = max(1, Int((share * Double(deals)).rounded(.up)))
    return shares.firstIndex { deals - $0.closed >= rank }.map { Int32($0) }
  }

  /// The closed deals whose cycle was longer than an age in days.
  func share(olderThan age: Int) -> WinShare {
    shares.indices.contains(age) ? shares[age] : WinShare()
  }
}
