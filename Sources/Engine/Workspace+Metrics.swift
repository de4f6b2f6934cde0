extension Workspace {
  /// Stores how the segments and the reps of the last complete quarter stand as of the day, and
  /// those of the last complete month for a job.
  ///
  /// Without a closed deal there is nothing to keep. False, and nothing is kept, where the job has
  /// been done.
  @discardableResult
  func keepMetrics(claiming: JobClaiming? = nil) throws -> Bool {
    let lengths: [Period.Length] = claiming == nil ? [.quarter] : [.quarter, .month]
    var (boards, tables) = ([RepLeaderboard](), [SegmentTable]())
    for length in lengths {
      let cube = try cube(length: length, basis: .closed, where: .all)
      guard let period = lastCompletePeriod(of: cube), cube.total(in: period).closed > 0
      else { continue }
      boards.append(try reps(in: period))
      guard cube.periods.contains(period.previous) else { continue }
      tables += try Dimension.allCases.map {
        try segments(in: cube, by: $0, period: period, versus: period.previous)
      }
    }
    return try store.saveMetrics(
      reps: boards, segments: tables, asOf: asOf, claiming: claiming)
  }
}
