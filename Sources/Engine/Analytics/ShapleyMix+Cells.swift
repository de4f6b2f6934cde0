extension ShapleyMix {
  /// Splits the change between the two periods of the cells; `nil` when either has no rate.
  ///
  /// `widening` is what the errors of independent deals are multiplied by.
  init?(of cells: JointCells, weight: Weight, widening: Double = 1) {
    let whole = MixAndRate(of: (cells.before, cells.after), weight: weight, widening: widening)
    guard whole.before.rate != nil, whole.after.rate != nil else { return nil }
    (self.weight, self.dimensions) = (weight, cells.dimensions)
    coverage = Self.coverage(of: whole)
    guard coverage >= Self.leastCoverage else {
      split = nil
      return
    }
    let dimensions = cells.dimensions
    let coalitions = (0..<1 << dimensions.count).map { Coalition($0, of: cells, weight: weight) }
    let parts = dimensions.indices.map { player in
      let weights = Self.weights(of: player, among: dimensions.count)
      return Part(
        dimension: dimensions[player],
        effect: Coalition.sum(of: coalitions, times: weights, in: whole))
    }
    var all = Array(repeating: 0.0, count: coalitions.count)
    all[all.count - 1] = 1
    let conversion = whole.before.segments.indices.reduce(0) { $0 + whole.rate($1) }
    split = Split(
      parts: parts, mix: Coalition.sum(of: coalitions, times: all, in: whole),
      conversion: WinRateChange.Effect(value: conversion, standardError: whole.totalErrors.rate))
  }

  private static func coverage(of whole: MixAndRate) -> Double {
    let shared = whole.before.segments.indices.filter {
      whole.before.share($0) > 0 && whole.after.share($0) > 0
    }
    return [whole.before, whole.after]
      .map { period in shared.reduce(0) { $0 + period.share($1) } }
      .min() ?? 0
  }

  /// By set of dimensions, the weight of its mix effect in a dimension's share: |S|!(k−|S|−1)!/k!
  /// for the sets that it joins, the same with a minus for those that it is missing from.
  static func weights(of player: Int, among count: Int) -> [Double] {
    func factorial(_ n: Int) -> Double { (1...max(1, n)).reduce(1) { $0 * Double($1) } }
    return (0..<1 << count).map { set in
      let isIn = set & 1 << player != 0
      let others = set.nonzeroBitCount - (isIn ? 1 : 0)
      let weight = factorial(others) * factorial(count - others - 1) / factorial(count)
      return isIn ? weight : -weight
    }
  }
}

/// The mix effect by the joint segments of some of the dimensions.
private struct Coalition {
  private let split: MixAndRate
  /// By joint cell of all dimensions, the segment that it belongs to.
  private let segmentOfCell: [Int]

  /// The dimensions are the bits of `set`.
  init(_ set: Int, of cells: JointCells, weight: Weight) {
    let members = cells.dimensions.indices.filter { set & 1 << $0 != 0 }
    var numbers: [[Int]: Int] = [:]
    let segmentOfCell = (0..<cells.count).map { cell in
      let key = members.map { cells.codes[$0][cell] }
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
    let periods = [cells.before, cells.after].map { tallies in
      var sums = Array(repeating: WinTally.zero, count: numbers.count)
      for (cell, tally) in tallies.enumerated() {
        sums[segmentOfCell[cell]] = sums[segmentOfCell[cell]] + tally
      }
      return sums
    }
    split = MixAndRate(of: (periods[0], periods[1]), weight: weight)
    self.segmentOfCell = segmentOfCell
  }

  /// Σ weight × mix effect; its error knows that the effects are of the same deals.
  static func sum(
    of coalitions: [Coalition], times weights: [Double], in whole: MixAndRate
  ) -> WinRateChange.Effect {
    let influences = coalitions.map { $0.influences(in: whole) }
    let variances = whole.periods.enumerated().map { side, period in
      func sum(_ cell: Int, _ part: KeyPath<MixAndRate.Influence, Double>) -> Double {
        zip(influences, weights).reduce(0) { $0 + $1.0[side][cell][keyPath: part] * $1.1 }
      }
      return period.variance(level: { sum($0, \.level) }, slope: { sum($0, \.slope) })
    }
    return WinRateChange.Effect(
      value: zip(coalitions, weights).reduce(0) { $0 + $1.0.mix * $1.1 },
      standardError: whole.standardError(variances[0], variances[1]))
  }

  private var mix: Double { split.before.segments.indices.reduce(0) { $0 + split.mix($1) } }

  /// By period and joint cell, what a deal adds to the mix effect, seen from the rate of its cell.
  private func influences(in whole: MixAndRate) -> [[MixAndRate.Influence]] {
    zip(split.influences(mix: 1, rate: 0), zip(whole.periods, split.periods)).map {
      influences, periods in
      segmentOfCell.enumerated().map { cell, segment in
        let rates = (periods.0.segments[cell].rate ?? 0, periods.1.segments[segment].rate ?? 0)
        var influence = influences[segment]
        influence.level += influence.slope * (rates.0 - rates.1)
        return influence
      }
    }
  }
}
