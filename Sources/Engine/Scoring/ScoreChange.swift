/// Why a deal's score moved between two days: the deal changed, the calendar moved, the model was
/// trained anew.
///
/// The three parts are on the log-odds and add up to the change exactly. Definition:
/// docs/metrics/score-change.md.
public struct ScoreChange: Hashable, Sendable {
  public let from: Day
  public let to: Day
  /// The probabilities of winning on the two days.
  public let before: Double
  public let after: Double
  public let dealChanged: Double
  public let calendarMoved: Double
  public let modelRetrained: Double

  public init(
    from: Day, to: Day, before: Double, after: Double, dealChanged: Double, calendarMoved: Double,
    modelRetrained: Double
  ) {
    (self.from, self.to) = (from, to)
    (self.before, self.after) = (before, after)
    self.dealChanged = dealChanged
    self.calendarMoved = calendarMoved
    self.modelRetrained = modelRetrained
  }

  /// The change taken apart; a step is a probability after one more thing is as it is now.
  init(from: Day, to: Day, before: Double, steps: Steps, after: Double) {
    (self.from, self.to) = (from, to)
    (self.before, self.after) = (before, after)
    dealChanged = steps.newDeal - steps.start
    modelRetrained = steps.newModel - steps.newDay
    // What was learned of the rep's earlier deals since then is the calendar's too: the rest is its part.
    calendarMoved = LogOdds.of(after) - LogOdds.of(before) - dealChanged - modelRetrained
  }

  /// The log-odds on the way from the old score to the new one.
  struct Steps: Hashable, Sendable {
    let start: Double
    let newDeal: Double
    let newDay: Double
    let newModel: Double
  }

  /// The same parts as differences of the probability, which add up to its change exactly: what each
  /// step moves it by, in the order of the definition.
  public var probabilityParts: (deal: Double, calendar: Double, model: Double) {
    let start = LogOdds.of(before)
    let chances = [dealChanged, dealChanged + calendarMoved].map {
      LogOdds.probability(at: start + $0)
    }
    return (chances[0] - before, chances[1] - chances[0], after - chances[1])
  }
}

extension ScoreChange.Steps {
  /// The steps of one deal, which is the only one of the book `past` and stands in a row of `present`;
  /// `nil` without trees in both models.
  init?(
    from past: DealBook, to present: DealBook, row: Int, by old: ScoringModel,
    then new: ScoringModel
  ) throws(ScoringError) {
    guard let old = old.model, let new = new.model, past.count == 1,
      past.dictionary(of: .rep).values == present.dictionary(of: .rep).values
    else { return nil }
    let reps = RepHistory(of: present)
    let pastDeal = Landmark(row: 0, day: past.asOf.number, weight: 1)
    let presentDeal = Landmark(
      row: row, day: past.asOf.number, weight: 1, knownOn: present.asOf.number)
    let now = Landmark(row: row, day: present.asOf.number, weight: 1)
    start = try old.logOdds(of: [pastDeal], in: past, reps: reps)[0]
    let moved = try old.logOdds(of: [presentDeal, now], in: present, reps: reps)
    (newDeal, newDay) = (moved[0], moved[1])
    newModel = try new.logOdds(of: [now], in: present, reps: reps)[0]
  }
}
