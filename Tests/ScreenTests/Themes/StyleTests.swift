import Testing

@testable import Screen

@Suite struct StyleTests {
  @Test func aPlainStyleLeavesEverythingToTheTerminal() {
    let style = Style()

    #expect(style.foreground == nil && style.background == nil && style.attributes == [])
  }

  @Test func eightColoursKeepDarkOnesAndFoldBrightOnes() {
    #expect(Style(foreground: 3).limitedToEight == Style(foreground: 3))
    #expect(Style(foreground: 11).limitedToEight == Style(foreground: 3, attributes: .bold))
    #expect(Style(background: 12).limitedToEight == Style(background: 4))
  }

  @Test func noAttributeSharesItsBit() {
    let all: [Style.Attributes] = [.bold, .underline, .reverse, .dim, .italic]

    #expect(all.reduce(0) { $0 + $1.rawValue } == Style.Attributes(all).rawValue)
  }
}
