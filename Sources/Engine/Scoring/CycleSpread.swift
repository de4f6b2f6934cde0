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

  /// The chance that a deal is still open on a day of age drawn from a span; 0 without deals.
  func share(openOnOneOf span: ClosedRange<Int32>) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let open = sorted.reduce(0) { sum, cycle in
      sum + Int(min(max(cycle - span.lowerBound, 0), Int32(span.count)))
    }
    return Double(open) / Double(sorted.count) / Double(span.count)
  }
}
