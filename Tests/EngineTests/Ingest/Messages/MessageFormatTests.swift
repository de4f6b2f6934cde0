import Testing

@testable import Engine

@Suite struct MessageFormatTests {
  private static func read(
    _ format: MessageFormat, _ json: String, zone: String? = nil
  ) throws(MessageError) -> [DealMessage] {
    try format.messages(in: Array(json.utf8), zone: zone)
  }

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func aStandardMessageHoldsColumnsOfOurTable() throws {
    let messages = try Self.read(
      .standard,
      """
      {"type": "deal.created", "id": "evt_1", "timestamp": "2026-11-26T10:00:00.5Z",
       "data": {"deal_id": "D1", "created_date": "2026-11-25", "deal_amount": 1200.5,
                "deal_stage": "Demo", "region": null, "expected_close_date": "2027-01-31",
                "outcome": "Open", "closed_date": null, "unknown": 3}}
      """)

    let message = try #require(messages.first)
    #expect(messages.count == 1)
    #expect(message.id == "standard:evt_1" && message.dealID == "D1" && message.isCreation)
    #expect(message.moment == 1_795_687_200)
    #expect(message.day == (try Self.day("2026-11-26")))
    #expect(
      message.fields == [
        .created(try Self.day("2026-11-25")), .outcome(nil),
        .expectedClose(try Self.day("2027-01-31")), .amount(Amount(minorUnits: 120_050)),
        .value(.region, ""), .value(.stage, "Demo"),
      ])
    #expect(message.unread == ["unknown"])
  }

  @Test func theDayOfAMomentIsThatOfTheZone() throws {
    let json = """
      {"type": "deal.updated", "id": "1", "timestamp": "2026-11-26T23:30:00Z",
       "data": {"deal_id": "D1", "deal_amount": "7"}}
      """

    #expect(try Self.read(.standard, json)[0].day == Self.day("2026-11-26"))
    #expect(try Self.read(.standard, json, zone: "Asia/Tokyo")[0].day == Self.day("2026-11-27"))
  }

  @Test(arguments: ["5", "\"5\"", "true", "[\"EUR\"]"])
  func whatIsNoCurrencyIsRefused(_ value: String) throws {
    let json = """
      {"type": "deal.updated", "id": "1", "timestamp": "2026-11-26T23:30:00Z",
       "data": {"deal_id": "D1", "deal_amount": "7", "currency": \(value)}}
      """
    let error = #expect(throws: MessageError.self) { try Self.read(.standard, json) }

    #expect(error?.description.hasPrefix("'currency' is '") == true)
  }

  @Test func aDateAtMidnightIsADayAndCurrencyIsTrimmed() throws {
    let json = """
      {"type": "deal.updated", "id": "1", "timestamp": "2026-11-26T23:30:00Z",
       "data": {"deal_id": "D1", "deal_amount": "7", "currency": " EUR ",
                "created_date": "2026-11-02T03:00:00Z",
                "expected_close_date": "2026-12-18T00:00:00.000Z"}}
      """
    let message = try Self.read(.standard, json, zone: "America/New_York")[0]

    #expect(message.currency == "EUR")
    #expect(message.fields.contains(.expectedClose(try Self.day("2026-12-18"))))
    #expect(message.fields.contains(.created(try Self.day("2026-11-01"))))
  }

  @Test func aHubSpotBatchHoldsChangedProperties() throws {
    let entry = { (name: String, value: String) in
      """
      {"eventId": 100, "subscriptionId": 1234, "portalId": 12345678, "appId": 98765,
       "occurredAt": 1711234567890, "subscriptionType": "deal.propertyChange", "attemptNumber": 0,
       "objectId": 123, "propertyName": "\(name)", "propertyValue": "\(value)"}
      """
    }
    let batch =
      "["
      + [
        entry("dealstage", "closedwon"), entry("amount", "950.456"), entry("closedate", ""),
        entry("hubspot_owner_id", "77"), entry("hs_next_step", "call"),
      ].joined(separator: ",") + "]"
    let messages = try Self.read(.hubspot, batch)
    let day = try Self.day("2024-03-23")

    #expect(messages.allSatisfy { $0.dealID == "123" && $0.day == day && !$0.isCreation })
    #expect(
      messages.map(\.id)
        == ["dealstage", "amount", "closedate", "hubspot_owner_id"].map {
          "hubspot:1234:100:123:\($0):1711234567890"
        })
    #expect(
      messages.map(\.fields) == [
        [.value(.stage, "closedwon"), .outcome(.won)],
        [.amount(Amount(minorUnits: 95_046))], [.closeDate(nil)], [.value(.rep, "77")],
      ])
  }

  @Test func hubSpotCreationsAndOtherObjects() throws {
    let creation = """
      {"eventId": 1, "subscriptionType": "object.creation", "objectTypeId": "0-3", "objectId": 9,
       "occurredAt": 1711234567890}
      """
    let contact = creation.replacing("0-3", with: "0-1")
    let deletion = creation.replacing("creation", with: "deletion")

    #expect(try Self.read(.hubspot, creation).map(\.isCreation) == [true])
    #expect(try Self.read(.hubspot, "[\(contact), \(deletion)]") == [])
  }

  @Test func aPipedriveWebhookHoldsTheWholeDeal() throws {
    let json = """
      {"data": {"id": 8, "title": "T", "value": 100, "currency": "EUR", "status": "won", "stage_id": 2,
        "owner_id": 12415231, "add_time": "2022-11-24T13:18:55Z", "won_time": "2022-11-25T15:00:00Z",
        "lost_time": null, "expected_close_date": "2022-12-31"},
       "previous": {"stage_id": 1},
       "meta": {"action": "change", "entity": "deal", "entity_id": "8", "id": "u-1",
        "timestamp": "2022-11-25T15:11:55.724Z", "version": "2.0", "attempt": 1}}
      """
    let message = try #require(try Self.read(.pipedrive, json).first)

    #expect(message.id == "pipedrive:u-1" && message.dealID == "8" && message.isCreation)
    #expect(
      message.fields == [
        .created(try Self.day("2022-11-24")), .outcome(.won), .closed(try Self.day("2022-11-25")),
        .expectedClose(try Self.day("2022-12-31")),
        .amount(Amount(minorUnits: 10_000)), .value(.stage, "2"), .value(.rep, "12415231"),
      ])
    #expect(message.currency == "EUR")
    #expect(try Self.read(.pipedrive, "{\"body\": \(json)}") == [message])
    #expect(try Self.read(.pipedrive, json.replacing("\"change\"", with: "\"delete\"")) == [])
  }

  @Test(arguments: [
    (MessageFormat.standard, "", "not JSON"), (.standard, "{\"type\": ", "not JSON"),
    (.standard, "{}", "'type' is missing"), (.standard, "[1]", "'type' is missing"),
    (.standard, "{\"type\": \"deal.created\"}", "'data' is missing"),
    (.standard, standard("\"timestamp\": \"yesterday\""), "'timestamp' is 'yesterday'"),
    (.standard, standard(data: "\"deal_amount\": 1"), "'deal_id' is missing"),
    (
      .standard, standard(data: "\"deal_id\": 1, \"deal_amount\": \"1,000\""),
      "'deal_amount' is '1,000'"
    ),
    (.standard, standard(data: "\"deal_id\": 1, \"deal_amount\": -3"), "'deal_amount' is '-3'"),
    (.standard, standard(data: "\"deal_id\": 1, \"deal_amount\": 1e9999"), "JSON"),
    (.standard, standard(data: "\"deal_id\": 1, \"outcome\": \"maybe\""), "'outcome' is 'maybe'"),
    (
      .standard, standard(data: "\"deal_id\": 1, \"created_date\": \"2026-13-01\""),
      "'created_date' is"
    ),
    (.standard, standard(data: "\"deal_id\": 1, \"deal_amount\": true"), "'deal_amount' is 'true'"),
    (.standard, standard(data: "\"deal_id\": 1, \"deal_stage\": [1]"), "'deal_stage' is '[…]'"),
    (.standard, standard(data: "\"deal_id\": 1, \"deal_stage\": \"x\\u0000y\""), "'deal_stage' is"),
    (
      .standard, standard(data: "\"deal_id\": 1, \"closed_date\": 20261218"),
      "'closed_date' is '20261218'"
    ),
    (
      .standard, standard(data: "\"deal_id\": 1, \"closed_date\": \"9999-12-31\""),
      "'closed_date' is"
    ),
    (.standard, standard("\"timestamp\": \"2026-02-30T10:00:00Z\""), "'timestamp' is"),
    (.standard, standard("\"timestamp\": \"2026-11-20T25:00:00Z\""), "'timestamp' is"),
    (.hubspot, "[{}]", "'subscriptionType' is missing"),
    (.pipedrive, "{\"data\": {}}", "'meta' is missing"),
    (
      .pipedrive,
      "{\"v\": 1, \"meta\": {\"action\": \"updated\", \"object\": \"deal\"}, \"current\": {\"id\": 8}}",
      "it is a webhook of version 1: make it one of version 2"
    ),
  ])
  func whatCannotBeReadIsRefusedAndNamed(format: MessageFormat, json: String, words: String) {
    let error = #expect(throws: MessageError.self) { try Self.read(format, json) }

    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  private static func standard(
    _ timestamp: String = "\"timestamp\": \"2026-11-26T10:00:00Z\"", data: String = "\"deal_id\": 1"
  ) -> String {
    "{\"type\": \"deal.updated\", \"id\": \"1\", \(timestamp), \"data\": {\(data)}}"
  }

  /// HubSpot may give one number to events of several deals and properties in one second.
  @Test func whatTellsARepetitionIsTheWholeEvent() throws {
    func id(_ deal: Int, _ property: String, _ moment: Int64) throws -> String {
      let json = """
        [{"eventId": 1, "subscriptionId": 2, "subscriptionType": "deal.propertyChange",
          "objectId": \(deal), "propertyName": "\(property)", "propertyValue": "5",
          "occurredAt": \(moment)}]
        """
      return try #require(try Self.read(.hubspot, json).first).id
    }
    let first = try id(1, "amount", 1_795_687_200_100)

    #expect(try id(1, "amount", 1_795_687_200_100) == first)
    #expect(try id(2, "amount", 1_795_687_200_100) != first)
    #expect(try id(1, "industry", 1_795_687_200_100) != first)
    #expect(try id(1, "amount", 1_795_687_200_900) != first)
  }

  @Test(arguments: [
    ("1795687200", 1_795_687_200_000), ("1795687200123", 1_795_687_200_123),
    ("\"2026-11-26T10:00:00Z\"", 1_795_687_200_000),
    ("\"2026-11-26T10:00:00.999Z\"", 1_795_687_200_999),
    ("\"2026-11-26T11:00:00.007+01:00\"", 1_795_687_200_007),
  ])
  func aMomentHasMilliseconds(text: String, milliseconds: Int64) throws {
    let json = """
      {"type": "deal.updated", "id": "1", "timestamp": \(text), "data": {"deal_id": "D1", "outcome": "Open"}}
      """

    #expect(try Self.read(.standard, json).map(\.milliseconds) == [milliseconds])
  }
}
