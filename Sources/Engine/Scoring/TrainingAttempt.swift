/// The way to a model, which ends with the first objection.
struct TrainingAttempt {
  /// More deals than this are sampled by seed before training.
  static let maximumDeals = 50_000

  let closed: Int
  let won: Int
  /// Why there is no model, as a sentence; `nil` when there is one.
  private(set) var objection: String?
  private(set) var evaluation: ScoringEvaluation?
  /// The later deals that the evaluation rests on.
  private(set) var judged: [JudgedWindow] = []
  private(set) var model: CalibratedTrees?
  private(set) var learnedDeals = 0
  private(set) var making: ModelMaking?

  init(on book: DealBook) throws(ScoringError) {
    closed = book.outcome.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    won = book.outcome.reduce(0) { $0 + ($1 == Outcome.won.rawValue ? 1 : 0) }
    objection = HonestyGate.shortage(closed: closed, won: won)
    guard objection == nil, let mature = MatureDeals(in: book, knownOn: book.asOf.number) else {
      return
    }
    objection = mature.shortage(in: book)
    if objection == nil { try test(mature, of: book) }
  }

  private mutating func test(
    _ mature: MatureDeals, of book: DealBook
  ) throws(ScoringError) {
    let draw = SeededDraw(seed: 20_240_131)
    let reps = RepHistory(of: book)
    let test = RollingTest(book: book, reps: reps, draw: draw)
    judged = try test.judgedWindows(of: mature)
    evaluation = ScoringEvaluation(of: judged)
    objection = HonestyGate.objection(to: evaluation)
    guard objection == nil else { return }
    let deals = mature.sampled(atMost: Self.maximumDeals, by: draw)
    // What no tested model could learn from has not been tested.
    let trees = try CalibratedTrees(
      learning: deals, of: book, reps: reps, allowing: judged.last?.progress ?? [])
    guard let trees, trees.calibration.isRising else {
      objection = "the order of the scores does not hold on the newest deals"
      return
    }
    (model, learnedDeals) = (trees, deals.rows.count)
    making = ModelMaking(of: deals.rows, in: book)
  }
}
