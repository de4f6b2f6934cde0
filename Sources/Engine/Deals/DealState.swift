/// Everything an export says of one deal, with the values of its dimensions as codes.
struct DealState: Hashable, Sendable {
  /// Days since 1970.
  var created: Int32
  var closed: Int32?
  var expectedClose: Int32?
  /// `nil` while open.
  var outcome: Outcome?
  /// Minor units.
  var amount: Int64
  /// One lane per ``Dimension/index`` but the amount band; unused lanes are 0.
  var codes: SIMD8<UInt32>

  /// The code of a dimension's value.
  func code(of dimension: Dimension) -> UInt32 { codes[dimension.index] }
}
