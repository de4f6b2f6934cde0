import TestSupport
import Testing

@testable import Engine

/// Exports without some of the columns that others have.
@Suite struct MissingColumnsTests {
  private static let columns: [ToldValues] = [
    .amount, .expectedClose, .value(of: .rep), .value(of: .industry), .value(of: .region),
  ]

  /// Exports of which two in three lack columns, and what is to be known of the deals on their days.
  private struct Past {
    var exports: [DealExport] = []
    private(set) var known: [[Deal]] = []

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      var last: [String: Deal] = [:]
      for whole in RandomExports(seed: seed, count: 4, reopens: false).exports {
        let isWhole = Int.random(in: 0..<3, using: &random) == 0
        let missing =
          isWhole ? [] : ToldValues(columns.filter { _ in Bool.random(using: &random) })
        let export = DealExport(whole.day, whole.deals, without: missing)
        for deal in export.deals {
          last[deal.id] = last[deal.id].map { Self.shown(deal, missing, after: $0) } ?? deal
        }
        exports.append(export)
        known.append(last.values.sorted { $0.id < $1.id })
      }
    }

    private static func shown(_ deal: Deal, _ missing: ToldValues, after last: Deal) -> Deal {
      var deal = deal
      if missing.contains(.amount) { deal.amount = last.amount }
      if missing.contains(.expectedClose), deal.outcome == nil {
        deal.expectedClose = last.expectedClose
      }
      if missing.contains(.value(of: .rep)) { deal.rep = last.rep }
      if missing.contains(.value(of: .industry)) { deal.industry = last.industry }
      if missing.contains(.value(of: .region)) { deal.region = last.region }
      return deal
    }
  }

  private func store(of exports: [DealExport], in order: [Int]) throws -> Store {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    for file in order { try store.take(exports[file]) }
    #expect(try store.verify().filter { !$0.ok }.map(\.message) == [])
    return store
  }

  @Test(arguments: UInt64(1)...12)
  func whatAnExportDoesNotTellIsAsItWasToldLast(seed: UInt64) throws {
    let past = Past(seed: seed)
    let store = try store(of: past.exports, in: [0, 1, 2, 3])

    for (export, known) in zip(past.exports, past.known) {
      let different = zip(try store.deals(asOf: export.day), known).filter { $0 != $1 }
      #expect(different.map { "\($0) is not \($1)" } == [])
    }
  }

  @Test(arguments: UInt64(1)...12)
  func filesWithoutColumnsMayComeInAnyOrder(seed: UInt64) throws {
    let exports = Past(seed: seed).exports
    let deals = exports.last?.deals ?? []
    let inOrder = try store(of: exports, in: [0, 1, 2, 3]).january(of: deals)

    for order in [[3, 2, 1, 0], [1, 0, 3, 2], [2, 0, 3, 1], [3, 0, 1, 2], [0, 3, 2, 1]] {
      #expect(try store(of: exports, in: order).january(of: deals) == inOrder, "\(order)")
    }
  }

  /// That of an end is not the stage in which a deal begins anew.
  @Test func aStageStaysUntilADealBeginsAnew() throws {
    let won = Deal.open("B").closed(.won, on: .january(15))
    let lost = Deal.open("C").closed(.lost, on: .january(9))
    let exports = [
      DealExport(.january(10), [.open("A"), .open("B"), lost]),
      DealExport(.january(20), [.open("A"), won, .open("C")], without: .stage),
      DealExport(.january(30), [.open("A"), .open("B"), .open("C")], without: .stage),
    ]
    let inOrder = try store(of: exports, in: [0, 1, 2])

    #expect(try inOrder.deals(asOf: .january(21)).map(\.stage) == ["Qualified", "Qualified", ""])
    #expect(try inOrder.deals(asOf: .january(31)).map(\.stage) == ["Qualified", "", ""])
    let contents = try inOrder.january(of: exports[0].deals)
    for order in [[0, 2, 1], [2, 0, 1], [2, 1, 0], [1, 2, 0]] {
      #expect(
        try store(of: exports, in: order).january(of: exports[0].deals) == contents, "\(order)")
    }
  }

  /// What the first one does not tell is known to nobody, so that no change of it is.
  @Test func whatALaterExportTellsFirstHasNotChanged() throws {
    let exports = [
      DealExport(.january(10), [.open("A")], without: [.amount, .value(of: .rep)]),
      DealExport(.january(20), [.open("A")]),
    ]
    for order in [[0, 1], [1, 0]] {
      let events = try store(of: exports, in: order).events(of: "A", upTo: .january(31))
      #expect(events.map(\.kind) == [.dealCreated], "\(order)")
    }
  }

  /// What the first export has no column for is no older one's, whatever a later one tells.
  @Test func aStepBeforeAnExportKnowsNoMoreThanThatDoes() throws {
    var dictionaries = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
    var change = DealChange(dealID: "A", day: Day.january(5).number, line: 2)
    change.stage = dictionaries[Dimension.stage.index].encode("Qualified")
    let history = ImportSource(
      deals: DealColumns(), changes: [change], dictionaries: dictionaries)
    let exports = [
      DealExport(.january(10), [.open("A")], without: .value(of: .industry)),
      DealExport(.january(20), [.open("A")]),
    ]
    for order in [[0, 2, 1], [1, 2, 0], [2, 1, 0], [0, 1, 2]] {
      let store = try Store(at: TemporaryFolder().path, creating: true)
      for file in order {
        guard file == 2 else {
          try store.take(exports[file])
          continue
        }
        _ = try store.importExport(
          history, file: ImportedFile(name: "history.csv", sha256: nil), day: .january(31),
          isDryRun: false)
      }
      let industries = try [6, 12, 25].map {
        try store.deal(id: "A", asOf: .january($0))?.deal.industry
      }
      #expect(industries == ["", "", "Retail"], "\(order)")
    }
  }

  /// A reading that was wrong has told nothing that is to be kept.
  @Test func aFileReadAnewWithoutAColumnKeepsWhatWasKnownBefore() throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(10), [.open("A").owned(by: "Ada")]))
    let wrong = DealExport(.january(20), [.open("A").owned(by: "Europe"), .open("B")])
    let right = DealExport(.january(20), wrong.deals, without: .value(of: .rep))
    let sha256 = String(repeating: "a", count: 64)
    try store.take(wrong, sha256: sha256)
    try store.take(right, sha256: sha256, mapping: "no rep")
    #expect(try store.deals(asOf: .january(31)).map(\.rep) == ["Ada", ""])

    try store.take(
      DealExport(.january(15), [.open("A").owned(by: "Bob"), .open("B").owned(by: "Bob")]))

    #expect(try store.deals(asOf: .january(31)).map(\.rep) == ["Bob", "Bob"])
    #expect(
      try store.events(of: "A", upTo: .january(31)).map(\.kind) == [.dealCreated, .ownerChanged])
  }

  @Test func nothingThatIsKeptCountsAsChangedOrEmptied() throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(10), [.open("A"), .open("B")]))
    let later = DealExport(
      .january(20), [.open("A"), .open("B").worth(500)], without: .value(of: .industry))
    let counts = try store.take(later)

    #expect(counts.changed == 1 && counts.unchanged == 1)
    #expect(counts.emptied == [:] && counts.renames == [])
    #expect(try store.deal(id: "B", asOf: .january(31))?.deal == .open("B").worth(500))
  }

  /// A message told it between the exports.
  @Test func whatAMessageToldStays() throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(10), [.open("A")]))
    let day = Day.january(15)
    _ = try store.take([
      DealMessage(
        id: "m", dealID: "A", milliseconds: Int64(day.number) * 86_400_000, day: day,
        isCreation: false, fields: [.value(.rep, "Bob")])
    ])
    try store.take(DealExport(.january(20), [.open("A")], without: .value(of: .rep)))

    #expect(try store.deal(id: "A", asOf: .january(31))?.deal.rep == "Bob")
  }

  /// A message that tells an end leaves nothing to what was known, as far as it was known.
  @Test(arguments: [[0, 1, 2], [1, 2, 0], [1, 0, 2]])
  func anEndThatAMessageToldIsFilledIn(order: [Int]) throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    let day = Day.january(25)
    let exports = [
      DealExport(.january(10), [.open("A")]),
      DealExport(.january(20), [.open("A")], without: [.amount, .value(of: .rep), .stage]),
    ]
    for file in order {
      guard file == 2 else {
        try store.take(exports[file])
        continue
      }
      _ = try store.take([
        DealMessage(
          id: "m", dealID: "A", milliseconds: Int64(day.number) * 86_400_000, day: day,
          isCreation: false, fields: [.outcome(.won)])
      ])
    }
    let deal = try #require(try store.deal(id: "A", asOf: .january(31))).deal

    #expect(deal.outcome == .won && deal.rep == "Ada")
    #expect(deal.amount == Deal.open("A").amount && deal.stage == "Qualified")
  }
}
