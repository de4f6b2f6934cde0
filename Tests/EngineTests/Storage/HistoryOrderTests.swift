import TestSupport
import Testing

@testable import Engine

/// Exports of some days and a history of all changes, taken in whatever order.
@Suite struct HistoryOrderTests {
  /// What happened to some deals, with the exports of three days on the way and after them.
  private struct Past {
    static let exportDays: [Int32] = [5, 12, 19]

    var deals = (0..<12).map { Deal.open("D\($0)") }
    var exports: [DealExport] = []
    var changes: [DealChange] = []
    var dictionaries = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
    var reopenings: [(id: String, lost: Int32, on: Int32)] = []

    /// Where the history tells stages alone, amounts and close dates are those of the exports.
    let tellsStagesAlone: Bool
    /// Deals are lost in a stage of their own, and begin again.
    let reopens: Bool
    /// Each export puts the ends that older ones showed to its own day, of which the history says
    /// nothing; deals end on days of exports, and are changed on others afterwards.
    let correctsEnds: Bool

    /// `exportsInMornings` has the exports show what the changes of their day find.
    init(
      seed: UInt64, tellsStagesAlone: Bool = false, reopens: Bool = false,
      exportsInMornings: Bool = false, correctsEnds: Bool = false
    ) {
      (self.tellsStagesAlone, self.reopens) = (tellsStagesAlone, reopens)
      self.correctsEnds = correctsEnds
      var draws = Draws(state: seed)
      for day in Int32(2)...19 {
        if exportsInMornings { export(on: day) }
        for index in deals.indices where draws.below(5) == 0 {
          if deals[index].outcome == nil {
            change(index, day, &draws)
          } else if reopens || correctsEnds {
            changeEnded(index, day, &draws)
          }
        }
        if !exportsInMornings { export(on: day) }
      }
    }

    private mutating func export(on day: Int32) {
      guard Self.exportDays.contains(day) else { return }
      if correctsEnds {
        for index in deals.indices where deals[index].outcome != nil {
          deals[index].closed = .january(day)
        }
      }
      exports.append(DealExport(.january(day), deals))
    }

    var history: ImportSource { history(of: changes) }

    /// The history in two files, each with the changes of some days.
    func pieces(first: (Int32) -> Bool) -> [ImportSource] {
      [changes.filter { first($0.day) }, changes.filter { !first($0.day) }].map(history)
    }

    private func history(of changes: [DealChange]) -> ImportSource {
      let lost = dictionaries[Dimension.stage.index].code(of: "Closed Lost")
      return ImportSource(
        deals: DealColumns(), changes: changes, dictionaries: dictionaries,
        endings: lost.map { [$0: .lost] } ?? [:])
    }

    private mutating func change(_ index: Int, _ day: Int32, _ draws: inout Draws) {
      let before = deals[index]
      switch draws.below(10) {
      case 0 where reopens, 1 where reopens: lose(index, day)
      case 0...5 where correctsEnds && Self.exportDays.contains(day),
        0 where !correctsEnds:
        deals[index] = before.closed(.won, on: .january(day))
      case 1...3: deals[index].stage = "Stage \(draws.below(4))"
      case 4...6: deals[index].amount = Amount(minorUnits: Int64(1 + draws.below(9)) * 100)
      default: deals[index].expectedClose = .january(40 + Int32(draws.below(9)))
      }
      tell(before, deals[index], on: day)
    }

    private mutating func lose(_ index: Int, _ day: Int32) {
      deals[index] = deals[index].moved(to: "Closed Lost").closed(.lost, on: .january(day))
    }

    private mutating func changeEnded(_ index: Int, _ day: Int32, _ draws: inout Draws) {
      guard let closed = deals[index].closed, closed < .january(day) else { return }
      if correctsEnds, Self.exportDays.contains(day) { return }
      let before = deals[index]
      if correctsEnds || draws.below(3) == 0 {
        deals[index].amount = Amount(minorUnits: Int64(1 + draws.below(9)) * 100)
        return tell(before, deals[index], on: day)
      }
      reopenings.append((before.id, closed.number, Day.january(day).number))
      (deals[index].outcome, deals[index].closed) = (nil, nil)
      deals[index].expectedClose = .january(40 + Int32(draws.below(9)))
      deals[index].stage = "Stage \(draws.below(4))"
      tell(before, deals[index], on: day)
    }

    private mutating func tell(_ before: Deal, _ after: Deal, on day: Int32) {
      let isCorrected = correctsEnds && before.outcome != nil
      guard before != after, after.outcome == nil || reopens || isCorrected else { return }
      if tellsStagesAlone, before.stage == after.stage { return }
      var change = DealChange(
        dealID: after.id, day: Day.january(day).number, line: changes.count + 2)
      let lane = Dimension.stage.index
      if before.stage != after.stage {
        change.stage = dictionaries[lane].encode(after.stage)
        change.before.stage = dictionaries[lane].encode(before.stage)
      }
      if before.amount != after.amount {
        change.amount = after.amount.minorUnits
        change.before.amount = before.amount.minorUnits
      }
      if before.expectedClose != after.expectedClose {
        change.expectedClose = after.expectedClose?.number
        change.before.expectedClose = .some(before.expectedClose?.number)
      }
      changes.append(change)
    }
  }

  /// The events of all deals and their states on every day once the files have come.
  private func contents(of past: Past, in order: [Int]) throws -> [String] {
    let store = try store(of: past, in: order)
    let broken = try store.verify().filter { !$0.ok }.map(\.message)
    #expect(broken == [])
    return try store.january(of: past.deals)
  }

  private func store(
    of past: Past, with histories: [ImportSource]? = nil, in order: [Int]
  ) throws -> Store {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    for file in order {
      guard file >= 3 else {
        try store.take(past.exports[file])
        continue
      }
      let sha256 = String(repeating: "\(file)", count: 64)
      _ = try store.importExport(
        histories?[file - 3] ?? past.history,
        file: ImportedFile(name: "history-\(file).csv", sha256: sha256), day: .january(31),
        isDryRun: false)
    }
    return store
  }

  /// Three exports with their history, which is 3, at each place among them.
  private static let orders = [[0, 1, 2], [1, 0, 2], [2, 1, 0], [2, 0, 1]].flatMap { exports in
    (0...3).map { Array(exports[..<$0]) + [3] + exports[$0...] }
  }

  @Test(arguments: UInt64(1)...4)
  func aHistoryMayComeBetweenExportsOfAnyOrder(seed: UInt64) throws {
    let past = Past(seed: seed)
    let inOrder = try contents(of: past, in: [0, 1, 2, 3])

    #expect(past.changes.count > 10)
    let different = try Self.orders.filter { try contents(of: past, in: $0) != inOrder }
    #expect(different == [])
  }

  /// As above, where the history tells that deals ended and began again between the exports.
  @Test(arguments: UInt64(1)...4)
  func endsThatAHistoryTellsMayComeInAnyOrder(seed: UInt64) throws {
    try requireOneResult(of: Past(seed: seed, reopens: true))
  }

  /// No column tells that the exports are older than the changes of the newest day in them.
  @Test(arguments: UInt64(1)...3, [false, true])
  func changesOfAnExportsDayMayComeBehindIt(seed: UInt64, reopens: Bool) throws {
    try requireOneResult(of: Past(seed: seed, reopens: reopens, exportsInMornings: true))
  }

  /// What changed after an end turns out to lie before it once a newer export puts it later.
  @Test(arguments: UInt64(1)...2)
  func changesAfterAnEndMayLieBeforeALaterOne(seed: UInt64) throws {
    try requireOneResult(of: Past(seed: seed, correctsEnds: true))
  }

  /// Each of two files tells a part of what happened, the older or each other day.
  @Test(arguments: UInt64(1)...3, [false, true])
  func aHistoryMayComeInPieces(seed: UInt64, isOlderFirst: Bool) throws {
    let past = Past(seed: seed, reopens: true)
    let whole = try contents(of: past, in: [0, 1, 2, 3])
    let middle = Day.january(10).number
    let pieces = past.pieces { isOlderFirst ? $0 < middle : $0 % 2 == 0 }

    for order in [
      [0, 1, 2, 3, 4], [2, 4, 3, 0, 1], [3, 1, 4, 2, 0], [4, 3, 2, 1, 0], [1, 4, 0, 2, 3],
    ] {
      let store = try store(of: past, with: pieces, in: order)
      let other = try store.january(of: past.deals)
      #expect(Set(whole).subtracting(other).sorted() == [], "\(order)")
      #expect(Set(other).subtracting(whole).sorted() == [], "\(order)")
      #expect(try store.verify().filter { !$0.ok }.map(\.message) == [])
    }
  }

  private func requireOneResult(of past: Past) throws {
    let inOrder = try contents(of: past, in: [0, 1, 2, 3])
    for order in Self.orders {
      let other = try contents(of: past, in: order)
      let missing = Set(inOrder).subtracting(other).sorted()
      #expect(
        missing.isEmpty,
        "\(order) misses \(missing), has \(Set(other).subtracting(inOrder).sorted())")
    }
  }

  /// Whatever the exports show between them.
  @Test(arguments: UInt64(1)...12)
  func eachEndAndReopeningIsAnEventOfItsDay(seed: UInt64) throws {
    let past = Past(seed: seed, reopens: true)
    let store = try store(of: past, in: [2, 3])
    let reopened = past.reopenings.filter { told in
      past.exports[2].deals.contains { $0.id == told.id && $0.outcome == nil }
    }

    for (id, days) in Dictionary(grouping: reopened, by: \.id) {
      let events = try store.events(of: id, upTo: .january(31))
      #expect(events.filter { $0.kind == .reopened }.map(\.day.number) == days.map(\.on), "\(id)")
      #expect(events.filter { $0.kind == .dealLost }.map(\.day.number) == days.map(\.lost), "\(id)")
      #expect(events.allSatisfy { $0.seenAfter == nil }, "\(id)")
    }
  }

  /// What the newest export shows stays, whatever comes behind it; a history that tells stages alone
  /// says nothing of amounts and close dates.
  @Test(arguments: UInt64(1)...8)
  func theNewestExportStaysThePresentState(seed: UInt64) throws {
    let past = Past(seed: seed, tellsStagesAlone: true)
    let newest = past.exports[2].deals.sorted { $0.id < $1.id }

    for order in [[0, 1, 2, 3], [2, 3, 0, 1], [2, 3, 1, 0], [3, 1, 2, 0], [2, 0, 3, 1]] {
      let store = try store(of: past, in: order)
      let present = try store.deals(asOf: .january(31))
      let differing = zip(present, newest).filter {
        ($0.amount, $0.expectedClose, $0.stage) != ($1.amount, $1.expectedClose, $1.stage)
      }
      #expect(differing.map(\.1.id) == [], "\(order)")
    }
  }

  /// Each change is on its day, whatever the exports between them show.
  @Test(arguments: UInt64(1)...6)
  func everyChangeIsAnEventOfItsDay(seed: UInt64) throws {
    let past = Past(seed: seed)
    let store = try Store(at: TemporaryFolder().path, creating: true)
    for export in past.exports { try store.take(export) }
    _ = try store.importExport(
      past.history, file: ImportedFile(name: "history.csv", sha256: nil), day: .january(31),
      isDryRun: false)

    for deal in past.deals {
      let events = try store.events(of: deal.id, upTo: .january(31)).dropFirst()
      let told = past.changes.filter { $0.dealID == deal.id }.map(\.day)
      let moves = events.filter { ![.dealWon, .dealLost].contains($0.kind) }
      #expect(moves.map(\.day.number) == told, "\(deal.id)")
      #expect(moves.allSatisfy { $0.seenAfter == nil }, "\(deal.id)")
    }
  }
}
