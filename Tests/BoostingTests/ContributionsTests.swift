import Boosting
import Testing

@Test func contributionsEqualThoseOfPython() throws {
  let table = try PlantedTable()

  let contributions = try table.trees().contributions(of: table.matrix)

  #expect(isClose(contributions[row: 0], [-0.18900165, -0.2287305, -0.68236828], within: 1e-5))
  #expect(isClose(contributions[row: 1], [0.39153472, -0.52708614, -0.65879315], within: 1e-5))
  #expect(isClose(contributions[row: 2], [0.76129287, 1.3342481, 0.44023877], within: 1e-5))
  #expect(abs(contributions.bias(row: 0) + 0.2558364) < 1e-5)
}

@Test func contributionsAndBiasSumToTheMargin() throws {
  let table = try PlantedTable()
  let trees = try table.trees { $0.rounds = 100 }

  let margins = try trees.margins(of: table.matrix)
  let contributions = try trees.contributions(of: table.matrix)

  #expect(contributions.rows == 60)
  for row in 0..<60 {
    let sum = contributions[row: row].reduce(contributions.bias(row: row), +)
    #expect(abs(sum - margins[row]) < 1e-5, "row \(row)")
  }
}

@Test func constantColumnContributesNothing() throws {
  let values: [Float] = (0..<40).flatMap { row -> [Float] in [Float(row), 7] }
  let matrix = try FeatureMatrix(columns: 2, values: values)
  let labels: [Float] = (0..<40).map { $0 < 20 ? 0 : 1 }

  let contributions = try BoostedTrees(training: matrix, labels: labels)
    .contributions(of: matrix)

  #expect(contributions[row: 0].last == 0)
  #expect(contributions[row: 0].first ?? 0 < 0)
  #expect(contributions[row: 39].first ?? 0 > 0)
}
