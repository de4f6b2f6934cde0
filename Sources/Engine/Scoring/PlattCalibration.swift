/// Maps a model's log-odds to log-odds that match frequencies (Platt 1999).
///
/// Fitted on deals the model has not seen, with Platt's smoothed targets
/// (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2) in place of 1 and 0.
struct PlattCalibration: Sendable, Equatable, Codable {
  let line: LogisticLine

  /// The calibration by judged deals; `nil` without any weight.
  init?(_ judged: JudgedMargins) {
    let (isWon, weights) = (judged.isWon, judged.weights)
    let positive = zip(isWon, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    let negative = zip(isWon, weights).reduce(0) { $0 + ($1.0 ? 0 : $1.1) }
    let high = (positive + 1) / (positive + 2)
    let low = 1 / (negative + 2)
    let targets = isWon.map { $0 ? high : low }
    guard let line = LogisticLine(x: judged.margins, targets: targets, weights: weights) else {
      return nil
    }
    self.line = line
  }

  func logOdds(ofMargin margin: Double) -> Double { line.logOdds(at: margin) }

  func probability(ofMargin margin: Double) -> Double {
    LogOdds.probability(at: line.logOdds(at: margin))
  }
}
