/// What some deals add up to, in a form that a ``CellTable`` can hold.
protocol DealSum: Sendable {
  /// No deals.
  init()
  /// One deal.
  init(amount: Int64, openDays: Int)

  static func += (left: inout Self, right: Self)

  var whole: CellSum { get }
}

extension CellSum: DealSum {
  var whole: CellSum { self }
}
