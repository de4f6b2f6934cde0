@testable import Dashboard
@testable import Engine
import Testing

@Suite struct DriftWordsTests {
  private let first = Day(number: 20_000)

  private func drift(_ recent: EndedDeals?, _ features: [FeatureDrift] = []) -> ModelDrift {
    ModelDrift(
      trainedOn: first.advanced(by: -1), asOf: first.advanced(by: 27), features: features,
      dealsBefore: 900, dealsNow: 100, recent: recent, months: [],
      usualAUC: 0.74, usualAUCError: 0.01)
  }

  private func ended(won: Int, p: Double) -> EndedDeals {
    EndedDeals(
      first: first, last: first.advanced(by: 27), deals: 118, won: won, expected: 54.2,
      usual: Interval(lower: 43.4, upper: 65), pValue: p, auc: 0.72,
      aucInterval: Interval(lower: 0.62, upper: 0.82))
  }

  @Test func tooFewDealsTellNothing() {
    #expect(
      DriftWords(drift(nil)).verdict
        == "No drift can be told yet: fewer than 30 deals were created, and fewer have ended, since "
        + "this model was trained on 2024-10-03.")
  }

  @Test func luckIsNoDrift() {
    #expect(
      DriftWords(drift(ended(won: 51, p: 0.5))).verdict
        == "No drift: since this model was trained on 2024-10-03, nothing has changed so much that "
        + "luck cannot explain it (alarm below p = 0.0003).")
  }

  @Test func aDriftSaysWhatAndWhatToDo() {
    #expect(
      DriftWords(drift(ended(won: 29, p: 1e-6))).verdict
        == "The world has left the model of 2024-10-03: 29 of 118 deals that ended since 2024-10-04 were won, where "
        + "43 to 65 are usual. Read scores as too high until newer deals have ended and a training knows "
        + "them.")
  }

  @Test func tablesHaveACellForEveryHeading() {
    let feature = FeatureDrift(
      attribute: "region", bins: 3, stability: 0.4, noiseFloor: 0.1, pValue: 1e-6, mover: "India",
      shareBefore: 0.2, shareNow: 0.5)
    let words = DriftWords(drift(ended(won: 29, p: 1e-6), [feature]))

    #expect(
      words.months.rows == [
        ["last four weeks", "118", "29 !", "54", "43 to 65", "0.720", "0.620 to 0.820"]
      ])
    #expect(
      words.features.rows == [["region", "0.400", "0.100", "< 0.001 !", "India", "20 %", "50 %"]])
    #expect(words.months.headings.count == 7)
    #expect(words.features.headings.count == 7)
  }
}
