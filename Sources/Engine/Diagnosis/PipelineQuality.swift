/// Did weaker deals come in? The chance that the deals' own attributes give them, by one model.
///
/// Definition: docs/metrics/pipeline-quality.md.
struct PipelineQuality {
  let data: DiagnosisData

  /// Closed deals that the model needs.
  static let fewestLessons = 200

  var evidence: Evidence {
    if let missing = data.missingCohort { return .none(missing) }
    let cohorts = [data.before, data.after].map(data.createdRows)
    let lessons = data.closedRows(before: data.after)
    guard data.suffices(cohorts), lessons.count >= Self.fewestLessons else {
      return .none(
        "Too few deals were created in the two periods, or closed before them.",
        n: cohorts[0].count + cohorts[1].count)
    }
    let chances = ExpectedWins(
      of: cohorts[0] + cohorts[1], learnedFrom: lessons, in: data.book
    ).probabilities
    guard
      let difference = MeanDifference(
        from: chances.prefix(cohorts[0].count), to: chances.dropFirst(cohorts[0].count))
    else { return .none("Too few deals were created in the two periods.") }
    return Evidence(
      effect: difference.value, interval: difference.interval, pValue: difference.pValue,
      n: chances.count, fits: difference.value < 0, sentence: sentence(difference))
  }

  private func sentence(_ difference: MeanDifference) -> String {
    "By what they are, \(SentenceNumber.finePercent(difference.after)) of the deals created in "
      + "\(data.after) would be won, \(SentenceNumber.finePercent(difference.before)) of those of "
      + "\(data.before)."
  }
}
