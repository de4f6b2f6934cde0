import Glibc

extension JointChange {
  /// Splits the change of the rate between the two periods of the cells; `nil` when either has
  /// no rate.
  ///
  /// `widening` is what the errors of independent deals are multiplied by.
  init?(of cells: JointCells, weight: Weight, widening: Double = 1) {
    let segments = (cells.before + cells.after).map { WeighedSegment($0, weight: weight) }
    let sides = [true, false].map { isBefore in
      segments.indices.map { ($0 < cells.count) == isBefore ? segments[$0].mass : 0 }
    }
    let masses = sides.map { $0.reduce(0, +) }
    guard masses.allSatisfy({ $0 > 0 }) else { return nil }
    let model = PooledRegression(JointDesign(of: cells), segments)
    let shares = Shares(of: model.design, segments, sides: sides, masses: masses)
    let groups = Self.groups(of: cells.dimensions.count, in: model)
    self.weight = weight
    parts = groups.map { group in
      Part(
        dimensions: group.map { cells.dimensions[$0] },
        effect: shares.effect(of: model) { column in
          model.design.dimensionOfColumn[column].map { group.contains($0) } ?? false
        }.widened(by: widening))
    }
    mix = shares.effect(of: model) { model.design.dimensionOfColumn[$0] != nil }
      .widened(by: widening)
    let isKnown = model.explained[model.design.period] == nil
    conversion = isKnown ? Self.conversion(of: model).widened(by: widening) : nil
  }

  /// The change of conversion at the same mix alone, by count; `nil` where the data cannot tell it
  /// from the mix.
  static func conversion(of cells: JointCells) -> Double? {
    let segments = (cells.before + cells.after).map { WeighedSegment($0, weight: .count) }
    let isRated = [segments.prefix(cells.count), segments.suffix(cells.count)]
      .allSatisfy { $0.contains { $0.mass > 0 } }
    guard isRated else { return nil }
    let model = PooledRegression(JointDesign(of: cells), segments)
    let period = model.design.period
    return model.explained[period] == nil ? model.coefficients[period] : nil
  }

  private static func conversion(of model: PooledRegression) -> WinRateChange.Effect {
    var weights = Array(repeating: 0.0, count: model.coefficients.count)
    weights[model.design.period] = 1
    return WinRateChange.Effect(
      value: model.coefficients[model.design.period],
      standardError: model.variance(of: weights).squareRoot())
  }

  /// The dimensions that the data can tell apart, each alone, the others together.
  private static func groups(of count: Int, in model: PooledRegression) -> [[Int]] {
    var groups = (0..<count).map { [$0] }
    for (column, others) in model.explained {
      let bound = Set(([column] + others).compactMap { model.design.dimensionOfColumn[$0] })
      guard bound.count > 1 else { continue }
      let joined = groups.filter { !bound.isDisjoint(with: $0) }.flatMap(\.self).sorted()
      groups = groups.filter { bound.isDisjoint(with: $0) } + [joined]
    }
    return groups.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}

/// How the shares of the columns moved between the periods, and how surely that is known.
private struct Shares {
  let change: [Double]
  private let design: JointDesign
  private let segments: [WeighedSegment]
  private let sides: [[Double]]
  private let masses: [Double]

  init(
    of design: JointDesign, _ segments: [WeighedSegment], sides: [[Double]], masses: [Double]
  ) {
    var change = Array(repeating: 0.0, count: design.dimensionOfColumn.count)
    for (cell, columns) in design.columnsOfCell.enumerated() {
      let moved = sides[1][cell] / masses[1] - sides[0][cell] / masses[0]
      for column in columns { change[column] += moved }
    }
    (self.change, self.design, self.segments) = (change, design, segments)
    (self.sides, self.masses) = (sides, masses)
  }

  /// Σ over columns of share change × coefficient; its error holds the sampling of both.
  func effect(of model: PooledRegression, _ isWanted: (Int) -> Bool) -> WinRateChange.Effect {
    let wanted = change.indices.map(isWanted)
    let weights = change.indices.map { wanted[$0] ? change[$0] : 0 }
    let value = zip(weights, model.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    let levels = design.columnsOfCell.map { columns in
      columns.reduce(0) { wanted[$1] ? $0 + model.coefficients[$1] : $0 }
    }
    let sampling = [0, 1].map { variance(of: levels, side: $0) }.reduce(0, +)
    return WinRateChange.Effect(
      value: value, standardError: (model.variance(of: weights) + sampling).squareRoot())
  }

  /// The variance of a period's weighted mean of a value that each cell has.
  private func variance(of levels: [Double], side: Int) -> Double {
    let mass = masses[side]
    let mean = zip(sides[side], levels).reduce(0) { $0 + $1.0 * $1.1 } / mass
    return segments.indices.reduce(0) { sum, cell in
      guard sides[side][cell] > 0 else { return sum }
      let distance = (levels[cell] - mean) / mass
      return sum + (segments[cell].wonSquares + segments[cell].lostSquares) * distance * distance
    }
  }
}
