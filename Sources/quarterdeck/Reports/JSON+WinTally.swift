import Engine

extension JSON {
  /// What the deals of some segments add up to.
  init(_ tally: WinTally, where segments: [Segment]) {
    self = [
      "where": JSON(where: segments), "closed": JSON(tally.closed), "won": JSON(tally.won),
      "winRate": JSON(tally.winRate), "interval": JSON(tally.interval),
      "weightedWinRate": JSON(tally.weightedWinRate),
      "amount": JSON(Amount(minorUnits: tally.amount)),
      "wonAmount": JSON(Amount(minorUnits: tally.wonAmount)),
      "valuePerDeal": JSON(tally.valuePerDeal), "openDays": JSON(tally.openDays),
      "wonPerOpenDay": JSON(tally.wonPerOpenDay),
    ]
  }
}
