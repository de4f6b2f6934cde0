/// Two names of one segment, of which the later one counts.
public struct SegmentAlias: Hashable, Sendable {
  public let dimension: Dimension
  public let before: String
  public let after: String
  /// Deals created from this day on keep the earlier name, which then means something else;
  /// `nil` joins all.
  public let renamedOn: Day?

  public init(dimension: Dimension, before: String, after: String, renamedOn: Day? = nil) {
    self.dimension = dimension
    self.before = before
    self.after = after
    self.renamedOn = renamedOn
  }
}
