import Testing

@testable import Boosting

@Test func rowsWithoutTheirLabelsOrWeightsAreRefused() throws {
  let matrix = try FeatureMatrix(columns: 1, values: [1, 2])

  #expect(throws: BoostingError.wrongCount(of: "labels", expected: 2, found: 1)) {
    try LabelledRows(matrix, labels: [1])
  }
  #expect(throws: BoostingError.wrongCount(of: "weights", expected: 2, found: 3)) {
    try LabelledRows(matrix, labels: [1, 0], weights: [1, 1, 1])
  }
  #expect(throws: BoostingError.noRows) {
    try LabelledRows(FeatureMatrix(columns: 1, values: []), labels: [])
  }
}

@Test func labelsAndWeightsThatMeanNothingAreRefused() throws {
  let matrix = try FeatureMatrix(columns: 1, values: [1, 2])

  #expect(throws: BoostingError.invalidValue(of: "labels", row: 1, value: 2)) {
    try LabelledRows(matrix, labels: [0, 2])
  }
  #expect(throws: BoostingError.self) { try LabelledRows(matrix, labels: [.nan, 0]) }
  #expect(throws: BoostingError.invalidValue(of: "weights", row: 0, value: 0)) {
    try LabelledRows(matrix, labels: [0, 1], weights: [0, 1])
  }
  #expect(throws: BoostingError.wrongCount(of: "base margins", expected: 2, found: 1)) {
    try LabelledRows(matrix, labels: [0, 1], baseMargins: [-3])
  }
  #expect(throws: BoostingError.invalidValue(of: "base margins", row: 1, value: .infinity)) {
    try LabelledRows(matrix, labels: [0, 1], baseMargins: [-3, .infinity])
  }
}
