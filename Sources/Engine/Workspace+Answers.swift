extension Workspace {
  /// The deals as the as-of day knew them.
  func storedBook() throws -> StoredBook {
    cache.expire(unless: store.dataVersion)
    if let book = cache.book { return book }
    let book = try store.book(asOf: asOf, bandCuts: settings.bandCuts)
    cache.book = book
    return book
  }

  /// The closed deals counted into cells, of which every rate is an answer.
  public func cube(
    length: Period.Length, basis: Basis, where filter: DealFilter
  ) throws -> Cube {
    let book = try storedBook().book
    let key = AnswerCache.CubeKey(length: length, basis: basis, filter: filter)
    if let cube = cache.cubes[key] { return cube }
    let cube = try Cube(
      of: book, calendar: settings.calendar, length: length, basis: basis, where: filter)
    cache.cubes[key] = cube
    return cube
  }

  /// Win rates of successive periods.
  public func trend(by length: Period.Length, basis: Basis) throws -> Trend {
    Trend(of: try cube(length: length, basis: basis, where: .all))
  }

  /// The newest period that can be compared; the newest of all when none is complete.
  public func lastCompletePeriod(of cube: Cube) -> Period? {
    let entries = Trend(of: cube).entries
    return entries.last { $0.completeness.isComplete }?.period ?? entries.last?.period
  }

  /// The change of the win rate between two periods by one dimension.
  public func change(
    in cube: Cube, by dimension: Dimension, period: Period, versus: Period, weight: Weight
  ) throws -> WinRateChange {
    try WinRateChange(
      of: cube, dimension: dimension, from: versus, to: period, weight: weight,
      minimumSample: settings.minimumSample)
  }

  /// The segments of a dimension with what each contributed to the whole change.
  public func segments(
    in cube: Cube, by dimension: Dimension, period: Period, versus: Period
  ) throws -> SegmentTable {
    let whole = try self.cube(length: period.length, basis: .closed, where: .all)
    return try SegmentTable(
      of: cube, whole: whole, by: dimension, period: period, versus: versus,
      minimumSample: settings.minimumSample)
  }

  /// The reps of a period, of all periods when `nil`.
  public func reps(in period: Period?, where filter: DealFilter = .all, minimum: Int? = nil)
    throws -> RepLeaderboard
  {
    try RepLeaderboard(
      of: try storedBook().book, in: period, minimum: minimum ?? settings.minimumRepDeals,
      where: filter)
  }
}
