/// Numbers pairs of small integers in order of first appearance.
///
/// A dense table where the pairs are few, else a dictionary.
struct PairNumbers {
  private let second: Int
  private var table: [Int32]
  private var rest: [Int: Int32] = [:]
  private(set) var count = 0

  private static let largestTable = 1 << 22

  init(first: Int, second: Int) {
    self.second = max(1, second)
    let size = first.multipliedReportingOverflow(by: self.second)
    let isDense = !size.overflow && size.partialValue <= Self.largestTable
    table = isDense ? Array(repeating: -1, count: size.partialValue) : []
  }

  /// The number that a pair has; `nil` for a pair that was never numbered.
  func known(_ first: Int, _ second: Int) -> Int32? {
    let key = first * self.second + second
    guard !table.isEmpty else { return rest[key] }
    return table.indices.contains(key) && table[key] >= 0 ? table[key] : nil
  }

  /// The number of a pair, a new one when the pair is new.
  @inline(__always)
  mutating func number(_ first: Int, _ second: Int) -> Int32 {
    let key = first * self.second + second
    if table.isEmpty {
      if let known = rest[key] { return known }
      rest[key] = Int32(count)
    } else {
      if table[key] >= 0 { return table[key] }
      table[key] = Int32(count)
    }
    count += 1
    return Int32(count - 1)
  }
}
