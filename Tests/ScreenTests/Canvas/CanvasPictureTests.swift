import Testing

@testable import Screen

@Suite struct CanvasPictureTests {
  @Test func aPictureHasALineForEachRowWithoutBlanksAtTheEnd() {
    var canvas = Canvas(Size(6, 3))
    canvas.write("日 e\u{301}", at: Point(0, 0))
    canvas.write("x", at: Point(3, 2))

    #expect(canvas.text == "日 e\u{301}\n\n   x")
  }

  @Test func rolesAreLettersInTheOrderOfTheirAppearance() {
    var canvas = Canvas(Size(5, 2))
    canvas.write("ab", at: Point(1, 0), role: .error)
    canvas.write("日", at: Point(0, 1), role: "risk.high")
    canvas.write("c", at: Point(4, 1), role: .error)

    #expect(canvas.roles == ".aa..\nbb..a\na error\nb risk.high")
  }

  @Test func moreRolesThanLettersAreQuestionMarks() {
    var canvas = Canvas(Size(60, 1))
    for x in 0..<60 { canvas.write("x", at: Point(x, 0), role: Role("r\(x)")) }

    #expect(canvas.roles.prefix(60).hasSuffix("XYZ????????"))
  }
}
