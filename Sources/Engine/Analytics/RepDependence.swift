/// Whether the deals of a rep rose and fell together between two periods, and what that adds to the
/// errors of the change.
///
/// What a rep lastingly wins more or less than others cancels in a change; only what moved counts.
/// Definition: docs/metrics/rep-dependence.md.
public struct RepDependence: Hashable, Sendable {
  /// Below so many reps the spread between them says nothing.
  static let fewestReps = 5
  private static let significance = 0.05

  /// The χ² test of reps that moved as independent deals would; `nil` where it cannot be made.
  public let pValue: Double?
  /// What standard errors of independent deals are to be multiplied by; 1 where the test finds
  /// nothing.
  public let widening: Double

  /// Of the change between two periods of a cube.
  init(of cube: Cube, from before: Period, to after: Period, weight: Weight) {
    self.init(
      from: cube.tallies(by: .rep, in: before), to: cube.tallies(by: .rep, in: after),
      weight: weight)
  }

  init(from before: some Collection<WinTally>, to after: some Collection<WinTally>, weight: Weight)
  {
    let periods = [WeighedPeriod(before, weight: weight), WeighedPeriod(after, weight: weight)]
    let moves = periods[0].segments.indices.map { Move(of: $0, in: periods) }
      .filter { $0.variance > 0 }
    guard moves.count >= Self.fewestReps else {
      (pValue, widening) = (nil, 1)
      return
    }
    let statistic = moves.reduce(0) { $0 + $1.part * $1.part / $1.variance }
    let p = ChiSquare.upperTail(statistic, degreesOfFreedom: moves.count - 1)
    let spread = moves.reduce(0) { $0 + $1.part * $1.part }
    let luck = moves.reduce(0) { $0 + $1.variance }
    let reps = Double(moves.count)
    pValue = p
    widening = p < Self.significance ? max(1, reps / (reps - 1) * spread / luck).squareRoot() : 1
  }

  /// What is said where errors were widened; empty where they were not.
  var doubts: [String] {
    let factor = SentenceNumber.decimal(widening, digits: 1)
    return finding.map {
      ["\($0), so the errors here are \(factor) times those of deals on their own"]
    } ?? []
  }

  /// What is said of a search for combinations instead, whose permutations take every deal as one
  /// of its own.
  var doubtsOfSearch: [String] {
    finding.map {
      [
        "\($0); the search for combinations takes deals as independent, so one that few reps work "
          + "on looks surer than it is"
      ]
    } ?? []
  }

  /// That the test finds dependence; `nil` where it does not.
  private var finding: String? {
    guard let pValue, widening > 1 else { return nil }
    return "the deals of a rep rose and fell together (\(SentenceNumber.pValue(pValue)))"
  }

  /// What one rep's deals moved the rate by, each against the rate of its period.
  private struct Move {
    let part: Double
    /// As it would be if the deals were independent.
    let variance: Double

    init(of rep: Int, in periods: [WeighedPeriod]) {
      var (part, variance) = (0.0, 0.0)
      for (side, period) in periods.enumerated() {
        guard let rate = period.rate else { continue }
        let (deals, mass) = (period.segments[rep], period.whole.mass)
        part += (side == 0 ? -1 : 1) * (deals.wonMass - rate * deals.mass) / mass
        variance +=
          (deals.wonSquares * (1 - rate) * (1 - rate) + deals.lostSquares * rate * rate)
          / (mass * mass)
      }
      (self.part, self.variance) = (part, variance)
    }
  }
}

extension WinRateChange {
  /// The doubts where combinations behind the change are searched for, whose p-values are not
  /// widened.
  public var doubtsOfSearch: [String] {
    doubts.filter { !repDependence.doubts.contains($0) } + repDependence.doubtsOfSearch
  }
}
