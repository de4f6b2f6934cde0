import Glibc

/// How much less probabilities lose than others on the same deals, with the error of that.
///
/// The differences are taken deal by deal, so what makes a deal hard for both drops out.
public struct LossGain: Hashable, Sendable, Codable {
  public let deals: Int
  /// The mean log loss of the others minus the mean log loss of these: above 0 these are better.
  public let value: Double
  /// The standard error of the value.
  let error: Double

  /// `nil` with fewer than two deals, because then nothing is known of the error.
  init?(of probabilities: [Double], over others: [Double], isWon: [Bool]) {
    guard isWon.count > 1 else { return nil }
    let gains = isWon.indices.map {
      LogLoss.of(others[$0], isWon: isWon[$0]) - LogLoss.of(probabilities[$0], isWon: isWon[$0])
    }
    let count = Double(gains.count)
    let mean = gains.reduce(0, +) / count
    let squares = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    (deals, value, error) = (gains.count, mean, sqrt(squares / (count - 1) / count))
  }

  /// The 95 % interval of the gain.
  public var interval: Interval {
    Interval(lower: value - Normal.z95 * error, upper: value + Normal.z95 * error)
  }

  /// Whether these are better by more than chance explains.
  public var isBeyondNoise: Bool { interval.lower > 0 }

  /// Whether either of the two is better by more than chance explains.
  public var isDifferent: Bool { interval.lower > 0 || interval.upper < 0 }
}
