extension Workspace {
  /// The open deals as of the day, riskiest money first.
  ///
  /// Drivers cost more than scores, so only the first `driversFor` deals carry them; all do when
  /// it is `nil`. A filter keeps the deals of its segments.
  public func board(driversFor limit: Int? = 400, where filter: DealFilter = .all) throws
    -> RiskBoard
  {
    let stored = try storedBook()
    let all = try fullBoard(driversFor: limit)
    guard filter != .all else { return all }
    let rows = all.rows.filter { row in filter.segments.allSatisfy { matches(row, $0, stored) } }
    return RiskBoard(
      asOf: asOf, rows: rows, baseRateReason: all.baseRateReason,
      modelRefusal: all.modelRefusal, modelBehind: all.modelBehind)
  }

  private func matches(_ row: RiskBoard.Row, _ segment: Segment, _ stored: StoredBook) -> Bool {
    let value =
      row.value(in: segment.dimension) ?? stored.book.bandCuts.band(of: row.amount).name
    return value == segment.value
  }

  private func fullBoard(driversFor limit: Int?) throws -> RiskBoard {
    cache.expire(unless: store.dataVersion)
    if let board = cache.board, limit != nil { return board }
    let model = try model()
    let book = try book(for: model)
    // The two take about as long as each other, and neither needs the other.
    let cycles = cache.cycles == nil ? Beside { TypicalCycles(of: book) } : nil
    let scores = try model.scores(
      of: book, driversFor: limit, minimumSample: settings.minimumSample)
    cache.cycles = cache.cycles ?? cycles?.fetch()
    let rows = try boardRows(scores)
    let board = RiskBoard(
      asOf: asOf, rows: rows, baseRateReason: model.baseRateReason,
      modelRefusal: cache.modelRefusal, modelBehind: try modelReplaced())
    if limit != nil { cache.board = board }
    return board
  }

  /// The open deals with the scores that were stored last, and without drivers: no model is asked.
  func storedRows() throws -> [RiskBoard.Row] {
    let stored = try storedBook()
    let known = try store.standingScores(asOf: asOf)
    let scores = stored.book.openRows.compactMap { row in known[stored.keys[row]].map { (row, $0) }
    }
    return try boardRows(Dictionary(uniqueKeysWithValues: scores))
  }

  private func boardRows(_ scores: [Int: DealScore]) throws -> [RiskBoard.Row] {
    let stored = try storedBook()
    let keys = stored.book.openRows.map { stored.keys[$0] }
    return BoardRows(
      stored: stored, cycles: try cycles(), scores: scores, ids: try store.dealIDs(of: keys),
      stageSince: try store.stageSince(asOf: asOf),
      expectedCloses: try store.expectedCloses(asOf: asOf), alerts: try store.openRules(asOf: asOf)
    ).all
  }

  /// The typical winning cycles of the book's deals.
  func cycles() throws -> TypicalCycles {
    let book = try storedBook().book
    if let cycles = cache.cycles { return cycles }
    let cycles = TypicalCycles(of: book)
    cache.cycles = cycles
    return cycles
  }

  /// One deal with its history up to the as-of day; `nil` when the day knows no such deal.
  public func deal(_ id: String) throws -> DealPage? {
    guard let (deal, key) = try store.deal(id: id, asOf: asOf) else { return nil }
    let board = deal.outcome == nil ? try self.board() : nil
    let line = board?.rows.first { $0.dealID == deal.id }
    let place = try line == nil ? nil : storedBook().keys.firstIndex(of: key)
    let row = try line.map { try withDrivers($0, at: place) }
    var page = DealPage(
      deal: deal, row: row, odds: try row.flatMap(odds),
      events: try store.events(of: deal.id, upTo: asOf),
      scores: try store.scoreHistory(of: deal.id, upTo: asOf),
      alike: try row.flatMap(pastDealsAlike),
      scoreChange: try row.flatMap { try scoreChange(of: $0, at: place) },
      whatIfs: try place.map(whatIfs) ?? [])
    if let line {
      // What the board does not know of an open deal's amount is known since its end.
      page.deal.amount = line.amount
      (page.baseRateReason, page.modelRefusal) = (board?.baseRateReason, board?.modelRefusal)
      page.modelBehind = board?.modelBehind
    }
    return page
  }

  /// The what-ifs of the deal in a row of the book.
  private func whatIfs(of row: Int) throws -> [WhatIf] {
    let model = try model()
    return try WhatIfs(of: row, by: model, in: try book(for: model))?.all() ?? []
  }

  private func pastDealsAlike(_ line: RiskBoard.Row) throws -> Reliability.Bin? {
    guard let score = line.score, score.kind == .model else { return nil }
    return try model().evaluation?.reliability?.bin(of: score.probability)
  }

  private func scoreChange(of line: RiskBoard.Row, at row: Int?) throws -> ScoreChange? {
    guard let row, let score = line.score, score.kind == .model,
      let (last, old) = try store.lastScore(of: line.dealID, before: asOf),
      let past = try store.deal(id: line.dealID, asOf: last.day)?.deal
    else { return nil }
    let model = try model()
    let book = try old.usesProgress ? bookWithProgress() : book(for: model)
    // The codes are those of the present book, by which the reps' history is kept.
    var builder = DealBook.Builder(asOf: last.day, dictionaries: book.dictionaries)
    builder.append(past)
    let steps = try ScoreChange.Steps(
      from: builder.finish(bandCuts: book.bandCuts).with(book.progress.only(row)), to: book,
      row: row, by: old, then: model)
    return steps.map {
      ScoreChange(
        from: last.day, to: asOf, before: last.probability, steps: $0, after: score.probability)
    }
  }

  private func odds(of row: RiskBoard.Row) throws -> OpenOdds? {
    try OpenOdds(age: row.ageDays, similarTo: row.cycle, in: try storedBook().book)
  }

  private func withDrivers(_ line: RiskBoard.Row, at row: Int?) throws -> RiskBoard.Row {
    guard let row, let score = line.score, score.kind == .model, score.drivers.isEmpty
    else { return line }
    var line = line
    let model = try model()
    line.score = try model.scores(of: try book(for: model), rows: [row])[row] ?? score
    return line
  }
}
