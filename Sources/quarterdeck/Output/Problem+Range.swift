import Dashboard

extension Problem {
  /// Refuses a number that an option cannot take.
  static func require(
    _ value: Int?, in range: ClosedRange<Int>, for option: String
  ) throws(Problem) {
    guard let value, !range.contains(value) else { return }
    let (least, most) = (Format.count(range.lowerBound), Format.count(range.upperBound))
    let wanted = range.upperBound == .max ? "of \(least) or more" : "from \(least) to \(most)"
    throw Problem(.usage, "\(option) \(value): give a whole number \(wanted)")
  }
}
