import Testing

@testable import Boosting

/// The rounds that were seen, and the best of them.
private func run(_ losses: [Double], patience: Int) -> (seen: Int, best: Int) {
  var stopping = EarlyStopping(patience: patience)
  let seen = losses.firstIndex { !stopping.goesOn(after: $0) }
  return (seen.map { $0 + 1 } ?? losses.count, stopping.best)
}

@Test func theRoundWithTheLeastLossIsKept() {
  #expect(run([0.69, 0.66, 0.64, 0.65, 0.66, 0.60], patience: 2) == (5, 3))
  #expect(run([0.69, 0.66, 0.64, 0.65, 0.66, 0.60], patience: 3) == (6, 6))
}

@Test func anEqualLossIsNoImprovement() {
  #expect(run([0.5, 0.5, 0.5, 0.4], patience: 2) == (3, 1))
}

@Test func aLossThatIsNoNumberNeverImproves() {
  #expect(run([.nan, .nan, .nan], patience: 2) == (2, 0))
  #expect(run([0.5, .nan, 0.4], patience: 2) == (3, 3))
}

private struct Case {
  let learned: Int
  let patience: Int
  let trees: Int
  let margins: [Float]
  let change: @Sendable (inout BoostingParameters) -> Void
}

// Expected: xgboost 1.7.6 on the 400 rows of PlantedTable, the first `k` learned and the rest watched,
//
//     a = xgb.DMatrix(X[:k], y[:k], weight=w[:k]); b = xgb.DMatrix(X[k:], y[k:], weight=w[k:])
//     m = xgb.train(p | dict(eta=…, subsample=…), a, 200, evals=[(b, 'others')],
//                   early_stopping_rounds=patience)
//     m.best_iteration + 1, m.predict(b, output_margin=True, iteration_range=(0, m.best_iteration + 1))
private let cases = [
  Case(
    learned: 250, patience: 5, trees: 3,
    margins: [-0.5412184, 1.201084, -0.10778978, -0.10778978, -0.56527305, 0.64510584],
    change: { $0.learningRate = 0.3 }),
  Case(
    learned: 250, patience: 5, trees: 8,
    margins: [-0.3850469, 1.0411166, -0.4249351, -0.24530502, -0.46779838, 0.4281737],
    change: { $0.learningRate = 0.1 }),
  Case(
    learned: 200, patience: 3, trees: 13,
    margins: [0.9340806, -0.864973, -0.21250948, 0.80060846, 1.1069014, 0.56143016],
    change: { $0.learningRate = 0.1 }),
  Case(
    learned: 250, patience: 20, trees: 18,
    margins: [-0.5135403, 0.8989245, -0.07996111, -0.3468619, -0.5875311, 0.5002179],
    change: { ($0.learningRate, $0.subsample) = (0.06, 0.7) }),
  Case(
    learned: 300, patience: 20, trees: 57,
    margins: [-0.6476541, 0.39844042, 1.3082118, -0.6467173, 1.0143713, -0.9298646],
    change: { $0.learningRate = 0.02 }),
]

private func stopped(_ expected: Case, rounds: Int = 200) throws -> (BoostedTrees, PlantedTable) {
  let table = try PlantedTable(rows: 400)
  var parameters = PlantedTable.parameters
  parameters.rounds = rounds
  expected.change(&parameters)
  let trees = try BoostedTrees(
    training: table.labelled(0..<expected.learned),
    watching: table.labelled(expected.learned..<400), patience: expected.patience,
    parameters: parameters)
  return (trees, table)
}

@Test(arguments: cases.indices)
func trainingStopsWherePythonStops(index: Int) throws {
  let expected = cases[index]

  let (trees, table) = try stopped(expected)
  let margins = try trees.margins(of: table.labelled(expected.learned..<400).matrix)

  #expect(trees.count == expected.trees)
  #expect(isClose(margins.prefix(6), expected.margins, within: 1e-5))
}

@Test(arguments: cases.indices)
func theTreesKeptAreThoseOfATrainingOfSoManyRounds(index: Int) throws {
  let expected = cases[index]
  let (trees, table) = try stopped(expected)

  var parameters = PlantedTable.parameters
  expected.change(&parameters)
  parameters.rounds = trees.count
  let known = try BoostedTrees(
    training: table.labelled(0..<expected.learned), parameters: parameters)

  #expect(trees == known)
}

@Test func theSameRowsStopAtTheSameBytes() throws {
  #expect(try stopped(cases[3]).0.jsonModel() == stopped(cases[3]).0.jsonModel())
}

@Test func theParametersRoundsAreTheMost() throws {
  #expect(try stopped(cases[4], rounds: 9).0.count == 9)
}

@Test func watchingOtherColumnsOrWithoutPatienceIsRefused() throws {
  let table = try PlantedTable()
  let narrow = try LabelledRows(FeatureMatrix(columns: 1, values: [1, 2]), labels: [0, 1])

  #expect(throws: BoostingError.wrongColumns(expected: 3, found: 1)) {
    try BoostedTrees(
      training: table.labelled(0..<60), watching: narrow, patience: 5,
      parameters: PlantedTable.parameters)
  }
  #expect(throws: BoostingError.invalidParameter(name: "patience", value: "0")) {
    try BoostedTrees(
      training: table.labelled(0..<40), watching: table.labelled(40..<60), patience: 0,
      parameters: PlantedTable.parameters)
  }
}
