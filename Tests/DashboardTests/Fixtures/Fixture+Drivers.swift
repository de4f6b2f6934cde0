@testable import Dashboard
@testable import Engine

extension Fixture {
  /// What a search for combinations finds: nothing among ordinary deals, the largest part among odd
  /// ones.
  func drivers(_ comparison: Comparison) -> ChangeDrivers {
    let change = change(.industry, .count, comparison)
    let best = change.lines.first.map { line in
      ChangeDrivers.Finding(
        segments: [Segment(.industry, line.segment), Segment(.leadSource, "Partner")],
        closedBefore: line.closedBefore, closedAfter: line.closedAfter,
        rateBefore: line.rateBefore, rateAfter: line.rateAfter,
        shareChange: line.shareAfter - line.shareBefore, shareChangeZ: nil,
        contribution: line.contribution.value, contributionZ: nil, rateAgainstRest: nil,
        rateAgainstRestZ: nil,
        pValue: 0.001, adjustedP: name == "odd" ? 0.012 : 0.34)
    }
    return ChangeDrivers(
      tested: best == nil ? 0 : 143, found: name == "odd" ? [best].compactMap(\.self) : [],
      best: best, depth: 2, permutations: 999, seed: 1)
  }
}
