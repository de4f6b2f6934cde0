/// How far the win rate wanders from quarter to quarter beyond the luck of its deals.
///
/// The moment estimate of the variance between groups of different sizes (Kleinman 1973, JASA 68,
/// 46), as a share of the squared rate.
struct RateDrift {
  /// Fewer quarters say nothing of how far the rate wanders.
  static let fewestPeriods = 4

  /// The variance of the rate's level divided by the squared rate; 0 where luck explains all.
  let relativeVariance: Double

  init(of tallies: [WinTally]) {
    let tallies = tallies.filter { $0.closed > 0 }
    let deals = tallies.reduce(0.0) { $0 + Double($1.closed) }
    let won = tallies.reduce(0.0) { $0 + Double($1.won) }
    guard tallies.count >= Self.fewestPeriods, won > 0 else {
      relativeVariance = 0
      return
    }
    let rate = won / deals
    let spread = tallies.reduce(0.0) { sum, tally in
      let distance = Double(tally.won) / Double(tally.closed) - rate
      return sum + Double(tally.closed) * distance * distance
    }
    let squares = tallies.reduce(0.0) { $0 + Double($1.closed) * Double($1.closed) }
    let excess = spread - Double(tallies.count - 1) * rate * (1 - rate)
    relativeVariance = max(0, excess / (deals - squares / deals)) / (rate * rate)
  }
}
