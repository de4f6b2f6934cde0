import Engine
import Screen
import Testing

@testable import Dashboard

@Suite struct RiskCellsTests {
  private func row(thousands: Int) throws -> RiskBoard.Row {
    let deal = FixtureDeal(
      id: "D1", rep: "Ann", industry: "Retail", region: "Nordics", stage: "Demo",
      thousands: thousands, age: 30, probability: 0.25)
    return deal.row(asOf: try #require(Day("2026-01-15")), hasModel: true)
  }

  private func texts(thousands: Int) throws -> [String] {
    RiskCells(try row(thousands: thousands), money: MoneyFormat()).all.map(\.text)
  }

  @Test func anAmountStandsBesideWhatOfItIsAtRisk() throws {
    #expect(try texts(thousands: 100)[9...10] == ["$100k", "$75k"])
  }

  @Test func withoutAnAmountNeitherIsAFigure() throws {
    #expect(try texts(thousands: 0)[9...10] == ["–", "–"])
    let head = DealHead(try row(thousands: 0), reason: nil, money: MoneyFormat()).lines
    #expect(head.first?.text == "D1, no amount")
  }
}
