/// The length of a deal's life from a rank in the spread of cycles.
enum Cycle {
  /// Whole days, at least two; scale and delay are factors in thousandths.
  static func days(median: Int, rank: Int, scale: Int, delay: Int) -> Int {
    let thousandths = median * SkewedTable.perMille(atRank: rank)
    return max(2, thousandths * scale / 1000 * delay / 1_000_000)
  }
}
