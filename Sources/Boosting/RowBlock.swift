/// Some rows of a matrix, column by column, and what trees add to each of their features.
///
/// One tree after the other looks at all of them, so that both it and they stay near the processor.
struct RowBlock: ~Copyable {
  static let capacity = 128

  /// For each row, a number that a tree gives it.
  let ways: UnsafeMutablePointer<Int32>
  private let columns: Int
  private let numbers: UnsafeMutablePointer<Float>
  private let allSums: UnsafeMutablePointer<Float>

  init(columns: Int) {
    self.columns = columns
    ways = .allocate(capacity: Self.capacity)
    ways.initialize(repeating: 0, count: Self.capacity)
    numbers = .allocate(capacity: columns * Self.capacity)
    numbers.initialize(repeating: 0, count: columns * Self.capacity)
    allSums = .allocate(capacity: columns * Self.capacity)
    allSums.initialize(repeating: 0, count: columns * Self.capacity)
  }

  deinit {
    ways.deallocate()
    numbers.deallocate()
    allSums.deallocate()
  }

  /// The numbers of a column, row by row.
  @inline(__always)
  func column(_ column: Int) -> UnsafeMutablePointer<Float> { numbers + column &* Self.capacity }

  /// The sums of a feature, row by row.
  @inline(__always)
  func sums(of feature: Int) -> UnsafeMutablePointer<Float> { allSums + feature &* Self.capacity }

  /// Takes rows in, one behind the other, and begins their sums at zero.
  func take(_ rows: UnsafePointer<Float>, count: Int) {
    allSums.update(repeating: 0, count: columns * Self.capacity)
    for row in 0..<count {
      for column in 0..<columns {
        numbers[column * Self.capacity + row] = rows[row * columns + column]
      }
    }
  }

  /// Writes the sums of the rows, each row's followed by one more number.
  func give(_ last: Float, to rows: UnsafeMutablePointer<Float>, count: Int) {
    for row in 0..<count {
      let start = row * (columns + 1)
      for column in 0..<columns { rows[start + column] = allSums[column * Self.capacity + row] }
      rows[start + columns] = last
    }
  }
}
