import Testing

@testable import Engine

@Suite struct DialectSalesforceTests {
  static let export = """
    "Id","IsDeleted","AccountId","Name","StageName","Amount","CloseDate","Type","LeadSource","IsClosed","IsWon","OwnerId","CreatedDate"
    "006A1","0","001A","Rocket, skates","Closed Won","1200.5","2023-05-11 00:00:00","New","Web","1","1","005A","2023-02-07 20:47:49"
    "006A2","0","001B","Anvil","Dead","800","2023-06-01 00:00:00","New","Partner","1","0","005B","2023-03-01 08:00:00"
    "006A3","0","001A","Bird seed","Negotiation","","2023-04-01 00:00:00","Renewal","","0","0","005A","2023-03-05 08:00:00"
    "006A4","1","001A","Gone","Demo","5","2023-04-01 00:00:00","New","","0","0","005A","2023-03-05 08:00:00"
    """
  static let accounts = """
    Id,Name,Industry,BillingCountry,AnnualRevenue
    001A,Acme,Retail,US,5
    001B,Bolt,Energy,DE,6
    """
  static let users = "Id,Username,Name\n005A,ada@x,Ada\n"

  @Test func theOutcomeIsAFlagAndTheCloseDateMeansWhatTheFlagSays() throws {
    let export = try LoadedExport(text: Self.export)

    #expect(export.report.dialect == "salesforce")
    #expect(
      export.deals == [
        ReadDeal(
          "006A1", "2023-02-07", closed: "2023-05-11", .won, amount: 120_050, "", "", "New", "Web",
          "Closed Won", "005A"),
        ReadDeal(
          "006A2", "2023-03-01", closed: "2023-06-01", .lost, amount: 80_000, "", "", "New",
          "Partner", "Dead", "005B"),
        ReadDeal(
          "006A3", "2023-03-05", expected: "2023-04-01", amount: 0, "", "", "Renewal", "",
          "Negotiation", "005A"),
      ])
    #expect(export.report.leftOut == [.deleted: 1])
    #expect(export.reasons == [.missingAmount])
  }

  @Test func anOpenDealPastItsCloseDateIsOverdueAndNotClosed() throws {
    let overdue = try #require(try LoadedExport(text: Self.export).deals.last)

    #expect(overdue.outcome == nil)
    #expect(overdue.closed == nil)
    #expect(overdue.expected == "2023-04-01")
  }

  @Test func accountsAndUsersGiveIndustryRegionAndNames() throws {
    let export = try LoadedExport(Self.export, directories: [Self.accounts, Self.users])

    #expect(
      export.deals.map { $0.values.prefix(2) } == [
        ["Retail", "US"], ["Energy", "DE"], ["Retail", "US"],
      ])
    #expect(export.deals.map(\.values.last) == ["Ada", "005B", "Ada"])
  }

  /// A mapping tells how deals are read, and the files that come with them have other columns.
  @Test(arguments: [true, false])
  func aMappingOrADialectForDealsLeavesTheOtherFilesAsTheyAre(isMapping: Bool) throws {
    let opened = try OpenedWorkspace()
    let paths = [
      try opened.write(Self.export, as: "deals.csv"),
      try opened.write(Self.accounts, as: "accounts.csv"),
      try opened.write(Self.users, as: "users.csv"),
    ]
    var options = ExportOptions()
    options.mapping.dialect = "salesforce"
    if isMapping {
      options.mapping = try #require(
        ExportFiles(paths, options: ExportOptions()).mappings.first
      ).mapping
      #expect(options.mapping.columns[.amount] == "Amount")
    }
    let workspace = try opened.workspace(asOf: nil)
    let results = try workspace.importExports(paths, options: options, isScoring: false)

    #expect(results.map(\.counts.added) == [3])
    let deal = try workspace.store.deal(id: "006A1", asOf: Day("2024-01-01")!)?.deal
    #expect(deal?.industry == "Retail" && deal?.rep == "Ada")
  }

  @Test func whatTheOtherFilesDoNotTellIsSaid() throws {
    let alone = try LoadedExport(text: Self.export).report.warnings
    let twice = Self.accounts + "\n001A,Acme,Energy,US,5\n001C\n"
    let partly = try LoadedExport(
      Self.export, directories: [twice.replacing("001B", with: "001Z"), Self.users]
    ).report.warnings

    #expect(
      alone.suffix(2) == [
        "no file of Salesforce accounts came with it, which tell the industry, region: name it in "
          + "the same import",
        "no file of Salesforce users came with it, which tell the rep: name it in the same import",
      ])
    #expect(
      partly.contains { $0.hasSuffix(": keys that deals name and it lacks: 1 of 2, first 001B") })
    #expect(
      partly.contains { $0.hasSuffix(": keys that deals name and it lacks: 1 of 2, first 005B") })
    #expect(
      partly.contains {
        $0.hasSuffix(": keys with rows that differ, of which the last counts: 1, first 001A")
      })
    #expect(
      partly.contains {
        $0.hasSuffix(": rows passed over for another number of values than the header: 1")
      })
  }

  @Test func anExportIsNoOlderThanTheLastChangeInIt() throws {
    let rows = Self.export.split(separator: "\n").map(String.init)
    let text = zip(
      rows,
      ["SystemModstamp", "2023-06-03 10:00:00", "2023-06-20 10:00:00", "2023-06-02 10:00:00", ""]
    ).map { "\($0),\($1)" }.joined(separator: "\n")

    #expect(try LoadedExport(text: text).report.newestDay == Day("2023-06-20"))
    #expect(try LoadedExport(text: Self.export).report.newestDay == Day("2023-06-01"))
  }

  /// A column that only dates the file costs no deal.
  @Test func aLastChangeThatCannotBeReadIsPassedOverAloud() throws {
    let rows = Self.export.split(separator: "\n").map(String.init)
    let text = zip(rows, ["SystemModstamp", "soon", "2999-06-20", "2023-06-02", ""])
      .map { "\($0),\($1)" }.joined(separator: "\n")
    let export = try LoadedExport(text: text, latest: Day("2026-01-01"))

    #expect(export.rows.count == 3)
    #expect(export.report.newestDay == Day("2023-06-02"))
    #expect(
      export.report.warnings.contains {
        $0.hasPrefix("SystemModstamp: rows without a readable day") && $0.hasSuffix("export: 2")
      })
  }

  @Test func bothFormsOfAnIDNameOneDeal() throws {
    let short = "0065g00000AbCdE"
    let export = try LoadedExport(text: Self.export.replacing("006A1", with: short))
    let history = try LoadedExport(
      text: "OpportunityId,StageName,CreatedDate\n\(short),Demo,2023-03-01\n")

    #expect(export.rows.first?.id == SalesforceIDs.whole(short))
    #expect(history.changes.map(\.dealID) == [SalesforceIDs.whole(short)])
    #expect(
      try LoadedExport(text: Self.export.replacing("006A1", with: SalesforceIDs.whole(short)))
        .rows.first?.id == export.rows.first?.id)
  }

  @Test func warehouseNamesAreTheSameColumns() throws {
    let text = """
      id,stage_name,is_won,is_closed,is_deleted,close_date,created_date,amount,owner_id
      1,Closed Lost,false,true,false,2023-05-11,2023-02-07T20:47:49.000Z,5,u
      """

    #expect(
      try LoadedExport(text: text).deals == [
        ReadDeal(
          "1", "2023-02-07", closed: "2023-05-11", .lost, amount: 500, "", "", "", "",
          "Closed Lost", "u")
      ])
  }

  @Test func aReportIsReadByItsLabelsAndItsStages() throws {
    let text = """
      "Opportunity Name","Account Name","Opportunity Owner","Stage","Amount Currency","Amount","Close Date","Created Date","Lead Source"
      "Skates","Acme","Ada","Closed Won","EUR","1,234,567","31/12/2023","01/02/2023","Web"
      "Anvil","Acme","Bob","6 - Closed Lost","EUR","€80","15/12/2023","01/03/2023",""
      "Seed","Acme","Bob","Proposal","EUR","8.50","20/12/2023","15/03/2023",""

      "All opportunities"
      "Copyright (c) 2000-2023"
      "Confidential Information - Do Not Distribute"
      """
    let export = try LoadedExport(text: text)

    #expect(export.report.dialect == "salesforce-report")
    #expect(
      export.report.stages == [
        "Closed Won": "won", "6 - Closed Lost": "lost", "Proposal": "open",
      ])
    #expect(export.report.currency == "EUR")
    #expect(export.report.dateOrder == "dmy")
    #expect(
      export.deals.map { [$0.id, $0.created, $0.closed ?? "", "\($0.amount)"] } == [
        ["Acme / Skates", "2023-02-01", "2023-12-31", "123456700"],
        ["Acme / Anvil", "2023-03-01", "2023-12-15", "8000"],
        ["Acme / Seed", "2023-03-15", "", "850"],
      ])
    #expect(export.report.warnings.contains { $0.contains("passed over 3 lines below the rows") })
    #expect(export.report.findings == [])
  }

  @Test func aHistoryTellsStagesAmountsAndCloseDates() throws {
    let text = """
      "Id","OpportunityId","CreatedDate","StageName","Amount","CloseDate","FromOpportunityStageName"
      "8A","006A1","2023-02-07 20:47:49","Prospecting","1000","2023-05-01",""
      "8B","006A1","2023-03-07 20:47:49","Prospecting","1200.5","2023-05-01","Prospecting"
      "8C","006A1","2023-04-07 20:47:49","Proposal","1200.5","2023-05-11","Prospecting"
      """
    let export = try LoadedExport(text: text)
    let stages = export.dictionaries[Dimension.stage.index]

    #expect(export.report.dialect == "salesforce-history")
    #expect(
      export.changes.map {
        [Day(number: $0.day).description, stages[$0.stage ?? 0], "\($0.amount ?? 0)"]
      }
        == [
          ["2023-02-07", "Prospecting", "100000"], ["2023-03-07", "Prospecting", "120050"],
          ["2023-04-07", "Proposal", "120050"],
        ])
    #expect(export.changes.last?.expectedClose == Day("2023-05-11")?.number)
  }

  /// Those of the time when none were kept are empty.
  @Test func aHistoryTellsWhatWasBeforeAndWritesItAsWhatBecameOfIt() throws {
    let text = """
      OpportunityId,CreatedDate,StageName,FromOpportunityStageName,Amount,PrevAmount,CloseDate,PrevCloseDate
      006A1,2023-02-07,Demo,,"1.234,50",,31/5/2023,
      006A1,2023-03-07,Quote,Demo,"1.234,50",1.234,1/6/2023,2/5/2023
      """
    let export = try LoadedExport(text: text)
    let before = try #require(export.changes.last?.before)

    #expect(export.changes.first?.before == DealChange.Before())
    #expect(before.stage.map { export.dictionaries[Dimension.stage.index][$0] } == "Demo")
    #expect(before.amount == 123_400)
    #expect(before.expectedClose == Day("2023-05-02")?.number)
  }

  @Test func aFieldHistoryTellsOneFieldARow() throws {
    let text = """
      Id,OpportunityId,Field,DataType,OldValue,NewValue,CreatedDate,IsDeleted
      1,006A1,StageName,Text,Demo,Proposal,2023-03-07T20:47:49.000Z,false
      2,006A1,Amount,Currency,5,7.5,2023-03-08T20:47:49.000Z,false
      3,006A1,CloseDate,Date,,2023-06-01,2023-03-09T20:47:49.000Z,false
      4,006A1,NextStep,Text,,Call,2023-03-09T20:47:49.000Z,false
      """
    let export = try LoadedExport(text: text)

    #expect(export.report.dialect == "salesforce-field-history")
    #expect(export.changes.map(\.amount) == [nil, 750, nil])
    #expect(export.changes.map { $0.stage != nil } == [true, false, false])
    #expect(export.changes.map { $0.before.stage != nil } == [true, false, false])
    #expect(export.changes.map(\.before.amount) == [nil, 500, nil])
    #expect(export.changes.map(\.expectedClose) == [nil, nil, Day("2023-06-01")?.number])
    #expect(export.report.leftOut == [.notFollowed: 1])
  }

  @Test func accountsAloneAreRefused() throws {
    let file = try TemporaryFile(Self.accounts)
    let error = #expect(throws: IngestError.self) {
      try ExportFiles([file.path], options: ExportOptions())
    }

    #expect(error?.code == "directory_alone")
  }

  @Test func aReportOfTheFieldHistoryIsReadByItsLabels() throws {
    let export = try LoadedExport(
      text: """
        Opportunity ID,Opportunity Name,Edited By,Field / Event,Old Value,New Value,Edit Date
        006A00000000001,Skates,Ada,Stage,Demo,Offer,2/14/2024 9:30 AM
        006A00000000001,Skates,Ada,Close Date,3/1/2024,4/15/2024,2/15/2024 9:30 AM

        """)

    #expect(export.report.dialect == "salesforce-field-history")
    #expect(
      export.changes.map { Day(number: $0.day).description } == ["2024-02-14", "2024-02-15"])
    #expect(export.changes.last?.expectedClose == Day("2024-04-15")?.number)
  }

  @Test func aReportOfTheHistoryIsReadByItsLabels() throws {
    let export = try LoadedExport(
      text: """
        Opportunity ID,From Stage,To Stage,Amount,Close Date,Last Modified
        006A00000000001,Demo,Offer,500,4/15/2024,2/14/2024 9:30 AM

        """)

    #expect(export.report.dialect == "salesforce-history")
    #expect(export.changes.map(\.amount) == [50_000])
    #expect(export.changes.first?.before.stage != nil)
  }

  @Test func aMissingFlagIsNamed() {
    #expect(
      throws: IngestError.missingColumns(
        ["IsClosed"],
        found: ["Id", "Name", "StageName", "Amount", "CloseDate", "IsWon", "CreatedDate"],
        file: "x.csv")
    ) {
      try ExportHeader(
        ["Id", "Name", "StageName", "Amount", "CloseDate", "IsWon", "CreatedDate"],
        known: Dialect.known, file: "x.csv")
    }
  }

  /// A won deal may keep a close date that is still to come.
  @Test func anExportIsNoNewerThanTheLastChangeInIt() throws {
    let header = "Id,Name,StageName,Amount,CloseDate,CreatedDate,IsClosed,IsWon,LastModifiedDate"
    let export = try LoadedExport(
      text: """
        \(header)
        1,A,Closed Won,100,2024-03-31,2024-01-02,true,true,2024-01-20
        2,B,Demo,100,2024-06-30,2024-01-03,false,false,2024-01-31

        """)

    #expect(export.report.newestDay == Day("2024-01-31"))
    #expect(export.report.warnings.contains { $0.hasPrefix("1 deal has its end after 2024-01-31") })
    let nextDay = try LoadedExport(
      text: """
        \(header)
        1,A,Closed Won,100,2024-02-01,2024-01-02,true,true,2024-01-31

        """)
    #expect(nextDay.report.newestDay == Day("2024-02-01"), "the day of another zone")
    let unchanged = try LoadedExport(
      text: """
        \(header)
        1,A,Closed Won,100,2024-01-20,2024-01-02,true,true,2024-01-20
        2,B,Demo,100,2024-06-30,2024-02-15,false,false,

        """)
    #expect(unchanged.report.newestDay == Day("2024-02-15"), "a new deal that was never changed")
    #expect(!unchanged.report.warnings.contains { $0.contains("newest change in the file") })
  }
}
