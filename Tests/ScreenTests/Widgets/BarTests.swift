import Testing

@testable import Screen

@Suite struct BarTests {
  static func draw(
    _ start: Double, _ end: Double, _ kind: Bar.Kind = .total, glyphs: Glyphs = .unicode,
    axis: Axis = Axis(0, 10)
  ) -> String {
    var canvas = Canvas(Size(10, 1), glyphs: glyphs)
    Bar(from: start, to: end, kind: kind).draw(on: &canvas, in: canvas.bounds, axis: axis)
    return canvas.text
  }

  @Test(arguments: [
    (0.0, 10.0, "██████████"), (0.0, 5.0, "█████"), (0.0, 2.5, "██▌"), (0.0, 0.125, "│"),
    (0.0, 2.875, "██▉"), (3.0, 5.0, "   ██"), (5.0, 3.0, "   ██"), (3.5, 5.0, "   ▐█"),
    (3.875, 5.0, "   ▕█"), (4.0, 4.0, "    │"), (10.0, 10.0, "         │"), (0.0, 0.0, "│"),
    (3.4, 3.65, "   │"),
  ])
  func aBarCoversWhatLiesBetweenItsNumbers(start: Double, end: Double, picture: String) {
    #expect(Self.draw(start, end) == picture)
  }

  @Test func plainTerminalsTellTheKindsByTheirMark() {
    #expect(Self.draw(0, 4, .total, glyphs: .ascii) == "====")
    #expect(Self.draw(2, 5, .up, glyphs: .ascii) == "  +++")
    #expect(Self.draw(5, 2, .down, glyphs: .ascii) == "  ###")
    #expect(Self.draw(5, 5, .down, glyphs: .ascii) == "     #")
    #expect(Self.draw(10, 10, .up, glyphs: .ascii) == "         +")
  }

  @Test func numbersBeyondTheScaleEndAtItsEdge() {
    #expect(Self.draw(-5, 5) == "█████")
    #expect(Self.draw(8, 99) == "        ██")
  }

  @Test func theKindGivesTheRoleUnlessOneIsNamed() {
    var canvas = Canvas(Size(4, 1))
    let axis = Axis(0, 4)
    Bar(from: 0, to: 1, kind: .up).draw(on: &canvas, in: canvas.bounds, axis: axis)
    Bar(from: 1, to: 2, kind: .down).draw(on: &canvas, in: canvas.bounds, axis: axis)
    Bar(from: 2, to: 3).draw(on: &canvas, in: canvas.bounds, axis: axis)
    Bar(from: 3, to: 4).draw(on: &canvas, in: canvas.bounds, axis: axis, role: .graph)

    #expect(canvas.row(0).map(\.role) == [.barUp, .barDown, .bar, .graph])
  }

  @Test func noNumberIsTooStrangeToDraw() {
    for value in [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude] {
      #expect(!Self.draw(0, value).isEmpty)
      #expect(!Self.draw(value, 3).isEmpty)
      #expect(!Self.draw(value, value, glyphs: .ascii).isEmpty)
    }
  }
}
