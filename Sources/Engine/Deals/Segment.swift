/// One value of one dimension: "region = Europe".
public struct Segment: Hashable, Sendable {
  public let dimension: Dimension
  public let value: String

  public init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }
}

extension Segment {
  /// Reads what ``description`` writes, the dimension by any spelling; `nil` for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let dimension = Dimension(named: String(parts[0])) else { return nil }
    self.init(dimension, String(parts[1]))
  }
}

extension Segment: CustomStringConvertible {
  public var description: String { "\(dimension.rawValue)=\(value)" }
}
