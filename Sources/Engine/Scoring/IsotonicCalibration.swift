/// Maps a model's log-odds to log-odds that match frequencies, by the rising steps that fit best
/// (pool adjacent violators) and straight lines of the chance between them.
///
/// It answers as scikit-learn's `IsotonicRegression` does, but for the shares of the outermost steps
/// where these are 0 or 1; see ``chances(of:)``.
struct IsotonicCalibration: Sendable, Equatable {
  /// A log-odds of the model and the chance that belongs to it.
  struct Threshold: Sendable, Equatable, Codable {
    let margin: Double
    let chance: Double
  }

  /// Margins rise, and no chance is below the one before; never empty.
  let thresholds: [Threshold]

  /// The calibration by judged deals; `nil` without any weight.
  init?(_ judged: JudgedMargins) {
    let blocks = RisingBlock.pooled(RisingBlock.points(of: judged))
    guard !blocks.isEmpty else { return nil }
    thresholds = zip(blocks, Self.chances(of: blocks)).flatMap { block, chance in
      (block.first < block.last ? [block.first, block.last] : [block.first])
        .map { Threshold(margin: $0, chance: chance) }
    }
  }

  /// What is believed of blocks: their shares, but neither 0 nor 1.
  ///
  /// The lowest block lost all of its deals and the highest won all of them quite often, because few
  /// deals are left there, and an infinite log-odds of them would be paid for dearly by the first
  /// surprise. One more deal of either outcome is added to such a block (Laplace's rule), but no more
  /// than to the share of its neighbour, so that the order stays.
  static func chances(of blocks: [RisingBlock]) -> [Double] {
    var chances = blocks.map(\.share)
    if let first = blocks.first, first.share <= 0 {
      chances[0] = min(first.smoothed, blocks.dropFirst().first?.share ?? 1)
    }
    if let last = blocks.last, last.share >= 1 {
      chances[chances.count - 1] = max(last.smoothed, blocks.dropLast().last?.share ?? 0)
    }
    return chances
  }

  /// The chance at a margin; beyond the ends it is that of the end.
  func probability(ofMargin margin: Double) -> Double {
    let next = thresholds.firstIndex(beyond: margin)
    guard next > 0 else { return thresholds[0].chance }
    let left = thresholds[next - 1]
    guard next < thresholds.count else { return left.chance }
    let right = thresholds[next]
    let share = (margin - left.margin) / (right.margin - left.margin)
    return left.chance + share * (right.chance - left.chance)
  }

  func logOdds(ofMargin margin: Double) -> Double { LogOdds.of(probability(ofMargin: margin)) }
}

extension IsotonicCalibration: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    thresholds = try container.decode([Threshold].self)
    let areRising = zip(thresholds, thresholds.dropFirst()).allSatisfy {
      $0.margin < $1.margin && $0.chance <= $1.chance
    }
    guard areRising, !thresholds.isEmpty, thresholds.allSatisfy({ 0 < $0.chance && $0.chance < 1 })
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "the steps of a calibration do not rise within 0 and 1")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(thresholds)
  }
}

extension [IsotonicCalibration.Threshold] {
  /// The first threshold above a margin; the count where there is none.
  fileprivate func firstIndex(beyond margin: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].margin <= margin { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
