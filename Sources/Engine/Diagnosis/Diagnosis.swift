/// The nine hypotheses about a fall of the win rate between two periods, each with its verdict.
///
/// A hypothesis is supported when its p, adjusted for all that could be tested, is 0.05 or less and
/// its effect points the right way; so noise alone supports any of them in about one of twenty
/// diagnoses at most. Definition: docs/metrics/diagnosis.md.
public struct Diagnosis: Hashable, Sendable {
  public let period: Period
  public let versus: Period
  /// Only the first so many days of both periods are compared, one of them still running.
  public let firstDays: Int?
  /// The change by every attribute of the deals.
  public let changes: [WinRateChange]
  /// What speaks for itself first, then in their own order.
  public let hypotheses: [Hypothesis]

  /// Why the comparison deserves a doubt, as sentences.
  public var doubts: [String] { changes.first?.doubtsOfSearch ?? [] }
}

extension Diagnosis {
  static let significance = 0.05
  /// A change of a rate below this is not worth acting on, however sure.
  static let leastPoints = 0.005

  /// Tests all hypotheses.
  ///
  /// - Throws: `CancellationError` soon after `isWanted` says that nobody waits for the answer.
  public init(
    of data: DiagnosisData, permutations: Int = 999, isWanted: @Sendable () -> Bool = { true }
  ) throws(CancellationError) {
    (period, versus, firstDays) = (data.after, data.before, data.cube.firstDays)
    changes = JointChange.attributes.compactMap(data.change)
    let segments = try FewSegments(data: data, permutations: permutations)
      .evidence(isWanted: isWanted)
    let evidence = Cause.allCases.map { Self.evidence(of: $0, in: data, segments) }
    let adjusted = FamilyWise.adjusted(evidence.map(\.pValue))
    let judged = Cause.allCases.indices.map {
      Hypothesis(Cause.allCases[$0], evidence[$0], adjustedP: adjusted[$0])
    }
    hypotheses =
      judged.filter { $0.verdict == .supported }
      + judged.filter { $0.verdict != .supported }
  }

  private static func evidence(
    of cause: Cause, in data: DiagnosisData, _ segments: Evidence
  ) -> Evidence {
    switch cause {
    case .pipelineQuality: PipelineQuality(data: data).evidence
    case .definitions: ChangedDefinitions(data: data).evidence
    case .fewSegments: segments
    case .stalling: Stalling(data: data).evidence
    case .longerCycles: LongerCycles(data: data).evidence
    case .singleReps: SingleReps(data: data).evidence
    case .largerDeals: LargerDeals(data: data).evidence
    case .weakerLeads: WeakerLeads(data: data).evidence
    case .seasonality: Seasonality(data: data).evidence
    }
  }
}

extension Hypothesis {
  fileprivate init(_ cause: Cause, _ evidence: Evidence, adjustedP: Double?) {
    self.cause = cause
    (effect, unit, interval) = (evidence.effect, evidence.unit, evidence.interval)
    (pValue, self.adjustedP, n) = (evidence.pValue, adjustedP, evidence.n)
    sentence = evidence.sentence
    let matters = evidence.unit == .pace || abs(evidence.effect ?? 0) >= Diagnosis.leastPoints
    if let adjustedP {
      let isSure = adjustedP <= Diagnosis.significance
      verdict = isSure && evidence.fits && matters ? .supported : .notSupported
    } else {
      verdict = .cannotTell
    }
  }
}
