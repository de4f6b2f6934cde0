internal import Engine

/// The planted truths as JSON.
struct TruthFile {
  let export: SyntheticExport
  let truths: [Truth]

  var text: String {
    let plan = export.maker.plan
    return """
      {
        "deals": \(export.deals),
        "seed": \(export.seed),
        "asOf": "\(plan.end)",
        "firstDay": "\(plan.start)",
        "newestCompleteQuarter": "\(plan.newest)",
        "comparedWith": "\(plan.newest.previous)",
        "truths": [
      \(truths.map(Self.text(of:)).joined(separator: ",\n"))
        ]
      }

      """
  }

  private static func text(of truth: Truth) -> String {
    let figures = truth.figures.map { "        \"\($0.name)\": \($0)" }
    return """
          {
            "name": "\(truth.name)",
            "what": "\(truth.what)",
            "where": "\(truth.place)",
            "numbers": {
      \(figures.joined(separator: ",\n"))
            },
            "see": "\(truth.seen)"
          }
      """
  }
}
