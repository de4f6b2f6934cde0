import TestSupport
import Testing

@testable import Screen

@Suite struct CanvasTests {
  @Test func aNewCanvasIsBlankText() {
    let canvas = Canvas(Size(3, 2))

    #expect(canvas.lines == ["", ""])
    #expect(canvas[Point(2, 1)] == .blank)
    #expect(canvas[Point(3, 0)] == nil && canvas[Point(0, -1)] == nil)
    #expect(canvas.cursor == nil)
  }

  @Test func aCanvasWithoutRoomTakesEverythingQuietly() {
    var canvas = Canvas(Size(0, 0))
    canvas.write("text", at: Point(0, 0))
    canvas.fill(Rect(x: 0, y: 0, width: 5, height: 5), with: "x")
    canvas.paint(Rect(x: -1, y: -1, width: 5, height: 5), role: .error)

    #expect(canvas.text == "")
    #expect(canvas.row(0).isEmpty)
  }

  @Test func aFilledRectangleIsClippedToTheCanvas() {
    var canvas = Canvas(Size(4, 3))
    canvas.fill(Rect(x: 2, y: 1, width: 9, height: 9), with: "#", role: .bar)

    #expect(canvas.lines == ["", "  ##", "  ##"])
    #expect(canvas[Point(2, 1)]?.role == .bar)
    #expect(canvas[Point(1, 1)]?.role == .text)
  }

  @Test func onlyOneColumnCharactersFill() {
    var canvas = Canvas(Size(3, 1))
    canvas.fill(canvas.bounds, with: "x")
    canvas.fill(canvas.bounds, with: "日")
    #expect(canvas.lines == [""])
    canvas.fill(canvas.bounds, with: "")
    #expect(canvas.lines == [""])
  }

  @Test func paintKeepsTheText() {
    var canvas = Canvas(Size(5, 1))
    canvas.write("hello", at: Point(0, 0))
    canvas.paint(Rect(x: 1, y: 0, width: 3, height: 1), role: .match)

    #expect(canvas.lines == ["hello"])
    #expect(canvas.row(0).map(\.role) == [.text, .match, .match, .match, .text])
  }

  @Test func aWideCharacterThatLosesAHalfLosesBoth() {
    for (x, expected) in [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")] {
      var canvas = Canvas(Size(4, 1))
      canvas.write("日本", at: Point(0, 0))
      canvas.write("x", at: Point(x, 0))
      #expect(canvas.lines == [expected])
    }
    var canvas = Canvas(Size(4, 1))
    canvas.write("日本", at: Point(0, 0))
    canvas.write("語", at: Point(1, 0))
    #expect(canvas.lines == [" 語"])
    #expect(canvas.row(0).map(\.width) == [1, 2, 0, 1])
  }

  /// After any drawing the widths of a row add up to its columns, and nothing lies off the canvas.
  @Test func everyRowStaysWhole() {
    for seed in UInt64(0)..<400 {
      var random = SeededGenerator(seed: seed)
      var canvas = Canvas(
        Size(Int.random(in: 0...12, using: &random), Int.random(in: 0...4, using: &random)))
      for _ in 0..<12 {
        let rect = RandomDrawing.rect(using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: canvas.fill(rect, with: RandomText.any(using: &random), role: .bar)
        case 1: canvas.paint(rect, role: .match)
        case 2: canvas.write(RandomText.any(using: &random), at: rect.origin)
        default: canvas.write(RandomText.any(using: &random), in: rect, alignment: .right)
        }
      }
      for y in 0..<canvas.size.height {
        #expect(canvas.row(y).count == canvas.size.width, "seed \(seed)")
        #expect(canvas.row(y).reduce(0) { $0 + $1.width } == canvas.size.width, "seed \(seed)")
      }
    }
  }
}
