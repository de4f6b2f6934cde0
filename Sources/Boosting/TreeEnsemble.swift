import Dispatch
import Synchronization

/// The trees of a model: what they give a row, altogether and by feature.
struct TreeEnsemble: Sendable {
  /// Fewer rows are not worth a second thread.
  private static let worthHalving = 2048

  let columns: Int
  private let trees: [DecisionTree]
  private let baseMargin: Float
  private let tables = LazyTables()

  init(_ structure: ModelStructure) {
    columns = structure.columns
    trees = structure.trees
    baseMargin = structure.baseMargin
  }

  /// The log-odds of each row.
  func margins(of matrix: FeatureMatrix) -> [Float] {
    Self.fill(matrix, width: 1) { row, results in
      results[0] = trees.reduce(baseMargin) { $0 + $1.value(of: row) }
    }
  }

  /// By row, what each feature adds to the log-odds, and last what is there before any is known.
  ///
  /// Exact for trees in which a feature's unknown value means to follow the training's rows.
  func contributions(of matrix: FeatureMatrix) -> Contributions {
    let tables = tables.of(trees)
    let bias = Float(trees.reduce(Double(baseMargin)) { $0 + $1.mean })
    let values = Self.fill(matrix, width: columns + 1) { row, sums in
      for (tree, table) in zip(trees, tables) {
        if let table { table.add(row, to: sums) } else { tree.shareOut(row, to: sums) }
      }
      sums[columns] = bias
    }
    return Contributions(rows: matrix.rows, columns: columns, values: values)
  }

  /// Works out so many numbers for each row, on two threads where it is worth it.
  private static func fill(
    _ matrix: FeatureMatrix, width: Int,
    _ work: @Sendable (UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  ) -> [Float] {
    [Float](unsafeUninitializedCapacity: matrix.rows * width) { results, count in
      results.initialize(repeating: 0)
      count = matrix.rows * width
      matrix.values.withUnsafeBufferPointer { values in
        guard let input = values.baseAddress, let output = results.baseAddress else { return }
        let memory = (input: SharedInput(input), output: SharedOutput(output))
        let parts = matrix.rows < worthHalving ? 1 : 2
        DispatchQueue.concurrentPerform(iterations: parts) { part in
          for row in matrix.rows * part / parts..<matrix.rows * (part + 1) / parts {
            work(
              memory.input.start + row * matrix.columns, memory.output.start + row * width)
          }
        }
      }
    }
  }
}

/// The tables of a model's trees, worked out when they are first asked for.
private final class LazyTables: Sendable {
  private let tables = Mutex<[TreeTable?]?>(nil)

  func of(_ trees: [DecisionTree]) -> [TreeTable?] {
    tables.withLock { tables in
      if let tables { return tables }
      let made = trees.map { TreeTable($0) }
      tables = made
      return made
    }
  }
}

/// Memory that threads only read.
private struct SharedInput: @unchecked Sendable {
  let start: UnsafePointer<Float>
  init(_ start: UnsafePointer<Float>) { self.start = start }
}

/// Memory of which each thread writes a part of its own.
private struct SharedOutput: @unchecked Sendable {
  let start: UnsafeMutablePointer<Float>
  init(_ start: UnsafeMutablePointer<Float>) { self.start = start }
}

extension DecisionTree {
  /// Adds the tree's parts for a row to the features' sums.
  fileprivate func shareOut(_ row: UnsafePointer<Float>, to sums: UnsafeMutablePointer<Float>) {
    shareOut(goesLeft: { nodes[$0].sendsLeft(row[Int(nodes[$0].feature)]) }) { feature, part in
      sums[Int(feature)] += Float(part)
    }
  }
}
