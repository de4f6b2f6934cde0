/// One deal with its history: what the detail pane and `deal ID` show.
public struct DealPage: Hashable, Sendable {
  /// The score a deal had on a day.
  public struct PastScore: Hashable, Sendable {
    public let day: Day
    public let probability: Double

    public init(day: Day, probability: Double) {
      self.day = day
      self.probability = probability
    }
  }

  public var deal: Deal
  /// The deal's line on the risk board; `nil` once it has closed.
  public let row: RiskBoard.Row?
  /// Of being won, given that it is still open; `nil` once it has closed or where too little is known.
  public let odds: OpenOdds?
  /// Oldest first.
  public let events: [DealEvent]
  /// Oldest first, at most one a day.
  public let scores: [PastScore]
  /// The past deals that were scored like this one; `nil` where no model scores it.
  public let alike: Reliability.Bin?
  /// Why the score moved since the last one; `nil` without two scores of a model.
  public let scoreChange: ScoreChange?
  /// What the model says if one thing were otherwise; empty without a model.
  public let whatIfs: [WhatIf]
  /// Why no model scores it, as a sentence; `nil` when one does, or once it has closed.
  public var baseRateReason: String?
  /// Why the stored model in charge does not score it; `nil` where it is sound, or the deal closed.
  public var modelRefusal: String?
  /// The number of the model in charge that has fallen behind and does not answer; `nil` where it does.
  public var modelBehind: Int64?

  public init(
    deal: Deal, row: RiskBoard.Row?, odds: OpenOdds?, events: [DealEvent], scores: [PastScore],
    alike: Reliability.Bin? = nil, scoreChange: ScoreChange? = nil, whatIfs: [WhatIf] = []
  ) {
    self.deal = deal
    self.row = row
    self.odds = odds
    self.events = events
    self.scores = scores
    self.alike = alike
    self.scoreChange = scoreChange
    self.whatIfs = whatIfs
  }
}
