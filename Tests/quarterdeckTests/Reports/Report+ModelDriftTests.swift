import Dashboard
import Testing

@testable import Engine
@testable import quarterdeck

@Suite struct ReportModelDriftTests {
  private func lines(refusal: String?) throws -> [String] {
    let day = try #require(Day("2026-06-30"))
    let card = ModelCard(
      trainedOn: day, closedDeals: 40, wonDeals: 20, learnedDeals: 0, kind: .baseRate, trees: nil,
      calibration: nil, baseRateReason: "only 40 closed deals", evaluation: nil, making: nil)
    let page = ModelPage(card: card, id: nil, stored: [], refusal: refusal)
    return TextReport(report: Report(drift: page), width: nil, isASCII: false).lines
  }

  /// What is judged is not what was put in charge.
  @Test func aRefusedModelIsSaidBesideWhatAnswersInItsPlace() throws {
    #expect(
      try lines(refusal: "it was altered").contains(
        "The model in charge is refused (it was altered): base rates answer until `quarterdeck train` "
          + "can store another."))
    #expect(try !lines(refusal: nil).contains { $0.contains("refused") })
    #expect(try lines(refusal: nil).contains { $0.hasPrefix("A base rate does not drift") })
  }
}
