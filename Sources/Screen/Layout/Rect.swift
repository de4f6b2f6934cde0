/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  /// A rectangle; negative extents count as none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of a size whose top left corner is the origin.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  public var origin: Point { Point(x, y) }
  public var size: Size { Size(width, height) }
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The first column to the right of the rectangle.
  public var endX: Int { x + width }

  /// The first row below the rectangle.
  public var endY: Int { y + height }

  /// Whether a place lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < endX && point.y >= y && point.y < endY
  }

  /// The part that both rectangles share, possibly empty.
  public func intersection(_ other: Self) -> Self {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Self(
      x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// The rectangle without margins at its sides.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Self {
    let innerLeft = min(left, width)
    let innerTop = min(top, height)
    return Self(
      x: x + innerLeft, y: y + innerTop, width: width - innerLeft - right,
      height: height - innerTop - bottom)
  }

  /// The rectangle without the same margin at all four sides.
  public func inset(by margin: Int) -> Self {
    inset(left: margin, top: margin, right: margin, bottom: margin)
  }

  /// One line of the rectangle, counted from 0 at its top; empty where there is no such line.
  public func row(_ index: Int) -> Self {
    let exists = index >= 0 && index < height
    return Self(x: x, y: y + (exists ? index : 0), width: width, height: exists ? 1 : 0)
  }

  /// A rectangle of a size in the middle of this one, clipped to it.
  public func centered(_ size: Size) -> Self {
    Self(
      x: x + max(0, width - size.width) / 2, y: y + max(0, height - size.height) / 2,
      width: min(width, size.width), height: min(height, size.height))
  }
}
