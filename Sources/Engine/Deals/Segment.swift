/// One value of one dimension: "region = Europe".
public struct Segment: Hashable, Sendable {
  public let dimension: Dimension
  public let value: String

  public init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }
}

extension Segment: CustomStringConvertible {
  public var description: String { "\(dimension.rawValue)=\(value)" }
}
