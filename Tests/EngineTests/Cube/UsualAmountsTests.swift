import Glibc
import TestSupport
import Testing

@testable import Engine

@Suite struct UsualAmountsTests {
  private static let prices = (1...40).map { Int64($0) * 100_000 }

  /// numpy: `exp(q3 + 1.5 * (q3 - q1))` of `np.quantile(np.log(np.arange(1, 41) * 1000), …)`.
  @Test func theFenceIsTukeysOnTheLogarithms() throws {
    let largest = try #require(UsualAmounts(of: Self.prices).largest)

    #expect(abs(Double(largest) / 100 - 142_934.35967844308) < 0.01)
  }

  @Test func placeholdersAndMegaDealsLieOutside() {
    let usual = UsualAmounts(of: Self.prices + [0, 100, 9_000_000_000])

    #expect([0, 100, 9_000_000_000].allSatisfy { usual.omission(of: $0) != nil })
    #expect(([101] + Self.prices).allSatisfy { usual.omission(of: $0) == nil })
  }

  @Test(arguments: [Array(prices.prefix(29)), Array(repeating: 500_000, count: 100), []])
  func nothingIsMegaWhereNothingTellsItApart(amounts: [Int64]) {
    let usual = UsualAmounts(of: amounts)

    #expect(usual.largest == nil)
    #expect(usual.omission(of: .max) == nil && usual.omission(of: 100) == .placeholder)
  }

  @Test(arguments: 1...20)
  func theUnitOfMoneyMakesNoDifference(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let amounts = (0..<500).map { _ in Int64(exp(Double.random(in: 8...16, using: &random))) }
    let one = try #require(UsualAmounts(of: amounts).largest)
    let ten = try #require(UsualAmounts(of: amounts.map { $0 * 10 }).largest)

    #expect(abs(Double(ten) / Double(one) - 10) < 1e-3)
  }
}
