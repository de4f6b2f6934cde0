/// What may be said of a ranked rep, seen among all ranked ones.
struct RepJudgement {
  /// Two-sided p of the wins, given the deals' chances.
  let pValue: Double
  /// The p after Benjamini and Hochberg over all ranked reps.
  let adjustedP: Double
  /// "above" or "below" where luck over all reps does not explain the distance.
  let flag: String?
  let ranks: RankUncertainty

  static func all(of records: [RepRecord], correlation: Double) -> [Self] {
    let values = records.map { $0.wins.twoSidedP($0.tally.won) }
    let ranks = RankUncertainty.all(of: records, correlation: correlation)
    let adjusted = FalseDiscovery.adjusted(values)
    return records.indices.map { index in
      let isAbove = Double(records[index].tally.won) > records[index].expected
      return Self(
        pValue: values[index], adjustedP: adjusted[index],
        flag: adjusted[index] < 0.05 ? (isAbove ? "above" : "below") : nil, ranks: ranks[index])
    }
  }
}
