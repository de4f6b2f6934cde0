import Testing

@testable import Engine

@Suite struct DialectPipedriveTests {
  @Test func theStatusSaysTheOutcomeAndALostDealKeepsItsStage() throws {
    let export = try LoadedExport(
      text: """
        Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Stage,Deal - Pipeline,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Expected close date,Deal - Owner,Organization
        1,Skates,1200.5,EUR,Negotiation,Main,won,2023-02-07 10:00:00,2023-05-11 11:00:00,,2023-05-20,Ada,Acme
        2,Anvil,800,EUR,Demo,Main,lost,2023-02-08 10:00:00,,2023-06-11 11:00:00,,Bob,Acme
        3,Seed,7,EUR,Demo,Main,open,2023-02-09 10:00:00,,,2023-04-11,Bob,Acme
        4,Gone,7,EUR,Demo,Main,deleted,2023-02-09 10:00:00,,,,Bob,Acme
        """)

    #expect(export.report.dialect == "pipedrive")
    #expect(
      export.deals == [
        ReadDeal(
          "1", "2023-02-07", closed: "2023-05-11", expected: "2023-05-20", .won, amount: 120_050,
          "", "", "", "", "Negotiation", "Ada"),
        ReadDeal(
          "2", "2023-02-08", closed: "2023-06-11", .lost, amount: 80_000, "", "", "", "", "Demo",
          "Bob"),
        ReadDeal(
          "3", "2023-02-09", expected: "2023-04-11", amount: 700, "", "", "", "", "Demo", "Bob"),
      ])
    #expect(export.report.leftOut == [.notADeal: 1])
  }

  @Test func severalCurrenciesAreNeverAddedUp() throws {
    let text = """
      Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Status,Deal - Deal created,Deal - Closed on
      1,a,5,EUR,open,2023-02-07,
      2,b,5,USD,open,2023-02-07,
      3,c,5,EUR,open,2023-02-07,
      """
    let error = #expect(throws: IngestError.self) { try LoadedExport(text: text) }
    var options = ExportOptions()
    options.mapping.currency = "eur"
    let chosen = try LoadedExport(text, options: options)

    #expect(error?.code == "several_currencies")
    #expect(error?.description.contains("EUR, USD") == true)
    #expect(chosen.rows.map(\.id) == ["1", "3"])
    #expect(chosen.report.leftOut == [.otherCurrency: 1])
    #expect(chosen.report.quarantined == 0)
  }
}
