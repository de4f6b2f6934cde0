import Engine
import Synthesis

extension Report {
  /// What was made up, where it lies, and the truths that are planted in it.
  init(_ export: SyntheticExport, paths: [String], in folder: String) {
    let truths = export.truths()
    self.init(
      "\(export.deals) deals up to \(export.endingOn), seed \(export.seed)",
      json: [
        "files": JSON(paths.map { .string($0) }), "truthFile": .string(folder + "/truths.json"),
        "deals": JSON(export.deals), "seed": .string(String(export.seed)),
        "openShare": .number(export.openShare), "ending": .string(export.endingOn.description),
        "truths": JSON(truths.map(Self.json)),
      ])
    blocks = [
      .table(ReportTable([.text("File")], rows: paths.map { [$0] })),
      .table(
        ReportTable(
          [.text("Truth"), .text("What"), .text("Where"), .text("See")],
          rows: truths.map { [$0.name, $0.what, $0.place, $0.seen] })),
    ]
  }

  private static func json(_ truth: Truth) -> JSON {
    [
      "name": .string(truth.name), "what": .string(truth.what), "where": .string(truth.place),
      "numbers": .object(truth.figures.map { ($0.name, .number($0.value)) }),
      "see": .string(truth.seen),
    ]
  }
}
