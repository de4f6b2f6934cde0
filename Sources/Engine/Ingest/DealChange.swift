/// What a history says of a deal as of a day; whatever is `nil` was as it is.
struct DealChange: Equatable, Sendable {
  var dealID: String
  /// Days since 1970.
  var day: Int32
  /// A code of the file's stages.
  var stage: UInt32?
  /// Minor units.
  var amount: Int64?
  var expectedClose: Int32?
  /// What was before, where the history says so.
  var before = Before()
  /// The line that says so.
  var line: Int
}

extension DealChange {
  /// What changed values were before; whatever is `nil` is not told.
  struct Before: Equatable, Sendable {
    /// A code of the file's stages.
    var stage: UInt32?
    /// Minor units.
    var amount: Int64?
    var expectedClose: Int32?

    var isTold: Bool { self != Self() }
  }
}
