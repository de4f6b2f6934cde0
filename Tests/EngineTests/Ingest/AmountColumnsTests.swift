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

  @Test func signsOfOneCurrencyAgree() throws {
    #expect(try load(["$1", "US$2", "3 USD", "4"]).report.currency == "USD")
    #expect(try load(["$1", "4"]).report.currency == nil)
    #expect(try load(["1", "2"], currencies: ["usd", "USD"]).report.currency == "USD")
  }

  @Test func theWantedCurrencyIsTakenIn() throws {
    let export = try load(["$1", "€2", "3 EUR", "4"], wanted: "EUR")

    #expect(export.deals.map(\.amount) == [200, 300, 400])
    #expect(export.report.leftOut[.otherCurrency] == 1)
  }
}
