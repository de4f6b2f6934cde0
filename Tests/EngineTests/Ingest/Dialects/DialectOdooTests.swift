import Testing

@testable import Engine

@Suite struct DialectOdooTests {
  static let header =
    "id,name,expected_revenue,stage_id,won_status,create_date,date_closed,date_deadline,user_id,source_id,team_id,active"

  @Test func technicalNamesAreRead() throws {
    let export = try LoadedExport(
      text: """
        \(Self.header)
        7,Skates,1200.5,Won,won,2023-02-07 10:00:00,2023-05-11 11:00:00,,Ada,Web,Europe,True
        8,Anvil,800,Proposition,lost,2023-02-08 10:00:00,2023-06-11 11:00:00,,Bob,,Europe,False
        9,Seed,7,New,pending,2023-02-09 10:00:00,,2023-04-11,Bob,,Europe,True
        """)

    #expect(export.report.dialect == "odoo")
    #expect(
      export.deals == [
        ReadDeal(
          "7", "2023-02-07", closed: "2023-05-11", .won, amount: 120_050, "", "Europe", "", "Web",
          "Won", "Ada"),
        ReadDeal(
          "8", "2023-02-08", closed: "2023-06-11", .lost, amount: 80_000, "", "Europe", "", "",
          "Proposition", "Bob"),
        ReadDeal(
          "9", "2023-02-09", expected: "2023-04-11", amount: 700, "", "Europe", "", "", "New",
          "Bob"),
      ])
  }

  /// Before there was a column for won and lost, losses were told by being archived.
  @Test func whatIsArchivedInAnOpenStageIsLost() throws {
    let export = try LoadedExport(
      text: """
        id,name,expected_revenue,stage_id,create_date,date_closed,active
        7,Skates,12,Won,2023-02-07,2023-05-11,False
        8,Anvil,8,Proposition,2023-02-08,2023-06-11,False
        9,Seed,7,New,2023-02-09,,True
        """)

    #expect(export.deals.map(\.outcome) == [.won, .lost, nil])
    #expect(!export.report.warnings.contains { $0.contains("no lost deals") })
  }

  @Test func anExportWithoutTheArchivedLossesIsAWarning() throws {
    let export = try LoadedExport(
      text: """
        \(Self.header)
        7,Skates,1200.5,Won,won,2023-02-07 10:00:00,2023-05-11 11:00:00,,Ada,Web,Europe,True
        """)

    #expect(export.report.warnings.contains("no lost deals: the export may leave them out"))
  }
}
