import Testing

@testable import Screen

@Suite struct CellTests {
  @Test func theRightHalfOfAWideCharacterHoldsNothing() {
    let half = Cell.continuation(role: .key)

    #expect(half.isContinuation && half.grapheme == nil && half.width == 0)
    #expect(half.role == .key)
  }

  @Test func aCellIsAsWideAsItsCharacter() {
    #expect(Cell(Grapheme("日"), role: .text).width == 2)
    #expect(Cell.blank.width == 1 && !Cell.blank.isContinuation)
  }
}
