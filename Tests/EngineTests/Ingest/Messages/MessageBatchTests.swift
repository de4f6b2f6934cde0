import Testing

@testable import Engine

@Suite struct MessageBatchTests {
  private static func entry(_ deal: String, _ type: String = "deal.updated") -> String {
    "{\"type\": \"\(type)\", \"timestamp\": \"2026-11-26T10:00:00Z\", "
      + "\"data\": {\"deal_id\": \"\(deal)\", \"deal_amount\": 7}}"
  }

  private static func batch(_ json: String, id: String? = nil) throws -> MessageBatch {
    try MessageFormat.standard.batch(in: Array(json.utf8), id: id)
  }

  @Test func whatCannotBeReadLeavesTheRestAlone() throws {
    let broken = Self.entry("D2").replacing("7", with: "\"x\"")

    let batch = try Self.batch("[\(Self.entry("D1")), \(broken), \(Self.entry("D3"))]", id: "m")

    #expect(batch.messages.map(\.dealID) == ["D1", "D3"])
    #expect(batch.refusals == [.badValue("deal_amount", value: "x")])
  }

  @Test func creationsComeFirst() throws {
    let entries = [
      Self.entry("D1"), Self.entry("D2", "deal.created"), Self.entry("D3"),
      Self.entry("D4", "deal.created"),
    ]

    let batch = try Self.batch("[\(entries.joined(separator: ","))]", id: "m")

    #expect(batch.messages.map(\.dealID) == ["D2", "D4", "D1", "D3"])
  }

  @Test func anIDBesideTheBodyCountsForTheOneWithin() throws {
    let named = Self.entry("D1").replacing("{\"type\"", with: "{\"id\": \"own\", \"type\"")

    #expect(try Self.batch(named).messages.map(\.id) == ["standard:own"])
    #expect(try Self.batch(named, id: "msg_1").messages.map(\.id) == ["standard:msg_1"])
    #expect(
      try Self.batch("[\(named), \(named)]", id: "msg_1").messages.map(\.id) == [
        "standard:msg_1:0", "standard:msg_1:1",
      ])
    #expect(try Self.batch(Self.entry("D1")).refusals == [.missing("id")])
  }

  @Test func whatIsNoJSONIsRefusedAsAWhole() {
    #expect(throws: MessageError.self) { try Self.batch("[\(Self.entry("D1"))", id: "m") }
  }

  @Test func onlyWhatAnotherTimeMayMendMayPass() throws {
    let day = try #require(Day("2026-11-26"))
    let errors: [MessageError] = [
      .unknownDeal("D1"), .fromTheFuture(0), .notJSON(reason: ""), .missing("id"),
      .badValue("id", value: ""), .beforeCreation("D1", created: day, day: day),
    ]

    #expect(errors.map(\.mayPass) == [true, true, false, false, false, false])
  }
}
