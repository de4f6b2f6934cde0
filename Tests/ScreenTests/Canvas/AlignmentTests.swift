import Testing

@testable import Screen

@Suite struct AlignmentTests {
  @Test func theIndentIsWhatAFieldHasToSpare() {
    #expect(Alignment.left.indent(of: 3, in: 10) == 0)
    #expect(Alignment.center.indent(of: 3, in: 10) == 3)
    #expect(Alignment.right.indent(of: 3, in: 10) == 7)
  }

  @Test func aTextThatFillsItsFieldHasNoIndent() {
    for alignment in [Alignment.left, .center, .right] {
      #expect(alignment.indent(of: 12, in: 10) == 0)
    }
  }
}
