@testable import Dashboard
@testable import Engine
import Testing

@Suite struct ModelWordsTests {
  /// A card whose windows were judged with these probabilities of what happened.
  private func card(
    _ chances: [Double], reason: String? = nil, looks: Int = 1
  ) -> ModelCard {
    let windows = chances.enumerated().map { index, chance in
      let isWon = (0..<120).map { $0 % 2 == 0 }
      return JudgedWindow(
        first: Day(number: Int32(index * 90)), last: Day(number: Int32(index * 90 + 89)),
        judgements: isWon.enumerated().flatMap { deal, isWon in
          (0..<looks).map { _ in
            RollingTest.Judgement(
              deal: index * 120 + deal, probability: isWon ? chance : 1 - chance, baseRate: 0.5,
              isWon: isWon)
          }
        })
    }
    return ModelCard(
      trainedOn: Day(number: 19_753), closedDeals: 1000, wonDeals: 453, learnedDeals: 900,
      kind: reason == nil ? .model : .baseRate, trees: reason == nil ? 84 : nil,
      calibration: reason == nil ? .isotonic : nil, baseRateReason: reason,
      evaluation: ScoringEvaluation(of: windows),
      making: reason == nil
        ? .usual(first: 19_000, last: 19_700) : nil)
  }

  @Test func anOpenGateIsOneSentenceWithItsGain() {
    let verdict = ModelWords(card([0.6, 0.45, 0.7])).verdict

    // log 2 + mean log(0.6, 0.45, 0.7) = 0.693147 − 0.555334
    #expect(verdict.hasPrefix("The gate is open: on 360 later deals the log loss is 0.1378 below"))
    #expect(verdict.hasSuffix("; in 2 of 3 windows alone the gain is beyond noise."))
  }

  @Test func looksAreToldWhereThereAreMoreThanDeals() {
    let words = ModelWords(card([0.6, 0.45, 0.7], looks: 3))

    #expect(
      words.verdict.hasPrefix("The gate is open: on 360 later deals (1,080 looks) the log loss is"))
    #expect(words.figures.first { $0.name == "looks at them" }?.model == "1,080")
    #expect(words.looks.hasSuffix("so intervals are those of 360 deals."))
    #expect(ModelWords(card([0.6])).looks == "")
  }

  @Test func aClosedGateIsOneSentenceWithItsReason() {
    #expect(
      ModelWords(card([0.4, 0.45], reason: "no model predicts better")).verdict
        == "The gate stays closed: no model predicts better; "
        + "in none of 2 windows alone is the gain beyond noise.")
  }

  @Test func withoutATestThereAreNoFigures() {
    let words = ModelWords(card([], reason: "only 12 closed deals; a model needs 200"))

    #expect(words.verdict == "The gate stays closed: only 12 closed deals; a model needs 200.")
    #expect(words.figures == [])
    #expect(words.origin == "Rests on 1,000 closed deals as of 2024-01-31, 45.3 % won.")
  }

  @Test func figuresStandBesideThoseOfTheBaseRate() throws {
    let figures = ModelWords(card([0.6, 0.7])).figures

    let loss = try #require(figures.first { $0.name == "log loss" })
    #expect(loss.base == "0.6931")
    #expect(figures.map(\.name).contains("calibration error"))
    #expect(figures.first?.model == "240")
  }

  @Test func aModelSaysHowItWasMade() {
    #expect(
      ModelWords(card([0.6])).making.hasPrefix(
        "84 trees, isotonic calibration, depth 3, learning rate 0.06"))
    #expect(ModelWords(card([], reason: "too few")).making == "")
  }

  private func training(_ challenge: Challenge, champion: Int64?) -> TrainingResult {
    TrainingResult(id: 3, card: card([0.6]), champion: champion, challenge: challenge)
  }

  @Test func theDecisionNamesTheModelThatScores() {
    #expect(
      ModelWords.decision(training(.noChampion, champion: nil))
        == "Model 3 scores from 2024-01-31 on: no model scored before.")
    #expect(
      ModelWords.decision(training(.tooFewDeals(12), champion: 2))
        == "Model 2 goes on, not model 3: only 12 tested deals closed since it was trained; "
        + "a comparison needs 100. `quarterdeck models activate 3` takes the new one nevertheless.")
    #expect(
      ModelWords.decision(training(.sameModel, champion: 3))
        == "Model 3 goes on: learning led to the model that scores already.")
    #expect(
      ModelWords.decision(
        TrainingResult(id: 3, card: card([], reason: "few"), champion: 3, challenge: .sameModel))
        == "The base rate goes on.")
  }

  @Test func aComparisonSaysWhichModelLosesLessAndWhetherThatIsNoise() throws {
    func sentence(_ first: [Double], _ second: [Double]) throws -> String {
      let isWon = (0..<200).map { $0 % 2 == 0 }
      let gain = try #require(
        LossGain(
          of: isWon.map { $0 ? second[0] : 1 - second[1] },
          over: isWon.map { $0 ? first[0] : 1 - first[1] }, isWon: isWon))
      return ModelWords.judgement(comparison(.compared(gain)))
    }

    // log 0.6 − log 0.5 = 0.1823 for every deal
    #expect(
      try sentence([0.5, 0.5], [0.6, 0.6])
        == "On 200 deals that ended after both were trained the log loss of model 2 is 0.1823 lower "
        + "than that of model 1, 95 % interval 0.1823 to 0.1823; that is beyond noise.")
    #expect(try sentence([0.6, 0.6], [0.5, 0.5]).contains("model 2 is 0.1823 higher"))
    #expect(try sentence([0.5, 0.5], [0.7, 0.36]).hasSuffix("; that could be noise."))
  }

  @Test func whatCannotBeComparedIsSaid() {
    #expect(
      ModelWords.judgement(comparison(.tooFewDeals(12)))
        == "They cannot be compared: 12 deals of complete cohorts ended after both were trained; "
        + "a comparison needs 100.")
    #expect(ModelWords.judgement(comparison(.sameModel)) == "Both are the same model.")
    #expect(ModelWords.judgement(comparison(.noChances)).contains("no closed deal"))
  }

  private func comparison(_ judgement: ModelComparison.Judgement) -> ModelComparison {
    let sides = [1, 2].map {
      ModelComparison.Side(
        model: StoredModel(id: $0, card: card([]), isActive: false, activated: nil, reason: nil),
        sha256: "")
    }
    return ModelComparison(first: sides[0], second: sides[1], judgement: judgement)
  }

  @Test func aStoredModelIsActiveOrWasOrNeverWas() {
    func state(_ isActive: Bool, _ day: Day?) -> String {
      ModelWords.state(
        of: StoredModel(
          id: 1, card: card([]), isActive: isActive, activated: day, reason: nil))
    }

    #expect(state(true, Day(number: 19_753)) == "active since 2024-01-31")
    #expect(state(false, Day(number: 19_753)) == "not active")
    #expect(state(false, nil) == "never active")
  }
}
