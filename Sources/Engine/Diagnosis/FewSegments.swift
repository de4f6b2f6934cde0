/// Does the fall sit in few segments? The search for combinations that moved otherwise than the rest.
///
/// Definition: docs/metrics/few-segments.md.
struct FewSegments {
  let data: DiagnosisData
  let permutations: Int

  /// - Throws: `CancellationError` when the answer is no longer wanted.
  func evidence(isWanted: @Sendable () -> Bool) throws(CancellationError) -> Evidence {
    let n = data.cube.total(in: data.before).closed + data.cube.total(in: data.after).closed
    guard
      let cells = try? JointCells(
        of: data.book, in: data.cube, from: data.before, to: data.after,
        by: ChangeDrivers.dimensions)
    else { return .none("There are no closed deals to compare.") }
    let drivers = try ChangeDrivers(
      of: cells, depth: 2, permutations: permutations, isWanted: isWanted)
    guard let best = drivers.best else {
      return .none("No combination has enough closed deals.", n: n)
    }
    let falls = drivers.found.filter { $0.contribution < 0 }
    guard let first = falls.first else { return Self.nothing(drivers, best, n) }
    return Evidence(
      effect: falls.reduce(0) { $0 + $1.contribution }, pValue: first.adjustedP,
      n: falls.reduce(0) { $0 + $1.closedBefore + $1.closedAfter }, fits: true,
      sentence: Self.sentence(falls, of: drivers.tested))
  }

  private static func nothing(
    _ drivers: ChangeDrivers, _ best: ChangeDrivers.Finding, _ n: Int
  ) -> Evidence {
    Evidence(
      effect: best.contribution, pValue: best.adjustedP, n: n,
      sentence: "Of \(SentenceNumber.count(drivers.tested)) combinations none fell otherwise than "
        + "the rest; the strongest is \(name(of: best)).")
  }

  private static func sentence(_ falls: [ChangeDrivers.Finding], of tested: Int) -> String {
    let parts = falls.map { fall in
      "\(name(of: fall)) (\(SentenceNumber.points(fall.contribution)))"
    }
    return "Of \(SentenceNumber.count(tested)) combinations it sits in "
      + parts.joined(separator: " and ") + "."
  }

  private static func name(of finding: ChangeDrivers.Finding) -> String {
    finding.segments.map { $0.value.isEmpty ? "(blank)" : $0.value }.joined(separator: ", ")
  }
}
