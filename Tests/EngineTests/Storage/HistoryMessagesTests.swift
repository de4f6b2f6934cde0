import TestSupport
import Testing

@testable import Engine

/// Messages tell some values, histories others, and exports the rest.
@Suite struct HistoryMessagesTests {
  private let store: Store

  init() throws { store = try Store(at: TemporaryFolder().path, creating: true) }

  private enum Piece {
    case export(DealExport)
    case message(DealMessage)
    case history([DealChange])
  }

  private static func message(
    _ day: Int32, isCreation: Bool = false, _ fields: [DealMessage.Field]
  ) -> Piece {
    .message(
      DealMessage(
        id: "\(day)", dealID: "A", milliseconds: Int64(Day.january(day).number) * 86_400_000,
        day: .january(day), isCreation: isCreation, fields: fields))
  }

  private static func change(
    _ day: Int32, amount: Int64, before: Int64
  ) -> DealChange {
    var change = DealChange(dealID: "A", day: Day.january(day).number, amount: amount, line: 2)
    change.before.amount = before
    return change
  }

  private func take(_ piece: Piece) throws {
    switch piece {
    case .export(let export): try store.take(export)
    case .message(let message): _ = try store.take([message])
    case .history(let changes):
      let dictionaries = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
      _ = try store.importExport(
        ImportSource(deals: DealColumns(), changes: changes, dictionaries: dictionaries),
        file: ImportedFile(name: "history.csv", sha256: String(repeating: "a", count: 64)),
        day: .january(90), isDryRun: false, isAgain: false)
    }
  }

  /// It tells how the deal stands, and not again what it was worth.
  @Test(arguments: [Outcome.won, nil], [[0, 1, 2], [0, 2, 1], [1, 0, 2]])
  func aMessageOfAnOutcomeLeavesWhatAHistoryTold(outcome: Outcome?, order: [Int]) throws {
    let pieces: [Piece] = [
      .export(DealExport(.january(10), [Deal.open("A").worth(100)])),
      .history([Self.change(20, amount: 500, before: 100)]),
      Self.message(30, [.outcome(outcome), .value(.stage, "Offer")]),
    ]
    for piece in order { try take(pieces[piece]) }

    let amounts = try [15, 25, 35].map {
      try store.deal(id: "A", asOf: .january($0))?.deal.amount.minorUnits
    }
    #expect(amounts == [100, 500, 500])
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  @Test func whatMessagesToldOfTheBeginningStays() throws {
    let creation = Self.message(
      1, isCreation: true, [.amount(Amount(minorUnits: 300)), .value(.stage, "Demo")])
    try take(creation)
    try take(Self.message(7, [.amount(Amount(minorUnits: 200))]))
    try take(.history([Self.change(22, amount: 3600, before: 200)]))
    try take(.export(DealExport(.january(60), [Deal.open("A", stage: "Demo").worth(3600)])))

    let amounts = try [4, 10, 30].map {
      try store.deal(id: "A", asOf: .january($0))?.deal.amount.minorUnits
    }
    #expect(amounts == [300, 200, 3600])
    #expect(try store.verify().filter { !$0.ok } == [])
  }

  /// What nobody had told is as the first export shows it, and its telling no change.
  @Test func aMessageThatCreatesADealTellsNothingElse() throws {
    try take(Self.message(1, isCreation: true, []))
    try take(
      .export(DealExport(.january(40), [Deal.open("A", stage: "Demo").worth(500)])))

    let deal = try #require(try store.deal(id: "A", asOf: .january(20))).deal
    #expect(deal.amount.minorUnits == 500 && deal.stage == "Demo")
    #expect(try store.events(of: "A", upTo: .january(60)).map(\.kind) == [.dealCreated])
  }

  /// An older export that arrives last knows more of the days of messages that tell ends.
  @Test func anExportThatComesLateFillsTheDaysOfMessages() throws {
    let pieces: [Piece] = [
      .export(DealExport(.january(10), [Deal.open("A").worth(500)])),
      Self.message(20, [.outcome(nil), .value(.stage, "Offer")]),
      Self.message(30, [.outcome(.lost), .value(.stage, "Lost")]),
    ]
    let creation = Self.message(
      1, isCreation: true, [.outcome(nil), .amount(Amount(minorUnits: 100))])

    for order in pieces.permutations {
      let other = try Self()
      for piece in [creation] + order { try other.take(piece) }
      #expect(try other.store.deal(id: "A", asOf: .january(25))?.deal.amount.minorUnits == 500)
      let events = try other.store.events(of: "A", upTo: .january(60))
      #expect(events.filter { $0.kind == .amountChanged }.count == 1)
    }
  }
}

extension Array {
  /// All orders of its elements.
  fileprivate var permutations: [[Element]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { index in
      var rest = self
      let first = rest.remove(at: index)
      return rest.permutations.map { [first] + $0 }
    }
  }
}
