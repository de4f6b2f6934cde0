import Testing

@testable import Engine

@Suite struct AmountColumnsTests {
  private func load(
    _ amounts: [String], currencies: [String]? = nil, wanted: String? = nil
  ) throws -> LoadedExport {
    let rows = amounts.enumerated().map { index, amount in
      "\(index),2024-01-05,2024-03-15,\(amount),Won" + (currencies.map { "," + $0[index] } ?? "")
    }
    let header =
      "deal_id,created_date,closed_date,deal_amount,outcome"
      + (currencies == nil ? "" : ",currency")
    var options = ExportOptions()
    options.mapping.currency = wanted
    return try LoadedExport(([header] + rows).joined(separator: "\n"), options: options)
  }

  @Test func currenciesBesideAmountsAreNeverAddedUp() throws {
    let error = try #require(throws: IngestError.self) {
      try load(["$100.00", "€200.00", "GBP 300.00", "1"])
    }

    guard case .severalCurrencies(let found, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(found == ["$", "EUR", "GBP"])
  }

  @Test func aCurrencyBesideAnAmountDisagreesWithItsColumn() throws {
    #expect(throws: IngestError.self) {
      try load(["€900", "5"], currencies: ["USD", "USD"])
    }
    #expect(throws: IngestError.self) { try load(["€900", "5"], currencies: ["", "USD"]) }
  }

  @Test func anAmountOfAnotherCurrencyThanItsColumnSaysIsInNeither() throws {
    let export = try load(["€900", "5", "$6"], currencies: ["USD", "USD", "USD"], wanted: "USD")

    #expect(export.deals.map(\.amount) == [500, 600])
    #expect(export.report.leftOut == [.otherCurrency: 1])
  }

  /// One row of a deal may be in the wanted currency and another one not.
  @Test func aDealOfTwoCurrenciesIsContradicted() throws {
    let header = "deal_id,created_date,closed_date,deal_amount,outcome,currency"
    func load(_ rows: String...) throws -> LoadedExport {
      var options = ExportOptions()
      options.mapping.currency = "EUR"
      let text = ([header] + rows.map { $0.replacing("-", with: ",2024-01-05,2024-02-05,") })
      return try LoadedExport(text.joined(separator: "\n") + "\n", options: options)
    }
    for rows in [("A-1,Won,EUR", "A-9,Lost,USD"), ("A-9,Lost,USD", "A-1,Won,EUR")] {
      let export = try load(rows.0, "B-5,Won,EUR", rows.1)
      #expect(export.rows.map(\.id) == ["B"])
      #expect(export.reasons == [.conflictingDuplicate, .conflictingDuplicate])
      #expect(export.report.findings.map(\.line) == [2, 4])
      #expect(export.report.rows == 3 && export.report.accepted == 1)
      #expect(export.report.leftOut == [:])
    }
    for rows in [("A-5,Won,EUR", "A-5,Won,"), ("A-5,Won,", "A-5,Won,EUR")] {
      let export = try load(rows.0, "B-5,Won,USD", rows.1)
      #expect(export.rows.map(\.id) == ["A"], "one of its rows tells the currency")
      #expect(export.report.repeated == 1 && export.report.leftOut == [.otherCurrency: 1])
    }
  }

  @Test func signsOfOneCurrencyAgree() throws {
    #expect(try load(["$1", "US$2", "3 USD", "4"]).report.currency == "USD")
    #expect(try load(["$1", "4"]).report.currency == nil)
    #expect(try load(["1", "2"], currencies: ["usd", "USD"]).report.currency == "USD")
    #expect(try load(["1", "2"], currencies: ["CA$", "CAD"]).report.currency == "CAD")
  }

  /// In a file that names other dollars the sign alone may be that of the United States.
  @Test(arguments: [["$1", "CA$2"], ["2 AUD", "$1", "$3"], ["$1", "USD 3", "HK$2"]])
  func aDollarSignBesideAnotherDollarIsACurrencyOfItsOwn(amounts: [String]) throws {
    let error = try #require(throws: IngestError.self) { try load(amounts) }

    #expect(error.code == "several_currencies")
  }

  @Test(arguments: [
    ("CAD", [200], [LeftOut.untoldCurrency: 2]), ("USD", [100, 300], [.otherCurrency: 1]),
    ("$", [100, 300], [.otherCurrency: 1]), ("EUR", [], [.otherCurrency: 3]),
  ])
  func ofTwoDollarsTheWantedOneIsTakenIn(
    wanted: String, amounts: [Int64], leftOut: [LeftOut: Int]
  ) throws {
    let export = try load(["$1", "CA$2", "$3"], wanted: wanted)

    #expect(export.deals.map(\.amount) == amounts)
    #expect(export.report.leftOut == leftOut)
  }

  @Test func aDollarSignAloneIsTheDollarThatIsAskedForOrThatItsColumnNames() throws {
    #expect(try load(["$1", "$2"], wanted: "CAD").report.accepted == 2)
    #expect(try load(["$1", "2"], currencies: ["CAD", "CAD"]).report.currency == "CAD")
  }

  @Test func theWantedCurrencyIsTakenIn() throws {
    let export = try load(["$1", "€2", "3 EUR", "4"], wanted: "EUR")

    #expect(export.deals.map(\.amount) == [200, 300])
    #expect(export.report.leftOut == [.otherCurrency: 1, .untoldCurrency: 1])
  }

  /// Taken in for each currency, it would count in each.
  @Test(arguments: ["EUR", "USD"])
  func aDealThatTellsNoCurrencyIsInNoneOfSeveral(wanted: String) throws {
    let export = try load(
      ["1", "2", "3"], currencies: ["EUR", "USD", ""], wanted: wanted.lowercased())

    #expect(export.rows.count == 1)
    #expect(export.report.accepted == 1)
    #expect(export.report.leftOut == [.otherCurrency: 1, .untoldCurrency: 1])
    #expect(export.report.quarantined == 0)
    #expect(export.report.currency == wanted)
  }

  @Test func aDealThatTellsNoCurrencyIsInTheOnlyOne() throws {
    #expect(try load(["1", "2"], currencies: ["EUR", ""], wanted: "EUR").rows.count == 2)
    #expect(try load(["€1", "2"], wanted: "EUR").rows.count == 2)
    #expect(try load(["1", "2"], wanted: "EUR").rows.count == 2)
  }

  @Test func aCurrencyThatNoDealIsInIsToldBesideThoseOfTheFile() throws {
    let report = try load(["1", "2"], currencies: ["USD", "EUR"], wanted: "GBP").report

    #expect(report.warnings.contains("no deal is in GBP: the file has EUR, USD"))
    #expect(report.leftOut == [.otherCurrency: 2])
    let untold = try load(["1", "2"], currencies: ["EUR", ""], wanted: "GBP").report
    #expect(untold.leftOut == [.otherCurrency: 1, .untoldCurrency: 1])
  }
}
