/// What a history says of a deal as of a day; whatever is `nil` was as it is.
struct DealChange: Hashable, Sendable {
  var dealID: String
  /// Days since 1970.
  var day: Int32
  /// In seconds since 1970, by the clock of the file where that names no zone; `nil` where it tells
  /// the day alone.
  var moment: Int64?
  /// A code of the file's stages.
  var stage: UInt32?
  /// How the stage ends a deal; `nil` where it does not.
  var outcome: Outcome?
  /// Minor units.
  var amount: Int64?
  /// A date that was taken away is told, too.
  var expectedClose: Int32??
  /// What was before, where the history says so.
  var before = Before()
  /// The line that says so.
  var line: Int
}

extension DealChange {
  /// What changed values were before; whatever is `nil` is not told.
  struct Before: Hashable, Sendable {
    /// A code of the file's stages.
    var stage: UInt32?
    /// Minor units.
    var amount: Int64?
    var expectedClose: Int32??
  }

  /// What says in which order changes were made; those that tell their day alone are its first.
  var order: Int64 { moment ?? Int64(day) * 86_400 }

  /// Whether it counts as made before another: by its moment, else by its line, and where two files tell
  /// of both on the same one by what they tell, so that files have no order.
  ///
  /// `stages` are those of the codes, which are given as files come.
  func precedes(_ other: Self, stages: ValueDictionary) -> Bool {
    guard (order, line) == (other.order, other.line) else {
      return (order, line) < (other.order, other.line)
    }
    let names = (self.names(in: stages), other.names(in: stages))
    return names.0 == names.1
      ? values.lexicographicallyPrecedes(other.values)
      : names.0.lexicographicallyPrecedes(names.1)
  }

  private func names(in stages: ValueDictionary) -> [String] {
    [stage, before.stage].map { $0.map { stages[$0] } ?? "" }
  }

  private var values: [Int64] {
    func number(_ date: Int32??) -> Int64 { date.map { Int64($0 ?? -1) } ?? -2 }
    return [
      amount ?? -1, number(expectedClose), before.amount ?? -1, number(before.expectedClose),
    ]
  }
}
