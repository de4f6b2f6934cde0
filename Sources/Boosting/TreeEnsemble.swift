import Dispatch
import Synchronization

/// The trees of a model: what they give a row, altogether and by feature.
struct TreeEnsemble: Sendable {
  /// Fewer rows are worth neither a second thread nor tables made for them.
  private static let many = 2048

  let columns: Int
  private let trees: [DecisionTree]
  private let baseMargin: Float
  private let tables = LazyTables()

  init(_ structure: ModelStructure) {
    columns = structure.columns
    trees = structure.trees
    baseMargin = structure.baseMargin
  }

  var count: Int { trees.count }

  /// The log-odds of each row.
  func margins(of matrix: FeatureMatrix) -> [Float] {
    let tables = trees.map { matrix.rows < Self.many ? nil : LeafTable($0) }
    return Self.fill(matrix, width: 1) { rows, count, results in
      let block = RowBlock(columns: columns)
      block.take(rows, count: count)
      results.update(repeating: baseMargin, count: count)
      for (tree, table) in zip(trees, tables) {
        if let table {
          table.add(block, to: results, count: count)
        } else {
          for row in 0..<count { results[row] += tree.value(of: rows + row * columns) }
        }
      }
    }
  }

  /// By row, what each feature adds to the log-odds, and last what is there before any is known.
  ///
  /// A feature that is not known is one whose splits are passed as the training's rows passed them.
  func contributions(of matrix: FeatureMatrix) -> Contributions {
    let tables = tables.of(trees)
    let bias = Float(trees.reduce(Double(baseMargin)) { $0 + $1.mean })
    let values = Self.fill(matrix, width: columns + 1) { rows, count, results in
      let block = RowBlock(columns: columns)
      block.take(rows, count: count)
      for (tree, table) in zip(trees, tables) {
        if let table { table.add(block) } else { tree.shareOut(block, count: count) }
      }
      block.give(bias, to: results, count: count)
    }
    return Contributions(rows: matrix.rows, columns: columns, values: values)
  }

  /// Works out so many numbers for each row, some rows at a time, on two threads where it is worth
  /// it.
  private static func fill(
    _ matrix: FeatureMatrix, width: Int,
    _ work: @Sendable (UnsafePointer<Float>, Int, UnsafeMutablePointer<Float>) -> Void
  ) -> [Float] {
    [Float](unsafeUninitializedCapacity: matrix.rows * width) { results, count in
      results.initialize(repeating: 0)
      count = matrix.rows * width
      matrix.values.withUnsafeBufferPointer { values in
        guard let input = values.baseAddress, let output = results.baseAddress else { return }
        let memory = (input: SharedInput(input), output: SharedOutput(output))
        let blocks = (matrix.rows + RowBlock.capacity - 1) / RowBlock.capacity
        let parts = matrix.rows < many ? 1 : 2
        DispatchQueue.concurrentPerform(iterations: parts) { part in
          for block in blocks * part / parts..<blocks * (part + 1) / parts {
            let first = block * RowBlock.capacity
            work(
              memory.input.start + first * matrix.columns,
              min(RowBlock.capacity, matrix.rows - first),
              memory.output.start + first * width)
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
  /// Adds the tree's parts for some rows to their features' sums.
  fileprivate func shareOut(_ block: borrowing RowBlock, count: Int) {
    for row in 0..<count {
      let (numbers, sums) = (block.column(0) + row, block.sums(of: 0) + row)
      shareOut(
        goesLeft: {
          nodes[$0].sendsLeft(numbers[Int(nodes[$0].feature) * RowBlock.capacity])
        }, to: { feature, part in sums[Int(feature) * RowBlock.capacity] += Float(part) })
    }
  }
}
