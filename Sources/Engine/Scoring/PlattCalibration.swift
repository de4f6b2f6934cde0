/// Maps a model's log-odds to log-odds that match frequencies (Platt 1999).
///
/// Fitted on deals the model has not seen, with Platt's smoothed targets
/// (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2) in place of 1 and 0. Where the model's log-odds hardly differ the
/// steepest line through luck would make certainties of them: beyond ``mostSlope`` no line goes.
struct PlattCalibration: Sendable, Equatable, Codable {
  /// Trees that have learned something are not so much too timid.
  static let mostSlope = 4.0

  let line: LogisticLine

  /// The calibration by judged deals; `nil` without any weight.
  init?(_ judged: JudgedMargins) {
    let (isWon, weights) = (judged.isWon, judged.weights)
    let positive = zip(isWon, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    let negative = zip(isWon, weights).reduce(0) { $0 + ($1.0 ? 0 : $1.1) }
    let high = (positive + 1) / (positive + 2)
    let low = 1 / (negative + 2)
    let targets = isWon.map { $0 ? high : low }
    guard let free = LogisticLine(x: judged.margins, targets: targets, weights: weights) else {
      return nil
    }
    let slope = min(max(free.slope, -Self.mostSlope), Self.mostSlope)
    line =
      slope == free.slope
      ? free
      : LogisticLine(slope: slope, x: judged.margins, targets: targets, weights: weights) ?? free
  }

  func logOdds(ofMargin margin: Double) -> Double { line.logOdds(at: margin) }

  func probability(ofMargin margin: Double) -> Double {
    LogOdds.probability(at: line.logOdds(at: margin))
  }
}
