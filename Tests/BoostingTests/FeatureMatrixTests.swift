import Boosting
import Testing

@Test func matrixKnowsItsRows() throws {
  let matrix = try FeatureMatrix(columns: 2, values: [1, 2, 3, 4, 5, 6])

  #expect(matrix.rows == 3)
  #expect(Array(matrix[row: 1]) == [3, 4])
}

@Test func matrixRefusesUnevenRows() {
  #expect(throws: BoostingError.unevenRows(values: 5, columns: 2)) {
    try FeatureMatrix(columns: 2, values: [1, 2, 3, 4, 5])
  }
  #expect(throws: BoostingError.noColumns) { try FeatureMatrix(columns: 0, values: []) }
}
