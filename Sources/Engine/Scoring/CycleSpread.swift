/// How long closed deals took: quantiles of their days from creation to close.
struct CycleSpread {
  private let sorted: [Int32]

  init(_ cycles: [Int32]) { sorted = cycles.sorted() }

  /// The shortest cycle that at least this share of the deals did not exceed; `nil` without deals.
  func quantile(_ share: Double) -> Int32? {
    guard !sorted.isEmpty else { return nil }
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }

  /// The share of deals that took longer than so many days; 1 at 0, where every deal is seen.
  func share(longerThan days: Int32) -> Double {
    guard days > 0, !sorted.isEmpty else { return 1 }
    return Double(sorted.lazy.filter { $0 > days }.count) / Double(sorted.count)
  }
}
