import TestSupport
import Testing

@testable import Screen

@Suite struct CanvasWriteTests {
  static func drawn(_ width: Int, _ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(Size(width, 1))
    draw(&canvas)
    return canvas.text
  }

  @Test func textStandsWhereItIsAligned() {
    let field = Rect(x: 1, y: 0, width: 8, height: 1)
    for (alignment, expected) in [
      (Alignment.left, " deal"), (.center, "   deal"), (.right, "     deal"),
    ] {
      #expect(Self.drawn(10) { $0.write("deal", in: field, alignment: alignment) } == expected)
    }
  }

  @Test func textIsCutAtItsFieldAndAtTheCanvas() {
    #expect(
      Self.drawn(20) { $0.write("opportunity", in: Rect(x: 2, y: 0, width: 6, height: 1)) }
        == "  oppor…")
    #expect(Self.drawn(5) { $0.write("opportunity", at: Point(0, 0)) } == "oppo…")
    #expect(Self.drawn(5) { $0.write("opportunity", at: Point(0, 0), width: 20) } == "oppor")
    #expect(Self.drawn(5) { $0.write("opportunity", at: Point(-3, 0), width: 20) } == "ortun")
  }

  @Test func halfOfAWideCharacterIsNeverShown() {
    #expect(Self.drawn(5) { $0.write("日本語", at: Point(-1, 0), width: 9) } == " 本語")
    #expect(Self.drawn(4) { $0.write("日本語", at: Point(-1, 0), width: 9) } == " 本")
  }

  @Test func theColumnsThatWereCoveredAreReturned() {
    var canvas = Canvas(Size(20, 1))

    #expect(canvas.write("日本", in: canvas.bounds) == 4)
    #expect(canvas.write("opportunity", in: Rect(x: 0, y: 0, width: 6, height: 1)) == 6)
    #expect(canvas.write("x", at: Point(0, 9)) == 0)
    #expect(canvas.write("x", in: Rect(x: 0, y: 0, width: 0, height: 1)) == 0)
    #expect(canvas.write([Span("ab"), Span("cde", .key)], in: canvas.bounds) == 5)
  }

  @Test func piecesFollowEachOtherWithTheirRoles() {
    var canvas = Canvas(Size(10, 1))
    canvas.write([Span("up "), Span("3", .up), Span(" pts")], in: canvas.bounds, alignment: .right)

    #expect(canvas.lines == ["  up 3 pts"])
    #expect(canvas[Point(5, 0)]?.role == .up)
    #expect(canvas[Point(6, 0)]?.role == .text)
  }

  @Test func piecesOnAPlainTerminalEndAtTheRightEdgeToo() {
    var canvas = Canvas(Size(8, 1), glyphs: .ascii)
    canvas.write([Span("日本"), Span("x")], in: canvas.bounds, alignment: .right)

    #expect(canvas.lines == ["     ??x"])
  }

  @Test func nothingOfAValueReachesTheGridUnclean() {
    #expect(Self.drawn(12) { $0.write("a\u{1B}[31m\u{202E}b", at: Point(0, 0)) } == "a·[31m·b")
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func noTextLeavesItsRectangle(glyphs: Glyphs) {
    for seed in UInt64(0)..<400 {
      var random = SeededGenerator(seed: seed)
      let size = Size(Int.random(in: 0...16, using: &random), Int.random(in: 0...5, using: &random))
      let rect = RandomDrawing.rect(using: &random)
      let alignment = [Alignment.left, .center, .right][Int.random(in: 0..<3, using: &random)]
      let texts = (0..<3).map { _ in RandomText.any(using: &random) }

      var single = RandomDrawing.covered(size, glyphs: glyphs)
      let columns = single.write(texts[0], in: rect, role: .key, alignment: alignment)
      #expect(RandomDrawing.isUntouched(single, outside: rect.row(0)), "seed \(seed)")
      #expect(columns <= rect.width, "seed \(seed)")

      var several = RandomDrawing.covered(size, glyphs: glyphs)
      several.write(texts.map { Span($0, .key) }, in: rect, alignment: alignment)
      #expect(RandomDrawing.isUntouched(several, outside: rect.row(0)), "seed \(seed)")
    }
  }
}
