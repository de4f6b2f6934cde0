import CLinux
import Glibc

@testable import Engine

/// One file in memory, which every input of the fuzzer is written to.
private let file = memfd_create("export", 0)
private let path = "/proc/self/fd/\(file)"

/// A header that is known, so that what follows is read as rows.
private let header = Array(
  "deal_id,created_date,closed_date,deal_amount,outcome,industry,sales_rep_id\n".utf8)

/// Reads an input as an export and traps where the account of its rows does not add up.
///
/// The first byte chooses how much of the file is read at once, and whether the rest of the input
/// is a file or what stands behind a header.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneExport(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let isBehindHeader = 32..<96 ~= start[0] & 127
  let above = isBehindHeader ? pwrite(file, header, header.count, 0) : 0
  ftruncate(file, above)
  pwrite(file, start + 1, count - 1, above)
  let chunkSize = start[0] < 128 ? 1 + Int(start[0] % 64) : 1 << 12
  var options = ExportOptions(latest: Day(number: 20_000))
  options.limits.cellBytes = 64
  options.limits.rowBytes = 256
  options.limits.expandedBytes = 1 << 16
  let export = try? ExportLoader(
    ExportSource(path: path, options: options, chunkSize: chunkSize, surveysAll: true)
  ).load()
  if let export { check(export) }
  if start[0] % 4 == 0 { compare(export, options) }
  return 0
}

/// Traps where the fast way reads something and the other way something else.
private func compare(_ export: Export?, _ options: ExportOptions) {
  guard let source = try? ExportSource(path: path, options: options), source.survey.sha256 == nil,
    let plain = try? PlainExport(source, smallestShare: 1).read(isForStore: true, onRows: { _ in })
  else { return }
  precondition(plain.deals == export?.deals, "two ways, two sets of deals")
  precondition(plain.dictionaries == export?.dictionaries, "two ways, two sets of values")
  precondition(plain.report == export?.report, "two ways, two reports")
  compareCounts(of: plain, source)
}

/// Traps where deals counted as they are read add up to something else than those of the book.
private func compareCounts(of export: Export, _ source: ExportSource) {
  let rule = CountingRule(calendar: .calendarYear, length: .month, basis: .broad)
  let plain = PlainExport(source, smallestShare: 1)
  guard let counted = try? plain.gather(into: IncomingDeals(rule)),
    let cube = Cube(of: counted.deals, dictionaries: counted.dictionaries),
    let whole = try? export.book().map({ try Cube(of: $0, by: rule) })
  else { return }
  precondition(cube.periods == whole.periods, "two ways, two spans")
  for dimension in Dimension.allCases.dropLast() {
    for period in cube.periods {
      let tallies = [cube, whole].map { Array($0.tallies(by: dimension, in: period)) }
      precondition(tallies[0] == tallies[1], "two ways, two counts")
    }
  }
}

private func check(_ export: Export) {
  let report = export.report
  let rows = export.deals.rows(0..<export.deals.count)
  precondition(
    export.kind == .history || rows.count == report.accepted, "rows are not those accepted")
  precondition(report.quarantined >= 0, "more rows went than came")
  precondition(
    report.findings.map(\.line) == report.findings.map(\.line).sorted(), "findings out of order")
  precondition(Set(rows.map(\.id)).count == rows.count, "a deal stands there twice")
  for row in rows {
    precondition(row.amount >= 0 && row.created >= 0, "a value that is none")
    precondition(row.closed.map { $0 >= row.created } ?? true, "closed before it was created")
    precondition((row.outcome == nil) == (row.closed == nil), "half an end")
    for lane in 0..<Dimension.amountBand.index {
      precondition(
        Int(row.codes[lane]) < export.dictionaries[lane].count, "a code without a value")
    }
  }
}
