/// The what-ifs of one open deal, as far as the model can know anything about them.
///
/// Each asks of the model only what it has a column for, and what 30 closed deals showed.
struct WhatIfs {
  /// Days in which nothing happens.
  static let untouchedDays = 14
  /// More stages than these are not asked about.
  static let mostStages = 2

  private let model: CalibratedTrees
  private let book: DealBook
  private let row: Int
  private let closed: [Int]
  private let reps: RepHistory

  /// `nil` for a base rate, or a deal that is not open.
  init?(of row: Int, by model: ScoringModel, in book: DealBook) {
    guard let trees = model.model, book.closed[row] == DealBook.openDay else { return nil }
    (self.model, self.book, self.row) = (trees, book, row)
    closed = book.closed.indices.filter { book.closed[$0] != DealBook.openDay }
    reps = RepHistory(of: book)
  }

  /// All that the model supports.
  func all() throws(ScoringError) -> [WhatIf] {
    let asked = [untouched, pushed].compactMap(\.self) + moves
    let known = asked.filter { $0.deals >= DriverWords.leastDeals }
    let chances = try model.probabilities(of: known.map(\.features), in: book, reps: reps)
    return zip(known, chances).map {
      WhatIf(change: $0.change, probability: $1, deals: $0.deals)
    }
  }

  private typealias Question = (change: WhatIf.Change, features: DealFeatures, deals: Int)

  private var now: DealFeatures { features(in: 0) }

  private func features(in days: Int) -> DealFeatures {
    let today = book.asOf.number
    let landmark = Landmark(row: row, day: today + Int32(days), weight: 1, knownOn: today)
    return DealFeatures(of: landmark, in: book, reps: reps)
  }

  private var untouched: Question? {
    let later = features(in: Self.untouchedDays)
    let deals = closed.count { book.closed[$0] - book.created[$0] > later.age }
    return (.untouched(days: Self.untouchedDays), later, deals)
  }

  private var pushed: Question? {
    guard model.schema.progress.contains(.closeDatePushes), let pushes = now.closeDatePushes
    else { return nil }
    var features = now
    features.closeDatePushes = pushes + 1
    features.daysOverdue = 0
    let deals = closed.count { row in
      book.sightingsBeforeEnd(of: row).last.map { $0.pushes > pushes } ?? false
    }
    return (.pushed, features, deals)
  }

  private var moves: [Question] {
    guard model.schema.progress.contains(.stage), let stage = now.stage else { return [] }
    let steps = StageSteps(of: closed, in: book).next(after: stage)
    return steps.filter { book.progress.isNamed($0.stage) }.prefix(Self.mostStages).map { step in
      var features = now
      features.stage = step.stage
      features.daysInStage = 0
      return (.moved(to: book.progress.stages[step.stage]), features, step.deals)
    }
  }
}
