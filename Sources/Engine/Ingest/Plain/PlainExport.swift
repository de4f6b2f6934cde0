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

  /// Reads the whole file; `onRows` is told how much has been read.
  ///
  /// A store needs the deals' ids and the file's SHA-256, answers about the file alone do not.
  /// - Returns: `nil` when something in it is not plain.
  func read(
    isForStore: Bool, onRows: (ReadSoFar) -> Void
  ) throws(IngestError) -> Export? {
    let reading = try reading(into: DealColumns(), isForStore: isForStore, onRows: onRows)
    guard let (share, report) = reading else { return nil }
    return Export(
      deals: DealColumns(ids: share.ids.text, share.deals),
      dictionaries: source.namingStages(in: share.dictionaries), report: report, kind: .deals,
      stages: source.stages(in: share.dictionaries))
  }

  /// Gathers the deals of the whole file, given what holds none as yet.
  /// - Returns: `nil` when something in it is not plain, or deals cannot be gathered.
  func gather<Deals: DealGathering>(
    into none: Deals
  ) throws(IngestError) -> (deals: Deals, dictionaries: [ValueDictionary], report: IngestReport)? {
    let reading = try reading(into: none, isForStore: false, onRows: { _ in })
    guard let (share, report) = reading else { return nil }
    return (share.deals, source.namingStages(in: share.dictionaries), report)
  }

  private func reading<Deals: DealGathering>(
    into none: Deals, isForStore: Bool, onRows: (ReadSoFar) -> Void
  ) throws(IngestError) -> (share: PlainShare<Deals>, report: IngestReport)? {
    let path = source.survey.path
    let file = try FileBytes(path: path)
    let identity = try file.identity
    guard identity == source.survey.identity else { throw .changedWhileRead(path) }
    guard identity.size <= source.options.limits.expandedBytes else { return nil }
    let hash = isForStore ? Beside { Self.hash(of: path) } : nil
    let opening = try Opening(source.records())
    // A header without a line feed ends one behind the file.
    let rows = min(opening.end, identity.size)..<identity.size
    let work = Work(source, file, end: rows.upperBound, none, keepsIDs: isForStore)
    let share = share(of: file, rows, by: work, onRows: onRows)
    guard var share, share.ids.areDistinct else { return nil }
    share.blankLines += opening.blankLines
    guard share.deals.endings.agree(withChangesUpTo: share.lastModified) else { return nil }
    share.deals.see(share.lastModified)
    var report = try report(on: share)
    if let found = try hash?.fetch()?.get() {
      guard found.identity == identity else { throw .changedWhileRead(path) }
      report.sha256 = found.sha256
    }
    guard try file.identity == identity else { throw .changedWhileRead(path) }
    return (share, report)
  }

  /// What all records hold, read by two threads where the file is large enough.
  ///
  /// The second begins behind the line feed that follows the middle. Whether a record starts there
  /// is known once the first has come so far; where none does, one thread reads all.
  private func share<Deals: DealGathering>(
    of file: FileBytes, _ range: Range<Int>, by work: Work<Deals>, onRows: (ReadSoFar) -> Void
  ) -> PlainShare<Deals>? {
    guard range.count > 2 * smallestShare,
      let middle = file.lineStart(behind: range.lowerBound + range.count / 2)
    else { return work.read(range, telling: onRows) }
    let second = Beside { work.readBeside(middle..<range.upperBound) }
    let first = work.read(range.lowerBound..<middle, telling: onRows)
    if first?.end != middle { work.common.giveUp() }
    // Waited for in any case: it reads from the file, which is closed behind this.
    let rest = second.fetch() ?? nil
    guard var share = first else { return nil }
    guard share.end == middle else { return work.read(range) { _, _ in true } }
    guard let rest else { return nil }
    return share.append(rest) ? share : nil
  }

  private func report<Deals>(
    on share: PlainShare<Deals>
  ) throws(IngestError) -> IngestReport {
    let endings = share.deals.endings
    var notes = RowNotes(source, formats: .plain)
    notes.report.accepted = endings.count
    notes.report.leftOut = share.leftOut
    notes.report.stages = source.stageMeanings(in: share.dictionaries)
    notes.report.rows = endings.count + share.leftOut.values.reduce(0, +)
    notes.report.blankLines = share.blankLines
    try notes.finish(Duplicates(), endings: endings, currencies: share.currencies)
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

  /// What stands above the first row.
  private struct Opening {
    /// Where the first row starts in the file.
    let end: Int
    let blankLines: Int

    init(_ reader: borrowing RecordReader) {
      (end, blankLines) = (reader.source, reader.blankLines)
    }
  }

  /// What threads need to know to read some of the file.
  private struct Work<Deals: DealGathering>: Sendable {
    let source: ExportSource
    let descriptor: Int32
    let end: Int
    /// What deals are gathered into, empty.
    let none: Deals
    let keepsIDs: Bool
    let common = CommonState()

    init(_ source: ExportSource, _ file: FileBytes, end: Int, _ none: Deals, keepsIDs: Bool) {
      (self.source, self.end, self.none, self.keepsIDs) = (source, end, none, keepsIDs)
      descriptor = file.descriptor
    }

    /// Reads the records that start within a range.
    func read(_ range: Range<Int>, _ goesOn: (Int, Int) -> Bool) -> PlainShare<Deals>? {
      var lane = PlainLane(
        source, descriptor: descriptor, from: range.lowerBound, room: end - range.lowerBound,
        into: none, keepsIDs: keepsIDs)
      return lane.read(until: range.upperBound, goesOn: goesOn)
    }

    /// The same, telling the rows of both threads, which come equally far in the same time.
    func read(
      _ range: Range<Int>, telling onRows: (ReadSoFar) -> Void
    ) -> PlainShare<Deals>? {
      read(range) { rows, position in
        let share = Double(position - range.lowerBound) / Double(range.count)
        onRows(ReadSoFar(rows: common.add(rows), share: min(1, share)))
        return true
      }
    }

    /// The same on the second thread, for as long as the first has not given up.
    func readBeside(_ range: Range<Int>) -> PlainShare<Deals>? {
      read(range) { rows, _ in
        _ = common.add(rows)
        return !common.isGivenUp
      }
    }
  }

  /// What two threads tell each other.
  private final class CommonState: Sendable {
    private let rows = Atomic(0)
    private let givenUp = Atomic(false)

    /// Adds rows and returns all so far.
    func add(_ count: Int) -> Int { rows.wrappingAdd(count, ordering: .relaxed).newValue }

    var isGivenUp: Bool { givenUp.load(ordering: .relaxed) }

    func giveUp() { givenUp.store(true, ordering: .relaxed) }
  }
}
