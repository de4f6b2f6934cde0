@testable import Dashboard
@testable import Engine
import Testing

@Suite struct FormatModelTests {
  private let bin = Reliability.Bin(deals: 97, won: 41, predicted: 0.42, above: 0.38, upTo: 0.46)

  // Expected: statsmodels 0.15.0, proportion_confint(41, 97, method="wilson") = (0.3293, 0.5221)

  @Test func aBinIsToldAsWhatBecameOfItsDeals() {
    #expect(
      Format.alike(bin)
        == "Of past deals scored like this, 38–46 %, 41 of 97 were won (42 %, 33–52 %).")
  }

  // Expected: statsmodels 0.15.0, proportion_confint(41 / 97 * 50, 50, method="wilson")
  //   = (0.2961, 0.5603)

  @Test func aBinOfLooksIsToldWithItsDeals() {
    var looked = Reliability.Bin(deals: 62, won: 41, predicted: 0.42, above: 0.38, upTo: 0.46)
    (looked.lookCount, looked.effectiveCount) = (97, 50)

    #expect(
      Format.alike(looked)
        == "Of 97 looks at 62 past deals scored like this, 38–46 %, 41 were at deals then won "
        + "(42 %, 30–56 %).")
  }

  @Test func ofAScoreThatNoPastDealHadItIsSaid() {
    var kept = bin
    (kept.lowest, kept.highest) = (0.391, 0.452)

    #expect(
      Format.alike(kept, score: 0.39)
        == "Of past deals scored lowest, though none as low as this, 39–45 %, 41 of 97 were won "
        + "(42 %, 33–52 %).")
    #expect(Format.alike(kept, score: 0.46).contains("scored highest, though none as high as this"))
    #expect(Format.alike(kept, score: 0.4).hasPrefix("Of past deals scored like this, 39–45 %"))
  }

  @Test func dealsAreToldWithTheirLooks() {
    #expect(Format.deals(360, "later ", looks: 1080) == "360 later deals (1,080 looks)")
    #expect(Format.deals(360, looks: 360) == "360 deals")
  }

  @Test func scoresThatAreCloseHaveADigitMore() {
    let close = Reliability.Bin(deals: 97, won: 41, predicted: 0.44, above: 0.436, upTo: 0.4421)

    #expect(Format.scores(of: close) == "43.6–44.2 %")
    #expect(Format.scores(of: bin) == "38–46 %")
    #expect(Format.scores(of: bin, isClose: true) == "38.0–46.0 %")
  }

  @Test func anIntervalOfPlainNumbersNamesBothEnds() {
    #expect(Format.decimals(Interval(lower: -0.0104, upper: 0.02), digits: 3) == "−0.010 to 0.020")
    #expect(Format.decimals(nil, digits: 3) == "–")
  }
}
