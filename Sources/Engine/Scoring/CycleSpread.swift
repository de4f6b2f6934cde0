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
}
