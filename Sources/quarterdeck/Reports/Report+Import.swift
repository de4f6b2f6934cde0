import Dashboard
import Engine

extension Report {
  /// What became of each file of an import.
  init(_ results: [ImportResult], isDryRun: Bool) {
    let taken = results.filter { $0.refusal == nil && !$0.counts.isDuplicate }.compactMap(\.report)
    let (deals, steps) = (taken.filter { !$0.isHistory }, taken.filter(\.isHistory))
    let accepted =
      Format.count(deals.reduce(0) { $0 + $1.accepted }, of: "deal")
      + (steps.isEmpty
        ? "" : ", \(Format.count(steps.reduce(0) { $0 + $1.accepted }, of: "step")) of history")
    let findings = results.reduce(0) { sum, result in
      sum + (result.report?.findingCounts.values.reduce(0, +) ?? 0)
    }
    let verb = isDryRun ? "would be taken in" : "taken in"
    self.init(
      "\(accepted) \(verb), \(Format.count(findings, of: "finding"))",
      json: ["files": JSON(results.map(Self.json)), "events": Self.events(of: results)])
    blocks = results.flatMap(Self.blocks)
  }

  /// A file that was refused at its header, for scripts.
  init(refused error: IngestError, files: [String]) {
    let file = files.first { error.description.contains($0) } ?? files.first ?? ""
    let result = ImportResult(refused: file, because: error)
    self.init([result], isDryRun: true)
  }

  private static func blocks(_ result: ImportResult) -> [Block] {
    guard let report = result.report else { return [] }
    let counts = result.counts
    if counts.isDuplicate {
      return [
        .sentence(
          "\(report.file): taken in before, nothing changed (--again takes it for a newer state)")
      ]
    }
    var blocks: [Block] = [.sentence(counted(report, counts)), .sentence(manner(of: report))]
    blocks += report.warnings.map(Block.sentence)
    blocks += remarks(counts).map(Block.sentence)
    if !report.findings.isEmpty { blocks.append(.table(table(report.findings))) }
    let kept = report.findings.count
    let all = report.findingCounts.values.reduce(0, +)
    if all > kept { blocks.append(.sentence("… and \(Format.count(all - kept)) more findings")) }
    return blocks
  }

  /// Which values known deals have lost.
  private static func emptied(_ counts: ImportCounts) -> [String] {
    guard !counts.emptied.isEmpty else { return [] }
    let lost = counts.emptied.sorted { $0.key < $1.key }.map {
      "\($0.key.name) of \(Format.count($0.value, of: "deal"))"
    }
    return [
      "known before, and empty in this export: \(lost.joined(separator: ", ")): "
        + "if the CRM still has them, name the column (--mapping) or file that tells them"
    ]
  }

  /// What else is to be known of an import, each with what to do.
  private static func remarks(_ counts: ImportCounts) -> [String] {
    var remarks = counts.renames.map { sentence(for: $0) }
    remarks += guesses(counts) + emptied(counts) + recreated(counts) + waiting(counts)
    if let day = counts.lateDay, let newest = counts.newestDay {
      remarks.append(
        "counts as of \(day), the newest day in it, and the newest export as of \(newest): what it "
          + "shows is history")
    }
    if let other = counts.sameDayFile {
      remarks.append(
        "\(Format.count(counts.contradicted, of: "deal")) told otherwise than by \(other), which "
          + "counts as of the same day: of such files the one taken in last is the present state")
    }
    remarks += readBefore(counts)
    if counts.aheadDealCount > 0 {
      remarks.append(
        "\(Format.count(counts.aheadDealCount, of: "deal")) of this history changed later than any "
          + "export shows: that waits for a newer export")
    }
    return remarks
  }

  /// What histories tell that waits for exports, or has waited for this one.
  private static func waiting(_ counts: ImportCounts) -> [String] {
    var remarks: [String] = []
    if counts.unknownDealCount > 0 {
      remarks.append(
        "of this history no export has shown \(Format.count(counts.unknownDealCount, of: "deal")) "
          + "yet: what it tells of them waits for their export")
    }
    if counts.awaited > 0 {
      remarks.append(
        "what earlier histories told of \(Format.count(counts.awaited, of: "deal")) has waited for "
          + "this export and is taken in with it")
    }
    return remarks
  }

  /// No CRM creates a deal again, but two of them have the same ids.
  private static func recreated(_ counts: ImportCounts) -> [String] {
    guard counts.recreated > 0 else { return [] }
    return [
      "created on another day than told before: \(Format.count(counts.recreated, of: "known deal")); "
        + "where the file is of another CRM, its ids are of other deals: import it into a workspace of "
        + "its own"
    ]
  }

  /// What another reading of the file leaves behind.
  private static func readBefore(_ counts: ImportCounts) -> [String] {
    var remarks: [String] = []
    if let day = counts.dayReadBefore {
      remarks.append(
        "read otherwise before, when it counted as of \(day): what it showed then is history; where "
          + "that was wrong, begin with another workspace")
    }
    guard counts.left > 0 else { return remarks }
    remarks.append(
      "not shown by this reading of the file, and left as the one before showed them: "
        + "\(Format.count(counts.left, of: "deal")); where that reading was wrong, begin with another "
        + "workspace")
    return remarks
  }

  /// Stages of which nobody told the pipeline, and the one that they are taken to be of.
  private static func guesses(_ counts: ImportCounts) -> [String] {
    counts.guessedStages.sorted { $0.key < $1.key }.map { former, name in
      "the stage “\(former)” of earlier files without a pipeline counts as “\(name)”; where it was "
        + "another pipeline's, import all files with their pipelines into another workspace"
    }
  }

  private static func counted(_ report: IngestReport, _ counts: ImportCounts) -> String {
    var parts = [
      Format.count(report.rows, of: "row"), "\(Format.count(counts.added)) new",
      "\(Format.count(counts.changed)) changed", "\(Format.count(counts.unchanged)) unchanged",
    ]
    if counts.onlyHistory > 0 {
      parts.append("\(Format.count(counts.onlyHistory)) with more history")
    }
    if report.repeated > 0 { parts.append("\(Format.count(report.repeated)) repeated") }
    for (reason, count) in report.leftOut.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      parts.append("\(Format.count(count)) left out (\(reason.rawValue))")
    }
    if report.blankLines > 0 {
      parts.append("\(Format.count(report.blankLines, of: "blank line"))")
    }
    parts.append("\(Format.count(report.quarantined)) refused")
    return "\(report.file): \(parts.joined(separator: ", "))"
  }

  /// How the file was read: what somebody checks when a number looks wrong.
  private static func manner(of report: IngestReport) -> String {
    var parts = ["read as \(report.dialect)", report.encoding]
    if report.isPacked { parts.append("gzip") }
    parts.append("delimiter \(report.delimiter == "\t" ? "tab" : report.delimiter)")
    if report.dateOrder != "ymd" { parts.append("dates \(report.dateOrder)") }
    if let currency = report.currency { parts.append("in \(currency)") }
    guard !report.stages.isEmpty else { return parts.joined(separator: ", ") }
    let stages = report.stages.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return parts.joined(separator: ", ") + "; stages: "
      + stages.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
  }

  private static func sentence(for rename: RenamedValue) -> String {
    "\(rename.dimension.name): “\(rename.before)” is gone and “\(rename.after)” is new in "
      + "\(Format.count(rename.deals, of: "deal")): if it is the same, join them with [[alias]] in the "
      + "settings"
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

  /// A file of which nothing could be read.
  private static func unread(_ result: ImportResult) -> JSON {
    [
      "file": .string(result.file), "held": .bool(result.refusal?.isQuestion ?? false),
      "refused": JSON(result.refusal?.code), "accepted": JSON(0),
      "message": JSON(result.refusal?.description),
    ]
  }

  private static func json(_ result: ImportResult) -> JSON {
    guard let report = result.report else { return unread(result) }
    let counts = result.counts
    return [
      "file": .string(report.file), "sha256": .string(report.sha256),
      "dialect": .string(report.dialect), "encoding": .string(report.encoding),
      "gzip": .bool(report.isPacked), "delimiter": .string(report.delimiter),
      "dateOrder": .string(report.dateOrder), "currency": JSON(report.currency),
      "mapping": strings(report.mapping), "stages": strings(report.stages),
      "duplicate": .bool(counts.isDuplicate), "rows": JSON(report.rows),
      "accepted": JSON(result.refusal == nil ? report.accepted : 0),
      "inserted": JSON(counts.added), "updated": JSON(counts.changed),
      "unchanged": JSON(counts.unchanged), "onlyHistory": JSON(counts.onlyHistory),
      "repeated": JSON(report.repeated), "leftOut": leftOut(report),
      "blankLines": JSON(report.blankLines), "quarantined": JSON(report.quarantined),
      "held": .bool(result.refusal?.isQuestion ?? false), "refused": JSON(result.refusal?.code),
      "message": JSON(result.refusal?.description),
      "findings": JSON(report.findings.map(json)), "renamed": JSON(counts.renames.map(json)),
      "unknownDeals": JSON(counts.unknownDealCount), "aheadDeals": JSON(counts.aheadDealCount),
      "awaited": JSON(counts.awaited), "recreated": JSON(counts.recreated),
      "emptied": .object(
        counts.emptied.sorted { $0.key < $1.key }
          .map { ($0.key.rawValue, JSON($0.value)) }),
      "lateDay": JSON(counts.lateDay), "newestExport": JSON(counts.newestDay),
      "sameDayFile": JSON(counts.sameDayFile), "contradicted": JSON(counts.contradicted),
      "guessedStages": strings(counts.guessedStages), "left": JSON(counts.left),
      "readBefore": JSON(counts.dayReadBefore),
      "warnings": JSON(report.warnings.map { .string($0) }),
    ]
  }

  private static func strings(_ values: [String: String]) -> JSON {
    .object(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  private static func leftOut(_ report: IngestReport) -> JSON {
    .object(
      report.leftOut.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { ($0.key.rawValue, JSON($0.value)) })
  }

  private static func json(_ rename: RenamedValue) -> JSON {
    [
      "dimension": .string(rename.dimension.rawValue), "before": .string(rename.before),
      "after": .string(rename.after), "deals": JSON(rename.deals),
    ]
  }

  private static func json(_ finding: IngestFinding) -> JSON {
    [
      "line": JSON(finding.line), "byteOffset": JSON(finding.byteOffset),
      "dealId": JSON(finding.dealID), "column": JSON(finding.column),
      "reason": .string(finding.reason.rawValue), "text": .string(finding.text),
      "raw": .string(String(decoding: finding.raw, as: UTF8.self)),
      "rawIsCut": .bool(finding.isRawCut),
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
    case .ownerChanged: "ownerChanged"
    case .dealWon: "dealWon"
    case .dealLost: "dealLost"
    case .reopened: "reopened"
    }
  }
}
