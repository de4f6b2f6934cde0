@testable import Dashboard
@testable import Engine
import Testing

@Suite struct ReliabilityStripTests {
  private func strip(won: Int, of deals: Int, predicted: Double) -> String {
    ReliabilityStrip(
      Reliability.Bin(deals: deals, won: won, predicted: predicted, above: 0, upTo: 1)
    ).text
  }

  // Wilson's intervals are those of statsmodels: 10 of 40 is 14.2 to 40.2 %, 0 of 10 is 0 to 27.8 %.

  @Test func marksStandAtTheirRates() {
    let text = strip(won: 10, of: 40, predicted: 0.5)

    #expect(text == "   --o--- |" + String(repeating: " ", count: 10))
  }

  @Test func oneMarkStandsForBothWhereTheyMeet() {
    #expect(strip(won: 20, of: 40, predicted: 0.5).contains("*"))
    #expect(!strip(won: 20, of: 40, predicted: 0.5).contains("o"))
  }

  @Test func everyLineIsAsLongAsTheScale() {
    for won in 0...10 {
      #expect(strip(won: won, of: 10, predicted: Double(won) / 10).count == 21)
    }
    #expect(strip(won: 0, of: 10, predicted: 1).hasPrefix("o------"))
    #expect(strip(won: 0, of: 10, predicted: 1).hasSuffix("|"))
  }
}
