/// One segment's mass, rate and squares in one period, in the weight asked for.
///
/// The mass of a deal is 1, or its amount; sums of squares serve the standard errors.
struct WeighedSegment {
  let mass: Double
  let wonMass: Double
  let wonSquares: Double
  let lostSquares: Double

  init(_ tally: WinTally, weight: Weight) {
    switch weight {
    case .count:
      (mass, wonMass) = (Double(tally.closed), Double(tally.won))
      (wonSquares, lostSquares) = (Double(tally.won), Double(tally.lost))
    case .amount:
      (mass, wonMass) = (Double(tally.amount), Double(tally.wonAmount))
      (wonSquares, lostSquares) = (Double(tally.wonSquares), Double(tally.lostSquares))
    }
  }

  /// `nil` without mass.
  var rate: Double? { mass > 0 ? wonMass / mass : nil }
}
