@testable import Engine
import Testing

@Suite struct ProductCurvesTests {
  /// Deals of `Core` take 10 days and those of `Pro` 40, whatever their outcome; every other one is won.
  private static func book(pro: Int) -> DealBook {
    let deals = (0..<200 + pro).map { index in
      deal(
        "D\(index)", created: index % 30, closed: index % 30 + (index < 200 ? 10 : 40),
        won: index % 2 == 0, product: index < 200 ? "Core" : "Pro")
    }
    return DealBook(of: deals, asOf: PlantedDeals.firstDay.advanced(by: 300))
  }

  @Test func aProductWithEnoughWinsHasItsOwnCurve() {
    let curves = ProductCurves(of: Self.book(pro: 100))

    #expect(curves[0].shareOfWins(after: 0, within: 10) == 1)
    #expect(curves[250].shareOfWins(after: 0, within: 10) == 0)
    #expect(curves[250].shareOfWins(after: 0, within: 40) == 1)
    #expect(abs(curves.all.shareOfWins(after: 0, within: 10) - 2.0 / 3) < 1e-12)
  }

  @Test func aProductWithFewWinsHasTheCurveOfAll() {
    let curves = ProductCurves(of: Self.book(pro: 98))

    #expect(
      curves[250].shareOfWins(after: 0, within: 10)
        == curves.all.shareOfWins(after: 0, within: 10))
  }
}
