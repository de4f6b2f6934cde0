/// Finds that the world has left the model that scores.
struct ModelDriftRule {
  /// At most one finding, which is about no deal; other odds are graver than other deals.
  func findings(in drift: ModelDrift?) -> [AlertFinding] {
    guard let drift, drift.matters else { return [] }
    let changes = drift.changes.joined(separator: "; ")
    return [AlertFinding(.modelDrift, severity: drift.isWrong ? .high : .watch, sentence: changes)]
  }
}
