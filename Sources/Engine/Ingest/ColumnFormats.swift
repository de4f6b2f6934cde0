/// How the dates and amounts of a file's columns are to be read.
struct ColumnFormats: Equatable {
  /// By column number; a column that leaves no choice has none.
  var orders: [Int: DateOrder] = [:]
  var decimalSigns: [Int: UInt8] = [:]
  /// Columns whose moments are days, written with a midnight that says nothing.
  var days: Set<Int> = []
  /// Whether every value so far was an ISO date or a plain number, so that nothing had to be
  /// decided.
  var isPlain = false

  /// What is assumed of a file until a value says otherwise.
  static let plain = Self(isPlain: true)

  /// The order in which the dates of the file are written, for the report.
  func dateOrder(_ headers: [String]) -> String {
    let orders = Set(orders.values)
    guard orders.count > 1 else { return (orders.first ?? .yearMonthDay).rawValue }
    return self.orders.sorted { $0.key < $1.key }
      .map { "\(SafeText.of(headers[$0.key])) \($0.value.rawValue)" }.joined(separator: ", ")
  }
}
