import Testing

@testable import Engine

@Suite struct DialectZohoTests {
  @Test func theStageIsAllThatSaysTheOutcomeAndIDsLoseTheirPrefix() throws {
    let export = try LoadedExport(
      text: """
        Record Id,Deal Name,Deal Owner.id,Deal Owner,Amount,Stage,Closing Date,Created Time,Lead Source,Modified Time
        zcrm_41,Skates,zcrm_9,Ada,1200.5,Closed Won,2023-05-11,2023-02-07 14:56:28,Web,2024-07-08 14:56:28
        zcrm_42,Anvil,zcrm_8,Bob,800,Closed-Lost to Competition,2023-06-11,2023-02-08 14:56:28,,2024-07-08 14:56:28
        zcrm_43,Seed,zcrm_8,Bob,7,Qualification,2023-04-11,2023-02-09 14:56:28,,2024-07-08 14:56:28
        """)

    #expect(export.report.dialect == "zoho")
    #expect(export.rows.map(\.id) == ["41", "42", "43"])
    #expect(export.rows.map(\.outcome) == [.won, .lost, nil])
    #expect(
      export.deals.first
        == ReadDeal(
          "41", "2023-02-07", closed: "2023-05-11", .won, amount: 120_050, "", "", "", "Web",
          "Closed Won", "Ada"))
  }

  @Test func aFindingNamesItsDealAsTheStoreDoes() throws {
    let export = try LoadedExport(
      text: """
        Record Id,Deal Name,Amount,Stage,Closing Date,Created Time
        zcrm_41,Skates,many,Closed Won,2023-05-11,2023-02-07 14:56:28
        zcrm_42,Anvil,5,Closed Lost,2023-05-11,2023-02-07 14:56:28
        """)

    #expect(export.report.findings.map(\.dealID) == ["41"])
  }

  @Test func anAnalyticsExportSaysTheOutcome() throws {
    let export = try LoadedExport(
      text: """
        Potential Name,Potential Owner,Created Time,Closing Date,Amount,Stage,Forecast Type,Type,Lead Source
        Skates,Ada,"15 Apr, 2021 00:02:00","Oct 7, 2021 6:55 PM","$22,700.00",Delivered,Won,New,Web
        Anvil,Bob,"16 Apr, 2021 00:02:00","Oct 8, 2021 6:55 PM",$700.00,Nowhere,Lost,New,Web
        """)

    #expect(
      export.deals.map { [$0.id, $0.created, $0.closed ?? "", "\($0.amount)"] }
        == [
          ["Skates", "2021-04-15", "2021-10-07", "2270000"],
          ["Anvil", "2021-04-16", "2021-10-08", "70000"],
        ])
    #expect(export.rows.map(\.outcome) == [.won, .lost])
  }
}
