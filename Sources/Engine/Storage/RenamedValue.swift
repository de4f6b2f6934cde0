/// A value that vanished from an export in which another one appeared for the same deals.
public struct RenamedValue: Hashable, Sendable {
  public let dimension: Dimension
  public let before: String
  public let after: String
  /// Deals that had the one and have the other.
  public let deals: Int
}

extension SegmentAlias {
  /// Whether it has joined a value to the one that seems to have taken its place.
  func joins(_ rename: RenamedValue) -> Bool {
    (dimension, before, after) == (rename.dimension, rename.before, rename.after)
      || (dimension, before, after) == (rename.dimension, rename.after, rename.before)
  }
}
