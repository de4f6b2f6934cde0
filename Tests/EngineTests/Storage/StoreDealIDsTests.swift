import Testing

@testable import Engine

@Suite struct StoreDealIDsTests {
  private static let short = "0065g00000AbCdE"
  private static let long = SalesforceIDs.whole(short)
  private static let day = Day(number: 19_500)
  private static let now = Int64(day.number + 1) * 86_400

  private let opened: OpenedWorkspace

  init() throws { opened = try OpenedWorkspace() }

  private func created(_ id: String) -> DealMessage {
    DealMessage(
      id: "m", dealID: id, milliseconds: Int64(Self.day.number) * 86_400 * 1000, day: Self.day,
      isCreation: true, fields: [.created(Self.day)])
  }

  private func export(_ id: String) throws -> String {
    try opened.write(
      "Id,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate\n"
        + "\(id),Demo,5,2030-01-01,0,0,\(Self.day)\n", as: "\(id).csv")
  }

  /// A webhook may have the id of a report where the next export has the longer one.
  @Test(arguments: [nil, "0065g00000Other"])
  func anOpportunityOfAWebhookIsThatOfTheExportsOfSalesforce(before: String?) throws {
    let workspace = try opened.workspace(asOf: nil, taking: before.map(export))

    #expect(try workspace.store([created(Self.short)], now: Self.now).map(\.dealID) == [Self.long])
    _ = try workspace.importExports([export(Self.long)], isScoring: false)

    let known = try workspace.store.deal(id: Self.short, asOf: Self.day.advanced(by: 9))?.deal
    #expect(known?.id == Self.long)
    #expect(known?.stage == "Demo")
    #expect(try workspace.storedBook().book.count == (before == nil ? 1 : 2))
  }

  @Test func aDealOfAnotherSystemKeepsTheIDThatItHas() throws {
    let text = ExportText.text(of: Array(PlantedDeals(count: 3).deals))
    let workspace = try opened.workspace(
      asOf: nil, taking: opened.write(text, as: "deals.csv"))

    #expect(try workspace.store([created(Self.short)], now: Self.now).map(\.dealID) == [Self.short])
  }

  @Test func aDealOfDynamicsIsOneHoweverItsGUIDIsWritten() throws {
    let id = "3F2504E0-4F89-11D3-9A0C-0305E82C3301"
    let workspace = try opened.workspace(asOf: nil, taking: nil)

    let ids = try [id, "{\(id)}"].map { id in
      try workspace.store([created(id)], now: Self.now).map(\.dealID)
    }
    #expect(ids == [[id.lowercased()], [id.lowercased()]])
  }
}
