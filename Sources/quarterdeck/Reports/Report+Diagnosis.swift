import Dashboard
import Engine

extension Report {
  /// Nine hypotheses with their verdicts.
  init(_ diagnosis: Diagnosis) {
    let words = DiagnosisWords(diagnosis)
    self.init(
      words.title,
      json: [
        "period": JSON(diagnosis.period), "versus": JSON(diagnosis.versus),
        "firstDays": JSON(diagnosis.firstDays), "basis": .string(Basis.closed.rawValue),
        "change": JSON(diagnosis.changes.first?.change),
        "verdict": JSON(diagnosis.changes.first?.verdict.rawValue),
        "hypotheses": JSON(diagnosis.hypotheses.map(Self.json)),
        "recovery": JSON(words.back),
        "doubts": JSON(diagnosis.doubts.map { .string($0) }),
      ])
    blocks = [.sentence(words.summary), .table(Self.table(diagnosis.hypotheses))]
    blocks += diagnosis.hypotheses.map { .sentence("\(Self.name($0)): \($0.sentence)") }
    if let back = words.back { blocks.append(.sentence(back)) }
    blocks += Self.sentences(words.doubts) + [.sentence(Format.counted(.closed))]
  }

  private static func name(_ hypothesis: Hypothesis) -> String {
    let name = hypothesis.cause.name
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func table(_ hypotheses: [Hypothesis]) -> ReportTable {
    ReportTable(
      [
        .text("Hypothesis"), .text("Verdict"), .number("effect"), .number("[95%]"), .number("n"),
        .number("p"), .number("adj. p"),
      ],
      rows: hypotheses.map { hypothesis in
        [
          name(hypothesis), hypothesis.verdict.rawValue, DiagnosisWords.effect(hypothesis),
          DiagnosisWords.interval(hypothesis), Format.count(hypothesis.n),
          Format.pValue(hypothesis.pValue, name: false),
          Format.pValue(hypothesis.adjustedP, name: false),
        ]
      })
  }

  private static func json(_ hypothesis: Hypothesis) -> JSON {
    [
      "id": .string(hypothesis.cause.rawValue), "name": .string(hypothesis.cause.name),
      "verdict": .string(hypothesis.verdict.rawValue), "effect": JSON(hypothesis.effect),
      "unit": .string(hypothesis.unit.rawValue), "interval": JSON(hypothesis.interval),
      "pValue": JSON(hypothesis.pValue), "adjustedP": JSON(hypothesis.adjustedP),
      "n": JSON(hypothesis.n), "sentence": .string(hypothesis.sentence),
    ]
  }
}
