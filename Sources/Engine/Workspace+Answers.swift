extension Workspace {
  /// The deals as the as-of day knew them.
  func storedBook() throws -> StoredBook {
    cache.expire(unless: store.dataVersion)
    if let book = cache.book { return book }
    let book = try store.book(asOf: asOf, bandCuts: settings.bandCuts).prepared(by: settings)
    cache.book = book
    return book
  }

  /// The same deals with how exports showed them while they were open, which takes longer to read.
  func bookWithProgress() throws -> DealBook {
    let stored = try storedBook()
    if let book = cache.progress { return book }
    let book = stored.book.with(try store.progress(of: stored, aliases: settings.aliases))
    cache.progress = book
    return book
  }

  /// The deals with all that a model asks of them.
  func book(for model: ScoringModel) throws -> DealBook {
    model.usesProgress ? try bookWithProgress() : try storedBook().book
  }

  /// The closed deals counted into cells, of which every rate is an answer.
  public func cube(
    length: Period.Length, basis: Basis, where filter: DealFilter
  ) throws -> Cube {
    try cube(AnswerCache.CubeKey(length: length, basis: basis, filter: filter))
  }

  private func cube(_ key: AnswerCache.CubeKey) throws -> Cube {
    let book = try storedBook().book
    if let cube = cache.cubes[key] { return cube }
    let cube = try Cube(
      of: book, calendar: settings.calendar, length: key.length, basis: key.basis,
      where: key.filter, firstDays: key.firstDays)
    cache.cubes[key] = cube
    return cube
  }

  /// The cube in which two periods stand side by side: both to date while one is running.
  func comparing(
    _ cube: Cube, where filter: DealFilter, _ periods: Period...
  ) throws -> Cube {
    let elapsed = periods.compactMap { cube.coverage(of: $0)?.elapsedDays }.min()
    return try self.cube(
      AnswerCache.CubeKey(
        length: cube.length, basis: cube.basis, filter: filter, firstDays: elapsed))
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

  /// The change of the win rate between two periods by one dimension, a running period to date.
  ///
  /// `jointly` adds what industry, region, product and lead source explain together, for which
  /// the deals of the two periods are counted once more.
  public func change(
    in cube: Cube, by dimension: Dimension, period: Period, versus: Period, weight: Weight,
    jointly: Bool = false
  ) throws -> WinRateChange {
    let cube = try comparing(cube, where: cube.filter, versus, period)
    var change = try WinRateChange(
      of: cube, dimension: dimension, from: versus, to: period, weight: weight,
      minimumSample: settings.minimumSample)
    change.doubts += try renamed(in: cube, change)
    if jointly {
      change.joint = JointChange(
        of: try cells(of: cube, versus, period), weight: weight,
        widening: change.repDependence.widening)
    }
    return change
  }

  private func renamed(in cube: Cube, _ change: WinRateChange) throws -> [String] {
    let minimum = settings.minimumSample
    guard RenamedSegments.mayBe(in: change, minimumSample: minimum) else { return [] }
    let cells = try JointCells(
      of: try storedBook().book, in: cube, from: change.before.period, to: change.after.period,
      by: [change.dimension, .rep])
    return RenamedSegments(of: cells, minimumSample: minimum).doubts(by: change.dimension)
  }

  /// The mix effect of two or three dimensions together, shared out between them, a running
  /// period to date; `nil` when either period has no rate.
  public func shapleyMix(
    in cube: Cube, by dimensions: [Dimension], period: Period, versus: Period, weight: Weight
  ) throws -> ShapleyMix? {
    let cube = try comparing(cube, where: cube.filter, versus, period)
    let cells = try JointCells(
      of: try storedBook().book, in: cube, from: versus, to: period, by: dimensions)
    let reps = RepDependence(of: cube, from: versus, to: period, weight: weight)
    return ShapleyMix(of: cells, weight: weight, widening: reps.widening)
  }

  /// The combinations of up to `depth` values that a change between two periods comes from.
  public func drivers(
    in cube: Cube, period: Period, versus: Period, depth: Int
  ) throws -> ChangeDrivers {
    try ChangeDrivers(of: try cells(in: cube, period: period, versus: versus), depth: depth)
  }

  /// The deals of two periods counted by everything that drivers are searched by, a running period
  /// to date; the search itself needs no workspace.
  public func cells(in cube: Cube, period: Period, versus: Period) throws -> JointCells {
    try JointCells(
      of: try storedBook().book,
      in: try comparing(cube, where: cube.filter, versus, period), from: versus, to: period,
      by: ChangeDrivers.dimensions)
  }

  private func cells(of cube: Cube, _ before: Period, _ after: Period) throws -> JointCells {
    let cubeKey = AnswerCache.CubeKey(
      length: cube.length, basis: cube.basis, filter: cube.filter, firstDays: cube.firstDays)
    let key = AnswerCache.JointKey(cube: cubeKey, before: before, after: after)
    if let cells = cache.joints[key] { return cells }
    let cells = try JointCells(
      of: try storedBook().book, in: cube, from: before, to: after,
      by: JointChange.attributes)
    cache.joints[key] = cells
    return cells
  }

  /// The segments of a dimension with what each contributed to the whole change, a running
  /// period to date.
  public func segments(
    in cube: Cube, by dimension: Dimension, period: Period, versus: Period
  ) throws -> SegmentTable {
    try SegmentTable(
      of: try comparing(cube, where: cube.filter, versus, period),
      whole: try comparing(cube, where: .all, versus, period), by: dimension, period: period,
      versus: versus, minimumSample: settings.minimumSample)
  }

  /// The segments that two or three dimensions make together, a running period to date.
  public func segments(
    in cube: Cube, by dimensions: [Dimension], period: Period, versus: Period
  ) throws -> JointSegmentTable {
    try JointSegmentTable(
      of: try storedBook().book,
      in: try comparing(cube, where: cube.filter, versus, period),
      whole: try comparing(cube, where: .all, versus, period), by: dimensions, period: period,
      versus: versus, minimumSample: settings.minimumSample)
  }

  /// The reps of a period, of all periods when `nil`.
  public func reps(in period: Period?, where filter: DealFilter = .all, minimum: Int? = nil)
    throws -> RepLeaderboard
  {
    var board = try RepLeaderboard(
      of: try storedBook().book, in: period, minimum: minimum ?? settings.minimumRepDeals,
      where: filter)
    if let period {
      board.doubts = try cube(length: period.length, basis: .closed, where: filter)
        .doubts(of: period)
    }
    return board
  }
}
