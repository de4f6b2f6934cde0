/// What becomes of deals as they are read: columns that keep them, or counts.
protocol DealGathering: Sendable {
  var endings: Endings { get }

  /// Takes note of a day that the file of the deals knows of.
  mutating func see(_ day: Int32)

  /// Expects so many deals.
  mutating func reserve(_ count: Int)

  /// Adds the first deals of a batch, whose dimensions have so many values by now.
  /// - Returns: false where they cannot be added.
  mutating func append(_ batch: borrowing DealBatch, count: Int, values: [Int]) -> Bool

  /// Adds the deals of the part of a file that follows, whose codes lead to others here;
  /// dimensions have so many values then.
  /// - Returns: false where they cannot be added.
  mutating func append(_ next: Self, codes: [[UInt32]], values: [Int]) -> Bool
}

extension DealColumns: DealGathering {
  mutating func append(_ batch: borrowing DealBatch, count: Int, values: [Int]) -> Bool {
    append(batch, count: count)
    return true
  }

  mutating func append(_ next: Self, codes: [[UInt32]], values: [Int]) -> Bool {
    append(next, codes: codes)
    return true
  }
}
