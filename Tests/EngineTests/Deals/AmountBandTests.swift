import TestSupport
import Testing

@testable import Engine

@Suite struct AmountBandTests {
  private let cuts = AmountBandCuts(mid: Amount(minorUnits: 100), large: Amount(minorUnits: 500))

  @Test(arguments: [
    (0, AmountBand.small), (99, .small), (100, .mid), (499, .mid), (500, .large), (9_999, .large),
  ])
  func aBandBeginsAtItsCut(minorUnits: Int, band: AmountBand) {
    #expect(cuts.band(of: Amount(minorUnits: Int64(minorUnits))) == band)
  }

  @Test func aDealWithoutAmountIsSmallWhereverTheCutsLie() {
    let cuts = AmountBandCuts(tercilesOf: [0, 0, 0])

    #expect(cuts.band(of: .zero) == .small)
    #expect(cuts.band(of: Amount(minorUnits: 1)) == .large)
  }

  @Test func theNamesAreThoseOfTheScreen() {
    #expect(AmountBand.allCases.map(\.name) == ["small", "mid", "large"])
    #expect(AmountBand.allCases.map(\.rawValue) == [0, 1, 2])
  }

  /// `a = sorted(range(1234567, 10000000, 98765)); a[len(a) // 3], a[len(a) * 2 // 3]` in Python
  /// gives 4098752 and 7061702.
  @Test func tercilesAreRoundedDownToTwoDigits() {
    let amounts = Array(stride(from: Int64(1_234_567), to: 10_000_000, by: 98_765))
    let cuts = AmountBandCuts(tercilesOf: amounts)

    #expect(cuts.mid.minorUnits == 4_000_000)
    #expect(cuts.large.minorUnits == 7_000_000)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func tercilesDependOnNoOrderAndSplitInThirds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let amounts = (0..<600).map { _ in Int64.random(in: 10...99, using: &generator) }
    let cuts = AmountBandCuts(tercilesOf: amounts)
    let sorted = amounts.sorted()

    #expect(cuts == AmountBandCuts(tercilesOf: sorted))
    #expect(cuts.mid.minorUnits == sorted[200], "two digits are not rounded")
    #expect(cuts.large.minorUnits == sorted[400])
  }

  @Test func fewAmountsHaveCutsToo() {
    #expect(AmountBandCuts(tercilesOf: [7]).band(of: Amount(minorUnits: 7)) == .large)
    #expect(AmountBandCuts(tercilesOf: [7]).band(of: Amount(minorUnits: 6)) == .small)
  }
}
