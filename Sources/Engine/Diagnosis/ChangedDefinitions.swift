/// Did words change their meaning? Values that appear or vanish though many deals had them.
///
/// Definition: docs/metrics/changed-definitions.md.
struct ChangedDefinitions {
  let data: DiagnosisData

  private static let dimensions: [Dimension] = [.stage, .industry, .region, .product, .leadSource]

  /// A value that one period has and the other lacks.
  private struct Absence {
    /// `nil` for an outcome.
    let dimension: Dimension?
    let value: String
    let count: Int
    let appears: Bool
    let p: Double
    let part: Double
  }

  var evidence: Evidence {
    let totals = (data.cube.total(in: data.before), data.cube.total(in: data.after))
    let n = totals.0.closed + totals.1.closed
    guard min(totals.0.closed, totals.1.closed) >= data.minimumSample else {
      return .none("Too few deals are closed.", n: n)
    }
    let (absences, looked) = absences(totals.0, totals.1)
    guard let first = absences.min(by: { $0.p < $1.p }) else {
      return Evidence(
        effect: 0, pValue: 1, n: n,
        sentence: "Every stage, industry, region, product and lead source occurs in both periods.")
    }
    return Evidence(
      effect: first.part, pValue: min(1, first.p * Double(looked)), n: n, fits: true,
      sentence: sentence(first))
  }

  private func sentence(_ absence: Absence) -> String {
    let value = absence.value.isEmpty ? "(blank)" : absence.value
    let (with, without) = absence.appears ? (data.after, data.before) : (data.before, data.after)
    let name = absence.dimension?.name ?? "outcome"
    return "The \(name) '\(value)' has \(SentenceNumber.count(absence.count)) closed deals in "
      + "\(with) and none in \(without)." + (twin(of: absence).map { " \($0)" } ?? "")
  }

  /// The value that may be another word for the one that is absent, as a sentence.
  private func twin(of absence: Absence) -> String? {
    guard let dimension = absence.dimension, let change = data.change(by: dimension),
      RenamedSegments.mayBe(in: change, minimumSample: data.minimumSample),
      let cells = try? JointCells(
        of: data.book, in: data.cube, from: data.before, to: data.after, by: [dimension, .rep])
    else { return nil }
    let pairs = RenamedSegments(of: cells, minimumSample: data.minimumSample).pairs
    guard let pair = pairs.first(where: { [$0.old, $0.new].contains(absence.value) }) else {
      return nil
    }
    return absence.appears
      ? "'\(pair.old)' left, with a similar share, win rate and reps: renamed?"
      : "'\(pair.new)' entered with a similar share, win rate and reps: renamed?"
  }

  /// The values that one period lacks, and how many values were looked at.
  private func absences(_ before: WinTally, _ after: WinTally) -> ([Absence], looked: Int) {
    var (absences, looked) = (outcomes(before, after), 2)
    for dimension in Self.dimensions {
      let lines = data.change(by: dimension)?.lines ?? []
      looked += lines.count
      absences += lines.filter { $0.status != .both }.map { line in
        let appears = line.status == .entered
        let count = appears ? line.closedAfter : line.closedBefore
        return Absence(
          dimension: dimension, value: line.segment, count: count, appears: appears,
          p: Self.p(
            all: count, of: appears ? after.closed : before.closed, in: before.closed + after.closed
          ),
          part: line.contribution.value)
      }
    }
    return (absences, looked)
  }

  /// An outcome that one period never has.
  private func outcomes(_ before: WinTally, _ after: WinTally) -> [Absence] {
    let change = (after.winRate ?? 0) - (before.winRate ?? 0)
    return [("won", before.won, after.won), ("lost", before.lost, after.lost)].compactMap {
      guard ($1 == 0) != ($2 == 0) else { return nil }
      let appears = $1 == 0
      return Absence(
        dimension: nil, value: $0, count: max($1, $2), appears: appears,
        p: Self.p(
          all: max($1, $2), of: appears ? after.closed : before.closed,
          in: before.closed + after.closed), part: change)
    }
  }

  /// The chance that all deals of a value fall into one period, if they are dealt out by luck.
  static func p(all count: Int, of inside: Int, in all: Int) -> Double {
    (0..<count).reduce(1) { $0 * Double(max(0, inside - $1)) / Double(max(1, all - $1)) }
  }
}
