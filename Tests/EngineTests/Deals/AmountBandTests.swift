import Testing

@testable import Engine

@Suite struct AmountBandTests {
  /// numpy.sort(amounts)[[n // 3, 2 * n // 3]], then rounded down to two digits.
  @Test func theCutsAreTercilesRoundedDownToTwoDigits() {
    let cuts = AmountBandCuts(tercilesOf: (1...300).map { Int64($0) * 12_345 })

    #expect(cuts.mid == Amount(minorUnits: 1_200_000))
    #expect(cuts.large == Amount(minorUnits: 2_400_000))
  }

  @Test func anAmountAtACutBelongsToTheBandAbove() {
    let cuts = AmountBandCuts(mid: Amount(minorUnits: 100), large: Amount(minorUnits: 200))

    #expect(
      [0, 99, 100, 199, 200, 900].map { cuts.band(of: Amount(minorUnits: $0)) } == [
        .small, .small, .mid, .mid, .large, .large,
      ])
  }

  @Test func withoutAmountsEveryDealIsLarge() {
    let cuts = AmountBandCuts(tercilesOf: [])

    #expect(cuts.band(of: .zero) == .large)
  }
}
