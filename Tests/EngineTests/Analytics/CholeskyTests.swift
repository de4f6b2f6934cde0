import Testing

@testable import Engine

@Suite struct CholeskyTests {
  /// The solution is numpy's.
  ///
  ///     numpy.linalg.solve([[4, 2, 1], [2, 5, 3], [1, 3, 6]], [1, 2, 3])
  @Test func solvesAsNumpyDoes() {
    let factors = Cholesky([4, 0, 0, 2, 5, 0, 1, 3, 6], size: 3)
    let expected = [0.08955223880597016, 0.10447761194029853, 0.43283582089552236]

    #expect(zip(factors.solve([1, 2, 3]), expected).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(factors.explained.isEmpty)
  }

  /// The third column is the first plus twice the second; the fourth is on its own.
  @Test func aColumnThatOthersExplainIsLeftOut() {
    let columns = [[1.0, 0, 2, 1], [0, 1, 1, 3], [1, 2, 4, 7], [5, 0, 0, 1]]
    var matrix = Array(repeating: 0.0, count: 16)
    for row in 0..<4 {
      for column in 0...row {
        matrix[row * 4 + column] = zip(columns[row], columns[column]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    let factors = Cholesky(matrix, size: 4)

    #expect(factors.explained == [2: [0, 1]])
    #expect(factors.solve([1, 1, 1, 1])[2] == 0)
  }
}
