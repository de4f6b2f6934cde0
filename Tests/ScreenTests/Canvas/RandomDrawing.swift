@testable import Screen

/// Places to draw at, and a canvas on which a drawing beyond its place is seen.
enum RandomDrawing {
  /// A rectangle on, across or beside the edges of a small canvas.
  static func rect(using random: inout some RandomNumberGenerator) -> Rect {
    Rect(
      x: Int.random(in: -4...14, using: &random), y: Int.random(in: -2...5, using: &random),
      width: Int.random(in: 0...30, using: &random), height: Int.random(in: 0...8, using: &random))
  }

  /// A canvas full of marks with a role that no widget uses.
  static func covered(_ size: Size, glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size, glyphs: glyphs)
    canvas.fill(canvas.bounds, with: "#", role: "untouched")
    return canvas
  }

  /// Whether every cell outside of a rectangle is as `covered` made it.
  static func isUntouched(_ canvas: Canvas, outside rect: Rect) -> Bool {
    (0..<canvas.size.height).allSatisfy { y in
      (0..<canvas.size.width).allSatisfy { x in
        let cell = canvas[Point(x, y)]
        return rect.contains(Point(x, y))
          || cell?.role == "untouched" && cell?.grapheme?.base == "#"
      }
    }
  }
}
