@testable import Boosting
import Testing

@Test func marginsEqualThoseOfPython() throws {
  let table = try PlantedTable()

  let margins = try table.trees().margins(of: table.matrix)

  #expect(
    isClose(
      margins.prefix(6),
      [-1.3559368, -1.0501809, 2.2799435, -2.4464657, -0.36580414, 1.4475664], within: 1e-5))
}

@Test func monotoneConstraintsAndBaseScoreEqualThoseOfPython() throws {
  let table = try PlantedTable()

  let trees = try table.trees {
    $0.monotone = [1, 0, -1]
    $0.baseScore = 0.4
  }

  #expect(
    isClose(
      try trees.margins(of: table.matrix).prefix(6),
      [-0.5383452, -0.83818126, 1.9643365, -1.2820046, -1.4560755, 0.32792461], within: 1e-5))
}

@Test func marginNeverFallsAlongARisingColumn() throws {
  let table = try PlantedTable()
  let ramp = (0...20).flatMap { step -> [Float] in [Float(step) / 20, 0.5, 0.5] }

  let trees = try table.trees { $0.monotone = [1, 0, 0] }
  let margins = try trees.margins(of: FeatureMatrix(columns: 3, values: ramp))

  #expect(zip(margins, margins.dropFirst()).allSatisfy { $0 <= $1 })
  #expect(margins[0] < margins[20])
}

@Test func subsampleEqualsThatOfPython() throws {
  let table = try PlantedTable()

  let trees = try table.trees { $0.subsample = 0.7 }

  #expect(
    isClose(
      try trees.margins(of: table.matrix).prefix(6),
      [-2.3811364, -1.3571351, 2.4868741, -2.8971646, -0.19657588, 0.89124531], within: 1e-5))
}

@Test func sameSeedGivesTheSameBytesAndAnotherSeedAnotherModel() throws {
  let table = try PlantedTable()

  let first = try table.trees { $0.subsample = 0.7 }
  let second = try table.trees { $0.subsample = 0.7 }
  let other = try table.trees {
    $0.subsample = 0.7
    $0.seed = 8
  }

  #expect(first.jsonModel() == second.jsonModel())
  #expect(first != other)
}

@Test func modelSurvivesItsJSON() throws {
  let table = try PlantedTable()
  let trees = try table.trees()

  let copy = try BoostedTrees(jsonModel: trees.jsonModel())

  #expect(copy == trees)
  #expect(copy.columns == 3)
  #expect(try copy.margins(of: table.matrix) == trees.margins(of: table.matrix))
}

@Test func modelAnswersFromManyTasksAtOnce() async throws {
  let table = try PlantedTable()
  let trees = try table.trees()
  let expected = try trees.margins(of: table.matrix)

  let answers = try await withThrowingTaskGroup(of: [Float].self) { group in
    for _ in 0..<8 { group.addTask { try trees.margins(of: table.matrix) } }
    return try await group.reduce(into: []) { $0.append($1) }
  }

  #expect(answers.count == 8)
  #expect(answers.allSatisfy { $0 == expected })
}

@Test func missingValueTakesALearnedDirection() throws {
  let values: [Float] = (0..<40).map { $0 < 20 ? .nan : Float($0) }
  let matrix = try FeatureMatrix(columns: 1, values: values)
  let labels: [Float] = (0..<40).map { $0 < 20 ? 1 : 0 }

  let trees = try BoostedTrees(training: matrix, labels: labels)
  let asked = try FeatureMatrix(columns: 1, values: [.nan, 30])

  let margins = try trees.margins(of: asked)
  #expect(margins[0] > 2)
  #expect(margins[1] < -2)
}

@Test func weightOfTwoEqualsTheRowTwice() throws {
  let once = try FeatureMatrix(columns: 1, values: [1, 2, 3, 4])
  let twice = try FeatureMatrix(columns: 1, values: [1, 1, 2, 3, 4])

  var parameters = BoostingParameters()
  parameters.minChildWeight = 0

  let weighted = try BoostedTrees(
    training: once, labels: [1, 0, 1, 0], weights: [2, 1, 1, 1], parameters: parameters)
  let repeated = try BoostedTrees(
    training: twice, labels: [1, 1, 0, 1, 0], parameters: parameters)

  let margins = try weighted.margins(of: once)
  #expect(isClose(margins, try repeated.margins(of: once), within: 1e-5))
  #expect(margins[0] > 0 && margins[3] < 0)
}

// Expected: the lines of PlantedTable with base_margin = (r % 7 - 3) / 4 for row r; the trees alone,
// b.predict(xgb.DMatrix(X), output_margin=True)
@Test func treesThatStartFromMarginsEqualThoseOfPython() throws {
  let table = try PlantedTable()

  let trees = try BoostedTrees(
    training: table.labelled(0..<60, startingFrom: PlantedTable.baseMargins),
    parameters: PlantedTable.parameters)

  #expect(
    isClose(
      try trees.margins(of: table.matrix).prefix(6),
      [-1.3135207, -0.48958865, 2.8402247, -2.3471038, -0.84861463, 0.6125541], within: 1e-5))
}

// Expected: 400 rows, the first 250 learned from and the rest watched as in EarlyStoppingTests, with the
// same base margins and eta = 0.1
@Test func watchedRowsStartFromTheirMarginsToo() throws {
  let table = try PlantedTable(rows: 400)
  var parameters = PlantedTable.parameters
  (parameters.rounds, parameters.learningRate) = (200, 0.1)

  let trees = try BoostedTrees(
    training: table.labelled(0..<250, startingFrom: PlantedTable.baseMargins),
    watching: table.labelled(250..<400, startingFrom: PlantedTable.baseMargins), patience: 20,
    parameters: parameters)

  #expect(trees.count == 12)
  #expect(
    isClose(
      try trees.margins(of: table.labelled(250..<400).matrix).prefix(6),
      [-0.6701403, 1.4054075, -0.32164496, -0.11239435, -0.75838846, 0.6575637], within: 1e-5))
}

@Test func aModelHasATreeForEachRound() throws {
  #expect(try PlantedTable().trees().count == 10)
}

@Test func noRowsToJudgeGiveNoAnswers() throws {
  let table = try PlantedTable()
  let none = try FeatureMatrix(columns: 3, values: [])

  let trees = try table.trees()

  #expect(try trees.margins(of: none).isEmpty)
  #expect(try trees.contributions(of: none).rows == 0)
}

@Test func askingWithOtherColumnsIsRefused() throws {
  let table = try PlantedTable()
  let narrow = try FeatureMatrix(columns: 2, values: [0.1, 0.2])

  let trees = try table.trees()

  #expect(throws: BoostingError.wrongColumns(expected: 3, found: 2)) {
    try trees.margins(of: narrow)
  }
}
