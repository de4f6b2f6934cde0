public import Engine

/// What is said of a diagnosis in sentences, and its figures as they are shown.
public struct DiagnosisWords {
  private let diagnosis: Diagnosis

  public init(_ diagnosis: Diagnosis) { self.diagnosis = diagnosis }

  /// `Win rate 2026Q2 -> 2026Q3: −9.9 pp, clear`.
  public var title: String {
    let change = diagnosis.changes.first
    return "Win rate \(diagnosis.versus) -> \(diagnosis.period): "
      + "\(Format.points(change?.change)), \(change?.verdict.rawValue ?? "no deals")"
  }

  /// How many hypotheses the data supports, or that there is nothing to compare.
  public var summary: String {
    if let change = diagnosis.changes.first, change.change == nil {
      return ChangeWords.nothingToCompare(change)
    }
    let supported = diagnosis.hypotheses.filter { $0.verdict == .supported }
    let open = diagnosis.hypotheses.count { $0.verdict == .cannotTell }
    let names = supported.map(\.cause.name).joined(separator: "; ")
    let found =
      supported.isEmpty
      ? "None of nine hypotheses is supported"
      : "Supported, of nine: \(names)"
    return found + (open > 0 ? "; of \(open) the data cannot tell." : ".")
  }

  /// Why the comparison deserves a doubt.
  public var doubts: [String] { ChangeWords.doubts(of: Array(diagnosis.changes.prefix(1))) }

  /// What would have to happen for the rate to be back.
  public var back: String? { RecoveryWords(best: diagnosis.changes)?.sentence }

  /// The effect with its unit: `−4.8 pp`, `0.87×`.
  public static func effect(_ hypothesis: Hypothesis) -> String {
    switch hypothesis.unit {
    case .points: Format.points(hypothesis.effect)
    case .pace: hypothesis.effect.map { Format.decimal($0, digits: 2) + "×" } ?? Format.missing
    }
  }

  /// The interval in the effect's unit, without naming it.
  public static func interval(_ hypothesis: Hypothesis) -> String {
    guard let interval = hypothesis.interval else { return Format.missing }
    switch hypothesis.unit {
    case .points: return Format.pointsInterval(interval, unit: false)
    case .pace:
      return Format.decimal(interval.lower, digits: 2) + " to "
        + Format.decimal(interval.upper, digits: 2)
    }
  }
}
