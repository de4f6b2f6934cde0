extension Workspace {
  /// Stores how the segments and the reps of the last complete quarter stand as of the day.
  ///
  /// Without a closed deal there is nothing to keep.
  func keepMetrics() throws {
    let cube = try cube(length: .quarter, basis: .closed, where: .all)
    guard let period = lastCompletePeriod(of: cube) else { return }
    try store.saveRepMetrics(try reps(in: period), asOf: asOf)
    guard cube.periods.contains(period.previous) else { return }
    for dimension in Dimension.allCases {
      let table = try segments(in: cube, by: dimension, period: period, versus: period.previous)
      try store.saveSegmentMetrics(table, asOf: asOf)
    }
  }
}
