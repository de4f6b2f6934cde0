import Dashboard
import Engine

extension Report {
  /// What could not be read of the files taken in.
  init(findings: [StoredFinding]) {
    self.init(
      findings.isEmpty
        ? "No row of any file was refused or flagged."
        : "\(Format.count(findings.count, of: "finding")) in the files taken in",
      json: ["findings": JSON(findings.map(Self.json))])
    guard !findings.isEmpty else { return }
    blocks = [
      .table(
        ReportTable(
          [
            .text("File"), .number("Line"), .text("Deal"), .text("Column"), .text("Reason"),
            .text("Text"),
          ],
          rows: findings.map { stored in
            [
              stored.file.split(separator: "/").last.map(String.init) ?? stored.file,
              String(stored.finding.line), stored.finding.dealID ?? Format.missing,
              stored.finding.column ?? Format.missing, stored.finding.reason.rawValue,
              stored.finding.text,
            ]
          }))
    ]
  }

  private static func json(_ stored: StoredFinding) -> JSON {
    let finding = stored.finding
    return [
      "file": .string(stored.file), "line": JSON(finding.line),
      "byteOffset": JSON(finding.byteOffset), "dealId": JSON(finding.dealID),
      "column": JSON(finding.column), "reason": .string(finding.reason.rawValue),
      "text": .string(finding.text),
      "raw": .string(String(decoding: finding.raw, as: UTF8.self)),
      "rawIsCut": .bool(finding.isRawCut),
    ]
  }
}
