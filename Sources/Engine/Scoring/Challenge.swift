/// Whether a newly learned model takes the place of the one that scores, and why.
///
/// The two are compared on the later deals that the new one was tested on, as far as the old one
/// cannot have known how they ended. See docs/decisions/0017-a-champion-stays-unless-beaten.md.
public enum Challenge: Hashable, Sendable {
  case noChampion
  case championIsBaseRate
  /// The champion learned from much fewer deals than are known now.
  case championFellBehind
  /// The world has left the champion: deals end otherwise than it says.
  case championHasDrifted
  /// Learning led to the very model that scores.
  case sameModel
  /// Too few deals for a comparison, and how many there are.
  case tooFewDeals(Int)
  /// The new model's log loss against the champion's, look by look.
  case compared(LossGain)

  /// Fewer later deals than this compare nothing.
  static let minimumDeals = HonestyGate.minimumTested

  /// Whether the new model scores from now on.
  public var isWon: Bool {
    switch self {
    case .noChampion, .championIsBaseRate, .championFellBehind, .championHasDrifted: true
    case .sameModel, .tooFewDeals: false
    case .compared(let gain): gain.isBeyondNoise
    }
  }

  /// Why, as a part of a sentence.
  public var reason: String {
    switch self {
    case .noChampion: "no model scored before"
    case .championIsBaseRate: "the one before was a base rate"
    case .championFellBehind: "many more deals are known than the one before could learn from"
    case .championHasDrifted: "deals end otherwise than the one before says (models drift)"
    case .sameModel: "learning led to the model that scores already"
    case .tooFewDeals(let deals):
      "only \(SentenceNumber.count(deals)) tested deals closed since it was trained; "
        + "a comparison needs \(Self.minimumDeals)"
    case .compared(let gain): Self.reason(gain)
    }
  }

  private static func reason(_ gain: LossGain) -> String {
    "on \(SentenceNumber.deals(gain.deals, "later ", looks: gain.looks)) "
      + "the log loss of the new one is "
      + "\(gain.value < 0 ? "higher" : "lower") by "
      + "\(SentenceNumber.decimal(abs(gain.value), digits: 4)); 95 % interval of the gain "
      + "\(SentenceNumber.decimal(gain.interval.lower, digits: 4)) to "
      + SentenceNumber.decimal(gain.interval.upper, digits: 4)
  }
}

extension Challenge {
  /// The outcome for a model that has just been learned from a book.
  ///
  /// `judged` are the later deals of its test; `isDue` says that the champion has fallen behind,
  /// `hasDrifted` that its odds or its order are wrong by now.
  init(
    by challenger: ScoringModel, judged: [JudgedWindow], against champion: ScoringModel?,
    isDue: Bool, hasDrifted: Bool = false, in book: DealBook
  ) throws(ScoringError) {
    guard let champion else { self = .noChampion; return }
    guard champion != challenger else { self = .sameModel; return }
    guard let trees = champion.model else { self = .championIsBaseRate; return }
    guard !isDue else { self = .championFellBehind; return }
    guard !hasDrifted else { self = .championHasDrifted; return }
    let deals = CommonDeals(of: judged, closedAfter: champion.trainedOn, in: book)
    let count = LooksByDeal(at: deals.rows).deals
    guard count >= Self.minimumDeals else { self = .tooFewDeals(count); return }
    let theirs = try trees.probabilities(
      of: deals.landmarks, in: book, reps: RepHistory(of: book))
    let gain = LossGain(
      of: deals.chances(by: challenger.kind), over: theirs,
      isWon: deals.judgements.map(\.isWon), at: deals.rows)
    self = gain.map(Self.compared) ?? .tooFewDeals(count)
  }
}

/// The looks at judged deals whose outcome a champion cannot have learned.
private struct CommonDeals {
  var landmarks: [Landmark] = []
  var judgements: [RollingTest.Judgement] = []

  var rows: [Int] { landmarks.map(\.row) }

  init(of windows: [JudgedWindow], closedAfter day: Day, in book: DealBook) {
    for window in windows {
      for (landmark, judgement) in zip(window.landmarks, window.judgements)
      where book.closed[landmark.row] > day.number {
        landmarks.append(landmark)
        judgements.append(judgement)
      }
    }
  }

  /// What the challenger would show at each look.
  func chances(by kind: DealScore.Kind) -> [Double] {
    judgements.map { kind == .model ? $0.probability : $0.baseRate }
  }
}
