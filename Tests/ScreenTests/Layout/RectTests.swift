import Testing

@testable import Screen

@Suite struct RectTests {
  let rect = Rect(x: 2, y: 3, width: 10, height: 4)

  @Test func edgesBelongToTheirSide() {
    #expect(rect.contains(Point(2, 3)) && rect.contains(Point(11, 6)))
    #expect(!rect.contains(Point(12, 6)) && !rect.contains(Point(11, 7)))
    #expect(!rect.contains(Point(1, 3)) && !rect.contains(Point(2, 2)))
  }

  @Test func negativeExtentsAreNone() {
    let none = Rect(x: 1, y: 1, width: -3, height: 2)

    #expect(none.isEmpty && none.width == 0)
    #expect(!none.contains(Point(1, 1)))
    #expect(Rect(Size(-1, 5)).isEmpty)
  }

  @Test func theSharedPartOfTwo() {
    #expect(
      rect.intersection(Rect(x: 0, y: 0, width: 5, height: 5))
        == Rect(x: 2, y: 3, width: 3, height: 2))
    #expect(rect.intersection(Rect(x: 20, y: 20, width: 5, height: 5)).isEmpty)
    #expect(rect.intersection(Rect(x: 12, y: 3, width: 5, height: 5)).isEmpty)
  }

  @Test func marginsNeverLeaveTheRectangle() {
    #expect(rect.inset(by: 1) == Rect(x: 3, y: 4, width: 8, height: 2))
    #expect(rect.inset(left: 2, right: 3) == Rect(x: 4, y: 3, width: 5, height: 4))
    let swallowed = rect.inset(by: 9)
    #expect(swallowed.isEmpty)
    #expect(swallowed.x <= rect.endX && swallowed.y <= rect.endY)
  }

  @Test func aRowIsOneLineOrNothing() {
    #expect(rect.row(0) == Rect(x: 2, y: 3, width: 10, height: 1))
    #expect(rect.row(3) == Rect(x: 2, y: 6, width: 10, height: 1))
    #expect(rect.row(4).isEmpty && rect.row(-1).isEmpty)
  }

  @Test func aSmallerOneStandsInTheMiddle() {
    #expect(rect.centered(Size(4, 2)) == Rect(x: 5, y: 4, width: 4, height: 2))
    #expect(rect.centered(Size(50, 50)) == rect)
  }
}
