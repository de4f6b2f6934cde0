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
  /// The line that says so.
  var line: Int
}
