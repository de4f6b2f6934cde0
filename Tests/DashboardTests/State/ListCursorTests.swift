@testable import Dashboard
import Testing

@Suite struct ListCursorTests {
  @Test func theCursorStaysWithItsLineWhenOthersMove() {
    var cursor = ListCursor<String>()
    cursor.move(to: 1, in: ["a", "b", "c"], height: 10)

    cursor.follow(["x", "y", "b"], height: 10)

    #expect(cursor.id == "b")
    #expect(cursor.index == 2)
  }

  @Test func theCursorKeepsItsPlaceWhenTheLineHasGone() {
    var cursor = ListCursor<String>()
    cursor.move(to: 2, in: ["a", "b", "c", "d"], height: 10)

    cursor.follow(["a", "b", "d"], height: 10)
    #expect(cursor.id == "d")

    cursor.follow(["a"], height: 10)
    #expect(cursor.id == "a")

    cursor.follow([], height: 10)
    #expect(cursor.id == nil)
    #expect(cursor.index == 0)
  }

  @Test func theCursorIsAlwaysInView() {
    let lines = Array(0..<100)
    var cursor = ListCursor<Int>()
    for target in [0, 9, 10, 99, 50, 49, 0, 1_000, -5] {
      cursor.move(to: target, in: lines, height: 10)

      #expect((cursor.offset..<cursor.offset + 10).contains(cursor.index), "\(target)")
      #expect(cursor.id == cursor.index)
    }
  }
}
