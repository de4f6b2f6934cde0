internal import Glibc
internal import Synchronization

/// Reads an export of deals in which nothing asks for a second look, on two threads.
///
/// A plain file is UTF-8 with line feeds, ISO dates, plain numbers, ids of their own and not one
/// finding. Whatever else it holds, nothing is taken of it here and ``RowCollector`` reads it: the
/// two give the same for every file that both can read.
struct PlainExport {
  private let source: ExportSource
  /// Files of less than two shares of so many bytes are not worth a second thread.
  private let smallestShare: Int

  init(_ source: ExportSource, smallestShare: Int = 1 << 18) {
    self.source = source
    self.smallestShare = smallestShare
  }

  /// Whether a file with such a header may be plain.
  static func mayBe(_ search: HeaderSearch) -> Bool {
    search.header.dialect.kind == .deals && search.layout.lineEnd == RecordScanner.lineFeed
      && search.header.entered.isEmpty
      && search.header.headers.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
  }

  /// Reads the whole file; `onRows` is told the rows read so far.
  ///
  /// A store needs the deals' ids and the file's SHA-256, answers about the file alone do not.
  /// - Returns: `nil` when something in it is not plain.
  func read(
    isForStore: Bool, onRows: (Int) -> Void
  ) throws(IngestError) -> Export? {
    let path = source.survey.path
    let file = try FileBytes(path: path)
    let identity = try file.identity
    guard identity == source.survey.identity else { throw .changedWhileRead(path) }
    guard identity.size <= source.options.limits.expandedBytes else { return nil }
    let hash = isForStore ? Beside { Self.hash(of: path) } : nil
    let share = try share(of: file, size: identity.size, keepsIDs: isForStore, onRows: onRows)
    guard let share, share.ids.areDistinct else { return nil }
    var report = try report(on: share)
    if let found = try hash?.fetch()?.get() {
      guard found.identity == identity else { throw .changedWhileRead(path) }
      report.sha256 = found.sha256
    }
    guard try file.identity == identity else { throw .changedWhileRead(path) }
    let dictionaries = source.namingStages(in: share.dictionaries)
    report.stages = source.stageMeanings(in: dictionaries)
    let deals = DealColumns(ids: share.ids.text, share.deals)
    return Export(deals: deals, dictionaries: dictionaries, report: report, kind: .deals)
  }

  /// What all records hold, read by two threads where the file is large enough.
  ///
  /// The second begins behind the line feed that follows the middle. Whether a record starts there
  /// is known once the first has come so far; where none does, one thread reads all.
  private func share(
    of file: FileBytes, size: Int, keepsIDs: Bool, onRows: (Int) -> Void
  ) throws(IngestError) -> PlainShare? {
    let start = try source.records().source
    let rows = RowCount()
    let read = {
      @Sendable [source, descriptor = file.descriptor]
      (from: Int, until: Int, onRows: (Int) -> Void) in
      var lane = PlainLane(
        source, descriptor: descriptor, from: from, room: size - from, keepsIDs: keepsIDs)
      return lane.read(until: until, onRows: onRows)
    }
    guard size - start > 2 * smallestShare,
      let middle = file.lineStart(behind: start + (size - start) / 2)
    else { return read(start, size) { onRows(rows.add($0)) } }
    let second = Beside { read(middle, size) { _ = rows.add($0) } }
    let first = read(start, middle) { onRows(rows.add($0)) }
    guard var share = first else { return nil }
    guard share.end == middle else { return read(start, size, { _ in }) }
    guard let rest = second.fetch() ?? nil else { return nil }
    share.append(rest)
    return share
  }

  private func report(on share: PlainShare) throws(IngestError) -> IngestReport {
    var notes = RowNotes(source, formats: .plain)
    notes.report.accepted = share.deals.count
    notes.report.leftOut = share.leftOut
    notes.report.rows = share.deals.count + share.leftOut.values.reduce(0, +)
    // Those above the header count, too.
    notes.report.blankLines = try source.records().blankLines + share.blankLines
    try notes.finish(Duplicates(), deals: share.deals, currencies: share.currencies)
    return notes.report
  }

  private static func hash(
    of path: String
  ) -> Result<(sha256: String, identity: FileBytes.Identity), IngestError> {
    Result { () throws(IngestError) in
      let file = try FileBytes(path: path)
      return (try file.readToEnd(), try file.identity)
    }
  }

  /// Rows counted by two threads.
  private final class RowCount: Sendable {
    private let count = Atomic(0)

    func add(_ rows: Int) -> Int {
      count.wrappingAdd(rows, ordering: .relaxed).newValue
    }
  }
}
