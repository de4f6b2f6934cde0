@testable import Engine
import Testing

private let book: DealBook = {
  let closed = (0..<100).map { number in
    let tenth = number / 10
    return deal(
      "C\(number)", created: 0, closed: 5 + tenth * 10, won: tenth < 4,
      amount: Int64(tenth + 1) * 1_000_000, rep: tenth < 5 ? "ann" : "bob",
      leadSource: tenth % 2 == 0 ? "Partner" : "")
  }
  let open = [
    deal("O", created: 70, closed: nil, amount: 9_500_000, rep: "eve", leadSource: "Partner"),
    deal("P", created: 99, closed: nil, amount: 100_000, rep: "bob", leadSource: ""),
  ]
  return DealBook(of: closed + open, asOf: PlantedDeals.firstDay.advanced(by: 100))
}()

private func sentence(_ attribute: ScoreAttribute, row: Int) -> String {
  var phrases = DriverPhrases(DriverWords(of: book))
  return phrases.driver(attribute, of: row, contribution: 0).sentence
}

@Test func sentenceComparesWithAllDeals() {
  #expect(sentence(.leadSource, row: 100) == "deals from Partner win 40 %, all deals 40 %, n = 50")
  #expect(sentence(.region, row: 100) == "deals in Europe win 40 %, all deals 40 %, n = 100")
  #expect(sentence(.product, row: 100) == "deals for Core win 40 %, all deals 40 %, n = 100")
  #expect(sentence(.rep, row: 101) == "deals of bob win 0 %, all deals 40 %, n = 50")
}

/// Looks at ages 0, 13, 35, 60, 80 and 90, the middle of the spans: 70 of 320 at deals that were won.
@Test func sentenceOfAgeComparesDealsThatWereStillOpenWithLooksAtAnyAge() {
  #expect(
    sentence(.age, row: 100)
      == "deals still open at 30 days win 14 %, all ages 22 %, n = 70")
  #expect(
    sentence(.age, row: 101)
      == "deals still open at 1 day win 40 %, all ages 22 %, n = 100")
}

/// A deal of which nobody has said what it is worth is no small deal.
@Test func aDealWithoutAnAmountIsComparedWithItsLike() {
  let closed = (0..<80).map {
    deal("C\($0)", created: 0, closed: 50, won: $0 < 60, amount: $0 < 40 ? 0 : 100_000)
  }
  let open = deal("O", created: 70, closed: nil, amount: 0)
  let asOf = PlantedDeals.firstDay.advanced(by: 100)
  var phrases = DriverPhrases(DriverWords(of: DealBook(of: closed + [open], asOf: asOf)))
  let driver = phrases.driver(.amount, of: 80, contribution: 0)

  #expect(driver.value == "none")
  #expect(driver.sentence == "deals without an amount win 100 %, all deals 75 %, n = 40")
}

@Test func sentenceNamesBandAndMonth() {
  #expect(
    sentence(.amount, row: 100)
      == "large deals (70,000 and more) win 0 %, all deals 40 %, n = 40")
  #expect(
    sentence(.amount, row: 101) == "small deals (below 40,000) win 100 %, all deals 40 %, n = 30")
  #expect(sentence(.month, row: 100) == "deals created in March: none has closed yet")
}

@Test func blankOrUnseenValueSaysSo() {
  #expect(
    sentence(.leadSource, row: 101) == "deals without lead source win 40 %, all deals 40 %, n = 50")
  #expect(sentence(.rep, row: 100) == "deals of eve: none has closed yet")
}

@Test func aRateOfFewDealsIsNotCompared() {
  let deals = (0..<29).map { deal("C\($0)", created: 0, closed: 50, won: $0 < 20, rep: "kim") }
  let asOf = PlantedDeals.firstDay.advanced(by: 100)
  var phrases = DriverPhrases(DriverWords(of: DealBook(of: deals, asOf: asOf)))

  #expect(
    phrases.driver(.rep, of: 0, contribution: 0).sentence
      == "deals of kim: 20 of 29 won, too few to compare")
}

@Test func driverHoldsTheDealsOwnValue() {
  var phrases = DriverPhrases(DriverWords(of: book))

  let amount = phrases.driver(.amount, of: 100, contribution: -0.3)

  #expect(amount.attribute == "amount")
  #expect(amount.value == "95,000")
  #expect(amount.contribution == -0.3)
  #expect(phrases.driver(.age, of: 100, contribution: 0).value == "30 days")
}
