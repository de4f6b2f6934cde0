/// Which findings stay silent because another one says more.
///
/// A stage stall speaks for the life-cycle breach of the same deal; old data speaks for all stalls,
/// because nobody can tell whether the deals have moved since, and a silenced stall goes on to speak
/// for its breach.
struct Inhibition {
  private let isDataOld: Bool
  private let stalled: Set<String>

  init(of findings: [AlertFinding]) {
    isDataOld = findings.contains { $0.rule == .dataIsOld }
    stalled = Set(findings.filter { $0.rule == .stageStall && $0.isEntry }.map(\.dealID))
  }

  /// The findings, each with the rule that silences it.
  func marking(_ findings: [AlertFinding]) -> [AlertFinding] {
    findings.map { finding in
      var finding = finding
      finding.silencedBy = rule(silencing: finding)
      return finding
    }
  }

  private func rule(silencing finding: AlertFinding) -> Alert.Rule? {
    switch finding.rule {
    case .stageStall: isDataOld ? .dataIsOld : nil
    case .lifeCycleBreach: stalled.contains(finding.dealID) ? .stageStall : nil
    default: nil
    }
  }
}
