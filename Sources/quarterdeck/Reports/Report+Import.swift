import Dashboard
import Engine

extension Report {
  /// What became of each file of an import.
  init(_ results: [ImportResult], isDryRun: Bool) {
    let accepted = results.reduce(0) { $0 + $1.report.accepted }
    let findings = results.reduce(0) { $0 + $1.report.findingCounts.values.reduce(0, +) }
    let verb = isDryRun ? "would be taken in" : "taken in"
    self.init(
      "\(Format.count(accepted, of: "deal")) \(verb), \(Format.count(findings, of: "finding"))",
      json: ["files": JSON(results.map(Self.json)), "events": Self.events(of: results)])
    blocks = results.flatMap(Self.blocks)
  }

  private static func blocks(_ result: ImportResult) -> [Block] {
    let (report, counts) = (result.report, result.counts)
    if counts.isDuplicate {
      return [.sentence("\(report.file): taken in before, nothing changed")]
    }
    var blocks: [Block] = [
      .sentence(
        "\(report.file): \(Format.count(report.rows, of: "row")), \(Format.count(counts.added)) new, "
          + "\(Format.count(counts.changed)) changed, \(Format.count(counts.unchanged)) unchanged, "
          + "\(Format.count(report.quarantined)) refused")
    ]
    blocks += report.warnings.map(Block.sentence)
    if !report.findings.isEmpty { blocks.append(.table(table(report.findings))) }
    let kept = report.findings.count
    let all = report.findingCounts.values.reduce(0, +)
    if all > kept { blocks.append(.sentence("… and \(Format.count(all - kept)) more findings")) }
    return blocks
  }

  private static func table(_ findings: [IngestFinding]) -> ReportTable {
    ReportTable(
      [.number("Line"), .text("Deal"), .text("Column"), .text("Reason"), .text("Text")],
      rows: findings.map {
        [
          String($0.line), $0.dealID ?? Format.missing, $0.column ?? Format.missing,
          $0.reason.rawValue, $0.text,
        ]
      })
  }

  private static func json(_ result: ImportResult) -> JSON {
    let (report, counts) = (result.report, result.counts)
    let mapping = report.mapping.sorted { $0.key < $1.key }
    return [
      "file": .string(report.file), "sha256": .string(report.sha256),
      "dialect": .string(report.dialect), "encoding": .string(report.encoding),
      "delimiter": .string(report.delimiter), "dateOrder": .string(report.dateOrder),
      "mapping": .object(mapping.map { ($0.key, .string($0.value)) }),
      "duplicate": .bool(counts.isDuplicate), "rows": JSON(report.rows),
      "accepted": JSON(report.accepted), "inserted": JSON(counts.added),
      "updated": JSON(counts.changed), "unchanged": JSON(counts.unchanged),
      "quarantined": JSON(report.quarantined), "held": .bool(false),
      "findings": JSON(report.findings.map(json)),
      "warnings": JSON(report.warnings.map { .string($0) }),
    ]
  }

  private static func json(_ finding: IngestFinding) -> JSON {
    [
      "line": JSON(finding.line), "byteOffset": JSON(finding.byteOffset),
      "dealId": JSON(finding.dealID), "column": JSON(finding.column),
      "reason": .string(finding.reason.rawValue), "text": .string(finding.text),
    ]
  }

  private static func events(of results: [ImportResult]) -> JSON {
    .object(
      DealEvent.Kind.allCases.map { kind in
        (name(of: kind), JSON(results.reduce(0) { $0 + ($1.counts.events[kind] ?? 0) }))
      })
  }

  private static func name(of kind: DealEvent.Kind) -> String {
    switch kind {
    case .dealCreated: "dealCreated"
    case .stageUpdated: "stageUpdated"
    case .closeDateChanged: "closeDateChanged"
    case .amountChanged: "amountChanged"
    case .dealWon: "dealWon"
    case .dealLost: "dealLost"
    case .reopened: "reopened"
    }
  }
}
