/// The extent of a screen or a part of it, in columns and rows.
public struct Size: Hashable, Sendable {
  public var width: Int
  public var height: Int

  /// A size; negative extents count as none.
  public init(_ width: Int, _ height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}
