@testable import Engine
import Testing

private let book: DealBook = {
  let closed = (0..<10).map {
    deal(
      "C\($0)", created: 0, closed: 5 + $0 * 10, won: $0 < 4, amount: Int64($0 + 1) * 1_000_000,
      rep: $0 < 5 ? "ann" : "bob", leadSource: $0 % 2 == 0 ? "Partner" : "")
  }
  let open = [
    deal("O", created: 70, closed: nil, amount: 9_500_000, rep: "eve", leadSource: "Partner"),
    deal("P", created: 99, closed: nil, amount: 100_000, rep: "bob", leadSource: ""),
  ]
  return DealBook(of: closed + open, asOf: PlantedDeals.firstDay.advanced(by: 100))
}()

private func sentence(_ attribute: ScoreAttribute, row: Int) -> String {
  DriverWords(of: book).driver(attribute, of: row, contribution: 0).sentence
}

@Test func sentenceComparesWithAllDeals() {
  #expect(sentence(.leadSource, row: 10) == "deals from Partner win 40 %, all deals 40 %, n = 5")
  #expect(sentence(.region, row: 10) == "deals in Europe win 40 %, all deals 40 %, n = 10")
  #expect(sentence(.product, row: 10) == "deals for Core win 40 %, all deals 40 %, n = 10")
  #expect(sentence(.rep, row: 11) == "deals of bob win 0 %, all deals 40 %, n = 5")
}

@Test func sentenceOfAgeCountsDealsThatWereStillOpen() {
  #expect(sentence(.age, row: 10) == "deals still open at 30 days win 14 %, all deals 40 %, n = 7")
  #expect(sentence(.age, row: 11) == "deals still open at 1 day win 40 %, all deals 40 %, n = 10")
}

@Test func sentenceNamesBandAndMonth() {
  #expect(
    sentence(.amount, row: 10)
      == "large deals (80,000 and more) win 0 %, all deals 40 %, n = 3")
  #expect(
    sentence(.amount, row: 11) == "small deals (below 40,000) win 100 %, all deals 40 %, n = 3")
  #expect(sentence(.month, row: 10) == "deals created in March: none has closed yet")
}

@Test func blankOrUnseenValueSaysSo() {
  #expect(
    sentence(.leadSource, row: 11) == "deals without lead source win 40 %, all deals 40 %, n = 5")
  #expect(sentence(.rep, row: 10) == "deals of eve: none has closed yet")
}

@Test func driverHoldsTheDealsOwnValue() {
  let words = DriverWords(of: book)

  let amount = words.driver(.amount, of: 10, contribution: -0.3)

  #expect(amount.attribute == "amount")
  #expect(amount.value == "95,000")
  #expect(amount.contribution == -0.3)
  #expect(words.driver(.age, of: 10, contribution: 0).value == "30 days")
}
