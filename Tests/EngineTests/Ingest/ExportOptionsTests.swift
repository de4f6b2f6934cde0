import Testing

@testable import Engine

@Suite struct ExportOptionsTests {
  private func day(of moment: String, in zone: String?) throws -> String? {
    var options = ExportOptions()
    options.timeZone = zone
    let text = "deal_id,created_date,closed_date,deal_amount,outcome\nA,\(moment),,5,Open\n"
    return try LoadedExport(text, options: options).rows.first.map {
      Day(number: $0.created).description
    }
  }

  /// The last second of a day and the first of the next, before and after each change of the clocks.
  @Test(arguments: [
    ("Europe/Berlin", "2024-03-30T22:59:59Z", "2024-03-30T23:00:00Z", "2024-03-31"),
    ("Europe/Berlin", "2024-03-31T21:59:59Z", "2024-03-31T22:00:00Z", "2024-04-01"),
    ("Europe/Berlin", "2024-10-26T21:59:59Z", "2024-10-26T22:00:00Z", "2024-10-27"),
    ("Europe/Berlin", "2024-10-27T22:59:59Z", "2024-10-27T23:00:00Z", "2024-10-28"),
    ("America/New_York", "2024-03-10T04:59:59Z", "2024-03-10T05:00:00Z", "2024-03-10"),
    ("America/New_York", "2024-03-11T03:59:59Z", "2024-03-11T04:00:00Z", "2024-03-11"),
    ("America/New_York", "2024-11-03T03:59:59Z", "2024-11-03T04:00:00Z", "2024-11-03"),
    ("America/New_York", "2024-11-04T04:59:59Z", "2024-11-04T05:00:00Z", "2024-11-04"),
  ])
  func aMomentBelongsToTheDayThatItsZoneHasThen(
    zone: String, last: String, first: String, day: String
  ) throws {
    #expect(try self.day(of: first, in: zone) == day)
    #expect(try self.day(of: last, in: zone) == Day(day)?.advanced(by: -1).description)
  }

  @Test(arguments: [
    ("Europe/Berlin", "2024-03-31T01:30:00+03:00", "2024-03-30"),
    ("Europe/Berlin", "2024-03-30T20:30:00-04:00", "2024-03-31"),
    ("America/New_York", "2024-11-03T06:30:00+02:00", "2024-11-03"),
    ("America/New_York", "2024-11-04T05:30:00+01:00", "2024-11-03"),
  ])
  func theOffsetOfAMomentIsNotItsZone(zone: String, moment: String, day: String) throws {
    #expect(try self.day(of: moment, in: zone) == day)
  }

  /// As Salesforce's Data Loader writes dates beside moments.
  @Test func noZoneMovesAColumnOfMidnights() throws {
    var options = ExportOptions()
    options.timeZone = "America/New_York"
    let rows = try LoadedExport(
      """
      deal_id,created_date,closed_date,deal_amount,outcome
      A,2024-01-01T03:00:00.000Z,2024-03-01T00:00:00.000Z,5,Won
      B,2024-01-02T00:00:00.000Z,2024-04-01T00:00:00.000Z,5,Lost

      """, options: options
    ).rows
    #expect(rows.map { Day(number: $0.created).description } == ["2023-12-31", "2024-01-01"])
    #expect(
      rows.compactMap(\.closed).map { Day(number: $0).description } == ["2024-03-01", "2024-04-01"])
  }

  @Test func withoutAZoneOrWithoutAnOffsetTheDayIsAsWritten() throws {
    #expect(try day(of: "2024-03-30T23:30:00Z", in: nil) == "2024-03-30")
    #expect(try day(of: "2024-03-30T23:30:00", in: "Europe/Berlin") == "2024-03-30")
    #expect(try day(of: "2024-03-30", in: "America/New_York") == "2024-03-30")
  }
}
