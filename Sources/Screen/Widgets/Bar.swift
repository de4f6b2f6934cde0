/// A horizontal bar between two numbers of a scale: a bar of a chart or a step of a waterfall.
public struct Bar: Hashable, Sendable {
  /// Which mark the bar is made of where there are only ASCII characters.
  public enum Kind: Hashable, Sendable {
    case total
    case up
    case down

    var letter: String {
      switch self {
      case .total: "="
      case .up: "+"
      case .down: "#"
      }
    }

    /// The role that goes with the kind.
    public var role: Role {
      switch self {
      case .total: .bar
      case .up: .barUp
      case .down: .barDown
      }
    }
  }

  let start: Double
  let end: Double
  let kind: Kind

  /// A bar between two numbers in either order.
  public init(from start: Double, to end: Double, kind: Kind = .total) {
    self.start = min(start, end)
    self.end = max(start, end)
    self.kind = kind
  }

  /// Draws the bar on the first row of a rectangle; one too short to see still shows as a mark.
  public func draw(on canvas: inout Canvas, in rect: Rect, axis: Axis, role: Role? = nil) {
    guard !rect.isEmpty else { return }
    let role = role ?? kind.role
    let left = axis.position(of: start, columns: rect.width)
    let right = axis.position(of: end, columns: rect.width)
    let cells = canvas.glyphs.isUnicode ? blocks(left, right) : letters(left, right)
    let first = min(Int(left), rect.width - cells.count)
    for (index, mark) in cells.enumerated() where first + index >= 0 {
      canvas.write(
        mark, at: Point(rect.x + first + index, rect.y), role: role,
        width: rect.width - first - index)
    }
  }

  private func letters(_ left: Double, _ right: Double) -> [String] {
    let count = max(1, Int(right.rounded()) - Int(left))
    return Array(repeating: kind.letter, count: count)
  }

  private func blocks(_ left: Double, _ right: Double) -> [String] {
    let first = Int(left)
    if right - left < 0.25 { return ["│"] }
    var cells: [String] = []
    var x = first
    while Double(x) < right {
      let from = max(0, left - Double(x))
      let to = min(1, right - Double(x))
      cells.append(Self.block(from: from, to: to))
      x += 1
    }
    while cells.last == " " { cells.removeLast() }
    return cells
  }

  /// The block that covers most of a cell between two positions in it.
  ///
  /// Unicode has eighths that begin at the left edge, but at the right edge only a half.
  private static func block(from: Double, to: Double) -> String {
    if from < 0.25 {
      let eighths = Int(((to) * 8).rounded())
      return [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"][min(max(eighths, 0), 8)]
    }
    if to < 0.75 { return "│" }
    return from < 0.75 ? "▐" : "▕"
  }
}
