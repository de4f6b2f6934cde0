/// Two stored models side by side, and how they do on the same later deals.
///
/// Definition: docs/metrics/model-comparison.md.
public struct ModelComparison: Hashable, Sendable {
  /// One of the two.
  public struct Side: Hashable, Sendable {
    public let model: StoredModel
    /// Of the model's text, as it is stored.
    public let sha256: String

    public init(model: StoredModel, sha256: String) {
      (self.model, self.sha256) = (model, sha256)
    }
  }

  /// What the later deals say.
  public enum Judgement: Hashable, Sendable {
    case sameModel
    /// One of them knew no closed deal, and has no chance to show.
    case noChances
    /// So many deals ended after both were trained, which is too few.
    case tooFewDeals(Int)
    /// How much less the second one's chances lose than the first one's.
    case compared(LossGain)
  }

  /// Fewer later deals than this compare nothing.
  public static let minimumDeals = Challenge.minimumDeals

  public let first: Side
  public let second: Side
  public let judgement: Judgement

  public init(first: Side, second: Side, judgement: Judgement) {
    (self.first, self.second, self.judgement) = (first, second, judgement)
  }
}

extension ModelComparison.Judgement {
  /// The judgement of two models by the deals of a book that closed after both were trained.
  init(of first: ScoringModel, and second: ScoringModel, in book: DealBook) throws(ScoringError) {
    guard first != second else { self = .sameModel; return }
    let trained = max(first.trainedOn, second.trainedOn)
    let landmarks = Self.landmarks(of: book, closedAfter: trained)
    let rows = landmarks.map(\.row)
    let deals = LooksByDeal(at: rows).deals
    guard deals >= ModelComparison.minimumDeals else { self = .tooFewDeals(deals); return }
    let reps = RepHistory(of: book)
    guard let ours = try first.chances(of: landmarks, in: book, reps: reps),
      let theirs = try second.chances(of: landmarks, in: book, reps: reps)
    else { self = .noChances; return }
    let gain = LossGain(of: theirs, over: ours, isWon: rows.map(book.isWon), at: rows)
    self = gain.map(Self.compared) ?? .tooFewDeals(deals)
  }

  /// Deals of complete cohorts that closed after a day, at all ages at which they were open.
  private static func landmarks(of book: DealBook, closedAfter day: Day) -> [Landmark] {
    guard let mature = MatureDeals(in: book, knownOn: book.asOf.number) else { return [] }
    let draw = SeededDraw(seed: 20_240_131)
    let rows = draw.sample(
      mature.rows.filter { book.closed[$0] > day.number }, atMost: RollingTest.maximumDeals)
    return LandmarkAges(of: mature.cycles).landmarks(of: rows, in: book)
  }
}

extension ScoringModel {
  /// The chances of deals on days: those of the trees, else the win rate that the model knew; `nil`
  /// without either.
  fileprivate func chances(
    of landmarks: [Landmark], in book: DealBook, reps: RepHistory
  ) throws(ScoringError) -> [Double]? {
    if let model { return try model.probabilities(of: landmarks, in: book, reps: reps) }
    return winRate.map { rate in landmarks.map { _ in rate } }
  }
}
