import Testing

@testable import Screen

@Suite struct BoxTests {
  static func draw(_ box: Box, _ width: Int, _ height: Int, glyphs: Glyphs = .unicode) -> [String] {
    var canvas = Canvas(Size(width, height), glyphs: glyphs)
    box.draw(on: &canvas, in: canvas.bounds)
    return canvas.lines
  }

  @Test func aFrameHoldsATitleAndLeavesTheInside() {
    var canvas = Canvas(Size(14, 4))
    let inner = Box("Risk").draw(on: &canvas, in: canvas.bounds)

    #expect(
      canvas.lines == ["┌─ Risk ─────┐", "│            │", "│            │", "└────────────┘"])
    #expect(inner == Rect(x: 1, y: 1, width: 12, height: 2))
    #expect(canvas[Point(0, 0)]?.role == .border && canvas[Point(3, 0)]?.role == .title)
  }

  @Test func theCornerTextStandsLowAndRight() {
    let box = Box(title: [Span("Reps")], corner: [Span("1-9 of 20")])

    #expect(Self.draw(box, 18, 2) == ["┌─ Reps ─────────┐", "└──── 1-9 of 20 ─┘"])
  }

  @Test func aFocusedFrameIsHeavierAndHasItsRole() {
    var canvas = Canvas(Size(6, 3))
    Box("", isFocused: true, border: "border.2").draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.lines.first?.hasPrefix("┏") == true)
    #expect(canvas[Point(0, 1)]?.role == .borderFocus)
    #expect(Self.draw(Box("x", isFocused: true), 7, 2, glyphs: .ascii) == ["+= x =+", "+=====+"])
  }

  @Test func aLongTitleIsCutInsideTheFrame() {
    #expect(Self.draw(Box("Segments"), 9, 2) == ["┌─ Seg…─┐", "└───────┘"])
    #expect(Self.draw(Box("Segments"), 6, 2) == ["┌────┐", "└────┘"])
  }

  @Test func whatIsTooSmallForAFrameHasNoInside() {
    for (width, height) in [(0, 0), (1, 1), (1, 9), (9, 1), (2, 2)] {
      var canvas = Canvas(Size(width, height))
      #expect(Box("x").draw(on: &canvas, in: canvas.bounds).isEmpty)
    }
  }
}
