import Testing

@testable import Screen

@Suite struct PaintTests {
  @Test func wordsNameColoursAndAttributes() {
    #expect(Paint("red") == Paint(foreground: .basic(1)))
    #expect(Paint("bright-cyan") == Paint(foreground: .basic(14)))
    #expect(Paint("default") == Paint(foreground: .terminal))
    #expect(Paint("") == Paint(foreground: .terminal))
    #expect(Paint("bold") == Paint(foreground: nil, attributes: .bold))
    #expect(Paint("normal") == Paint(foreground: nil))
    #expect(
      Paint("bold white on blue")
        == Paint(foreground: .basic(7), background: .basic(4), attributes: .bold))
    #expect(
      Paint("underline reverse dim italic")
        == Paint(foreground: nil, attributes: [.underline, .reverse, .dim, .italic]))
  }

  @Test func coloursMayStandAmongWords() {
    let red = Paint.Shade.color(Color(200, 30, 30))

    #expect(Paint("200 30 30 underline") == Paint(foreground: red, attributes: .underline))
    #expect(Paint("bold 200 30 30") == Paint(foreground: red, attributes: .bold))
    #expect(Paint("black on 200 30 30") == Paint(foreground: .basic(0), background: red))
    #expect(
      Paint("#c81e1e on #ff bold")
        == Paint(
          foreground: red, background: .color(Color(255, 255, 255)), attributes: .bold))
  }

  @Test(arguments: ["reddish", "bright-", "200 30", "bold 1 2", "#ff5", "1 2 3 4"])
  func whatIsNoColourIsRefused(text: String) {
    #expect(Paint(text) == nil)
  }

  @Test func onlyColoursOfItsOwnCount() {
    #expect(Paint("red")?.hasColor == true)
    #expect(Paint("default on black")?.hasColor == true)
    #expect(Paint("default")?.hasColor == false)
    #expect(Paint("bold")?.hasColor == false)
  }
}
