import Testing

@testable import Screen

@Suite struct HintBarTests {
  static let hints = [
    HintBar.Hint("Enter", "open"), HintBar.Hint("/", "filter"), HintBar.Hint("?", "help"),
  ]

  static func draw(width: Int, position: String = "2/214") -> String {
    var canvas = Canvas(Size(width, 1))
    HintBar(hints, position: position).draw(on: &canvas, in: canvas.bounds)
    return canvas.text
  }

  @Test func hintsStandLeftAndThePositionRight() {
    #expect(Self.draw(width: 40) == "Enter open  / filter  ? help       2/214")
    #expect(Self.draw(width: 40, position: "") == "Enter open  / filter  ? help")
  }

  @Test func onlyWholeHintsAreShown() {
    #expect(Self.draw(width: 33) == "Enter open  / filter        2/214")
    #expect(Self.draw(width: 34) == "Enter open  / filter  ? help 2/214")
    #expect(Self.draw(width: 16) == "Enter open 2/214")
    #expect(Self.draw(width: 15) == "          2/214")
  }

  @Test func aPositionThatDoesNotFitLeavesItsRoomToTheHints() {
    #expect(Self.draw(width: 10, position: "123456/1234567") == "Enter open")
  }

  @Test func keysAndLabelsHaveTheirRoles() {
    var canvas = Canvas(Size(14, 1))
    HintBar([.init("a", "b")], position: "c").draw(on: &canvas, in: canvas.bounds)

    #expect(canvas.roles == "a.b...........\na key\nb hint")
  }
}
