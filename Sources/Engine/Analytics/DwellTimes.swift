/// How long deals that are won in the end stay in each stage.
///
/// Stays that go on are censored, and deals that are lost compete, as in the typical winning
/// cycle. Definition: docs/metrics/dwell-times.md.
struct DwellTimes {
  private let limits: [String: Int]

  /// The dwell times of stages with enough finished stays of deals that were won.
  init(of dwells: [StageDwell], minimumWins: Int = 30) {
    limits = Dictionary(grouping: dwells, by: \.stage).compactMapValues {
      Self.limit(of: $0, minimumWins: minimumWins)
    }
  }

  /// No stage has been left by enough deals that were won.
  var isEmpty: Bool { limits.isEmpty }

  /// Days within which 90 % of the deals that are won leave a stage; `nil` when too few are known.
  func limit(of stage: String) -> Int? { limits[stage] }

  private static func limit(of dwells: [StageDwell], minimumWins: Int) -> Int? {
    let wins = dwells.filter { $0.hasEnded && $0.outcome == .won }
    guard wins.count >= minimumWins else { return nil }
    let longest = dwells.map(\.days).max() ?? 0
    var counts = Array(repeating: Array(repeating: 0, count: longest + 1), count: 3)
    for dwell in dwells {
      let kind = dwell.hasEnded ? Int(min(dwell.outcome?.rawValue ?? 0, Outcome.lost.rawValue)) : 0
      counts[kind][dwell.days] += 1
    }
    return AalenJohansen(won: counts[1], lost: counts[2], censored: counts[0]).day(ofShare: 0.9)
  }
}
