import Engine

/// What a period is compared with.
enum Against: String, Hashable, Sendable, CaseIterable {
  case previous, yearAgo

  /// The period to compare with.
  func period(for period: Period) -> Period {
    self == .previous ? period.previous : period.yearAgo
  }

  var next: Self { self == .previous ? .yearAgo : .previous }
}
