import Engine

extension JSON {
  init(_ day: Day?) { self.init(day?.description) }

  init(_ period: Period) { self = .string(period.description) }

  /// An amount as a decimal number in the workspace's currency.
  init(_ amount: Amount?) { self.init(amount?.major) }

  init(_ range: ClosedRange<Int>?) {
    self = range.map { [JSON($0.lowerBound), JSON($0.upperBound)] } ?? .null
  }

  init(_ interval: Interval?) {
    self = interval.map { [JSON($0.lower), JSON($0.upper)] } ?? .null
  }

  /// Segments as an object from dimension to value.
  init(where segments: [Segment]) {
    self = .object(segments.map { ($0.dimension.rawValue, .string($0.value)) })
  }
}
