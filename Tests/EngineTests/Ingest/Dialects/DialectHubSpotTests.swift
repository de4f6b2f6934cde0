import Testing

@testable import Engine

@Suite struct DialectHubSpotTests {
  static let header =
    "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Original Source"

  @Test func labelsAreReadWithAStageMapThatIsShown() throws {
    let export = try LoadedExport(
      text: """
        \(Self.header)
        11,Skates,Closed Won,Sales Pipeline,1200.5,2023-05-11 10:12,2023-02-07 09:00,Ada,Organic Search
        12,Anvil,Closed Lost,Sales Pipeline,,2023-06-11 10:12,2023-02-08 09:00,Bob,Offline
        13,Seed,Contract Sent,Sales Pipeline,7,2023-04-11 10:12,2023-02-09 09:00,Bob,Offline
        """)

    #expect(export.report.dialect == "hubspot")
    #expect(
      export.report.stages
        == ["Closed Won": "won", "Closed Lost": "lost", "Contract Sent": "open"])
    #expect(
      export.deals.first
        == ReadDeal(
          "11", "2023-02-07", closed: "2023-05-11", .won, amount: 120_050, "", "", "",
          "Organic Search", "Closed Won", "Ada"))
    #expect(export.deals.map(\.expected) == [nil, nil, "2023-04-11"])
  }

  /// Without a column of last changes the days of stages tell how new the export is.
  @Test func anExportIsNoOlderThanTheNewestStageInIt() throws {
    let export = try LoadedExport(
      text: """
        Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Date entered Demo,Date entered Offer
        1,A,Offer,100,2024-01-05,2024-12-30,2024-02-01,2024-03-01

        """)

    #expect(export.report.newestDay == Day("2024-03-01"))
    #expect(export.changes.count == 2)
  }

  @Test func whatIsNoDayOfAStageCostsNothingButItself() throws {
    let export = try LoadedExport(
      text: """
        Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Date entered Demo,Date entered Offer
        1,A,Offer,100,2024-01-05,2024-12-30,2024-02-01,n/a
        2,B,Offer,100,2024-01-05,2024-12-30,2124-02-01,2024-03-01

        """)

    #expect(export.report.rows == 2 && export.report.accepted == 2)
    #expect(export.changes.map { Day(number: $0.day) } == [Day("2024-02-01"), Day("2024-03-01")])
    #expect(export.reasons == [.stageDate, .stageDate])
    #expect(export.report.findings.map(\.column) == ["Date entered Offer", "Date entered Demo"])
    #expect(export.report.findings.map(\.text) == ["n/a", "2124-02-01"])
  }

  @Test(arguments: ["2024-02-01", "2024-02-02", ""])
  func rowsOfOneDealMayDisagreeOfItsStages(day: String) throws {
    let export = try LoadedExport(
      text: """
        Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Date entered Demo,Date entered Offer
        0,A,Offer,100,2024-01-05,2024-12-30,2024-02-01,2024-03-01
        1,A,Offer,100,2024-01-05,2024-12-30,2024-02-01,2024-03-01
        1,A,Offer,100,2024-01-05,2024-12-30,\(day),2024-03-01
        2,A,Offer,100,2024-01-05,2024-12-30,2024-02-01,2024-03-01

        """)

    let isSame = day == "2024-02-01"
    #expect(export.reasons == (isSame ? [] : [.conflictingDuplicate, .conflictingDuplicate]))
    #expect(export.rows.map(\.id) == (isSame ? ["0", "1", "2"] : ["0", "2"]))
    #expect(export.changes.count == 2 * export.rows.count)
  }

  /// The stage in which a deal ends may have no column.
  @Test func daysOfStagesDoNotLimitAnExport() throws {
    let export = try LoadedExport(
      text: """
        Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Date entered Demo
        1,A,Closed Won,100,2024-01-05,2024-06-01,2024-02-01

        """)

    #expect(export.report.newestDay == Day("2024-06-01"))
    #expect(!export.report.warnings.contains { $0.contains("newest change in the file") })
  }

  @Test func aFlagComesBeforeTheStage() throws {
    let export = try LoadedExport(
      text: """
        \(Self.header),Is Closed Won,Is Deal Closed?
        11,Skates,Delivered,P,5,2023-05-11,2023-02-07,Ada,,true,true
        12,Anvil,Delivered,P,5,2023-05-11,2023-02-07,Ada,,false,true
        """)

    #expect(export.rows.map(\.outcome) == [.won, .lost])
    #expect(export.report.stages == [:])
  }

  @Test func internalNamesAndTimesInMillisecondsAreRead() throws {
    let export = try LoadedExport(
      text: """
        hs_object_id,dealname,dealstage,pipeline,amount,closedate,createdate,hubspot_owner_id,hs_is_closed_won,hs_is_closed,deal_currency_code
        11,Skates,closedwon,default,5,1711234567890,2024-01-02T03:04:05.678Z,7,true,true,USD
        """)

    #expect(
      export.deals == [
        ReadDeal(
          "11", "2024-01-02", closed: "2024-03-23", .won, amount: 500, "", "", "", "", "closedwon",
          "7")
      ])
    #expect(export.report.currency == "USD")
  }

  /// A flag for won deals counts also where no other flag stands beside it.
  @Test func theFlagOfWonDealsOutweighsTheirStage() throws {
    let export = try LoadedExport(
      text: """
        Record ID,Deal Name,Deal Stage,Create Date,Close Date,Is Closed Won,Amount
        1,a,Signed,2024-01-05,2024-03-15,true,100
        2,b,Closed Lost,2024-01-05,2024-03-15,false,100
        3,c,Closed Won,2024-01-05,2024-03-15,false,100
        4,d,Demo,2024-01-05,2024-03-15,false,100
        """)

    #expect(export.deals.map(\.outcome) == [.won, .lost, nil, nil])
    #expect(export.report.stages["Signed"] == "open")
  }

  @Test func onlyTheLastBracketOfAStageIsThePipeline() throws {
    let names = [
      "Record ID", "Deal Name", "Deal Stage", "Create Date", "Close Date",
      "Date entered \"Demo (Technical) (Sales)\"", "Date entered Legal (Sales)",
      "Date entered \"Offer\"", "hs_v2_date_entered_closedwon",
    ]
    let header = try ExportHeader(names, known: Dialect.known, file: "a.csv")

    #expect(header.entered.map(\.stage) == ["Demo (Technical)", "Legal", "Offer", "closedwon"])
  }

  @Test func daysOnWhichStagesWereEnteredBecomeTheHistory() throws {
    let export = try LoadedExport(
      text: """
        \(Self.header),"Date entered ""Qualified (Sales Pipeline)""\u{22},Date entered Demo,Date entered current stage
        11,Skates,Demo,Sales Pipeline,5,2023-05-11,2023-02-07,Ada,,2023-02-07 10:00,2023-03-01 10:00,2023-03-01
        """)
    let stages = export.dictionaries[Dimension.stage.index]

    #expect(
      export.changes.map { [Day(number: $0.day).description, stages[$0.stage ?? 0]] }
        == [["2023-02-07", "Qualified"], ["2023-03-01", "Demo"]])
    #expect(export.deals.first?.values[4] == "Demo")
  }

  /// Each column names its pipeline, whatever the one in which the deal is today.
  @Test func theDayOfAStageIsThatOfItsOwnPipeline() throws {
    let export = try LoadedExport(
      text: #"""
        Record ID,Deal Name,Deal Stage,Pipeline,Amount,Create Date,Close Date,"Date entered ""Demo (Sales)""","Date entered ""Demo (Renewals)"""
        1,A,Demo,Sales,100,2024-01-01,2024-12-30,2024-02-20,2024-01-05
        2,B,Demo,Renewals,100,2024-01-01,2024-12-30,,2024-01-07

        """#)

    let told = export.changes.map {
      [$0.dealID, Day(number: $0.day).description, stage(of: $0, in: export)]
    }

    #expect(
      told == [
        ["1", "2024-02-20", "Sales: Demo"], ["1", "2024-01-05", "Renewals: Demo"],
        ["2", "2024-01-07", "Renewals: Demo"],
      ])
  }

  /// The internal name of a column has the stage's number alone, which stands in one pipeline.
  @Test func aStageByItsNumberIsInThePipelineOfItsDeals() throws {
    let export = try LoadedExport(
      text: """
        hs_object_id,dealname,dealstage,pipeline,amount,closedate,createdate,hs_date_entered_1001,hs_date_entered_2001
        1,A,1001,default,5,2024-05-01,2024-01-01,2024-02-01,2024-01-05
        2,B,2001,renewals,5,2024-05-01,2024-01-01,,2024-01-06

        """)
    let stages = export.changes.map { stage(of: $0, in: export) }

    #expect(export.changes.map(\.dealID) == ["1", "1", "2"])
    #expect(stages[0] == "1001")
    #expect(stages[1] == stages[2])
    #expect(stages[2] == export.value(of: 1, in: .stage))
  }

  private func stage(of change: DealChange, in export: LoadedExport) -> String {
    change.stage.map { export.dictionaries[Engine.Dimension.stage.index][$0] } ?? ""
  }

  /// Exports of several pipelines write the pipeline behind the stage.
  @Test func aPipelineBehindAStageDoesNotHideItsEnd() throws {
    let export = try LoadedExport(
      text: """
        \(Self.header)
        11,Skates,Closed Won (Sales Pipeline),Sales Pipeline,5,2023-05-11,2023-02-07,Ada,
        12,Anvil,Closed Lost (Sales Pipeline),Sales Pipeline,5,2023-06-11,2023-02-08,Bob,
        13,Seed,Demo (Sales Pipeline),Sales Pipeline,5,2023-06-11,2023-02-08,Bob,
        14,Bolt,07 - Closed Won (Sales Pipeline),Sales Pipeline,5,2023-06-11,2023-02-08,Bob,
        15,Nut,08 - Closed Lost - Price,Sales Pipeline,5,2023-06-11,2023-02-08,Bob,

        """)

    #expect(export.rows.map(\.outcome) == [.won, .lost, nil, .won, .lost])
  }
}
