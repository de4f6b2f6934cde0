/// What one row of an export says of a deal, its values as codes; who it is stands beside it.
struct DealRecord: Equatable, Sendable {
  /// Stands for a day that the row does not give.
  static let noDay = Int32.max

  /// Days since 1970.
  var created: Int32
  var closed = noDay
  var expectedClose = noDay
  /// 0 open, else the raw value of the ``Outcome``.
  var outcome: UInt8 = 0
  /// Minor units.
  var amount: Int64 = 0
  /// A lane per dimension at its index; the amount band has no lane of its own and stays 0.
  var codes = SIMD8<UInt32>()

  static func day(_ day: Int32) -> Int32? { day == noDay ? nil : day }
}
