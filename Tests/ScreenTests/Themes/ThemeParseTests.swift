import Testing

@testable import Screen

@Suite struct ThemeParseTests {
  static func parse(_ text: String) -> (theme: Theme, warnings: [ThemeWarning]) {
    Theme.parse(text, name: "test", file: "test.theme")
  }

  @Test func theSyntaxOfBtopIsRead() {
    let (theme, warnings) = Self.parse(
      """
      #Made for a test
      # Main background, empty for terminal default

      theme[main_bg]=""
      theme[main_fg]="#F8f8F2"
      theme[title]="#cc"
      theme[hi_fg]="255 100 0"
      theme[selected_bg] = '#1aaba0'
      \ttheme[selected_fg]="#00"   # black
      theme[graph_text]="#21d6c9"\t
      """)

    #expect(warnings == [])
    #expect(theme.shade("main_bg") == .terminal)
    #expect(theme.shade("main_fg") == .color(Color(0xF8, 0xF8, 0xF2)))
    #expect(theme.shade("title") == .color(Color(0xCC, 0xCC, 0xCC)))
    #expect(theme.shade("hi_fg") == .color(Color(255, 100, 0)))
    #expect(theme.shade("selected_bg") == .color(Color(0x1A, 0xAB, 0xA0)))
    #expect(theme.shade("selected_fg") == .color(Color(0, 0, 0)))
    #expect(theme.shade("graph_text") == .color(Color(0x21, 0xD6, 0xC9)))
  }

  @Test func linesMayEndAsWindowsEndsThem() {
    let (theme, warnings) = Self.parse("theme[title]=\"#cc\"\r\ntheme[hi_fg]=\"#00ff00\"\r\n")

    #expect(warnings == [])
    #expect(theme.shade("hi_fg") == .color(Color(0, 255, 0)))
  }

  @Test(arguments: [
    "theme[hi_fg]=\"#12345\"", "theme[hi_fg]=\"#gggggg\"", "theme[hi_fg]=\"256 0 0\"",
    "theme[hi_fg]=\"1 2\"", "theme[hi_fg]=\"1 2 3 4\"", "theme[hi_fg]=\"purplish\"",
    "theme[hi_fg]=#ffffff", "theme[hi_fg]=\"#ffffff", "theme[hi_fg]=\"#ffffff\" and more",
    "theme[hi_fg]", "theme[hi_fg=\"#ffffff\"", "status text",
  ])
  func aLineThatCannotBeReadIsNamed(line: String) {
    let (_, warnings) = Self.parse("# first\ntheme[title]=\"#cc\"\n\(line)\n")

    #expect(warnings == [ThemeWarning(file: "test.theme", line: 3, text: line)])
    #expect(
      warnings.first?.description
        == "test.theme:3: cannot read the theme line “\(line)”, the default is used")
  }

  @Test func aBadValueLeavesItsKeyAsInTheBuiltInTheme() {
    let (theme, _) = Self.parse("theme[hi_fg]=\"purplish\"\ntheme[main_fg]=\"#ffffff\"")

    #expect(theme.shade("hi_fg") == Theme.builtIn.shade("hi_fg"))
    #expect(theme.shade("hi_fg") == .color(Color(0x5F, 0xD7, 0xFF)))
  }

  @Test func theLastOfTwoLinesWins() {
    let (theme, _) = Self.parse("theme[title]=\"#cc\"\ntheme[title]=\"#dd\"")

    #expect(theme.shade("title") == .color(Color(0xDD, 0xDD, 0xDD)))
  }

  @Test func anEmptyFileIsAThemeWithoutColours() {
    let (theme, warnings) = Self.parse("")

    #expect(warnings == [])
    #expect(theme.style(for: .selection, depth: .palette) == Style(attributes: .reverse))
  }

  @Test func aWarningNeverSteersTheTerminal() {
    let (_, warnings) = Self.parse("theme[hi_fg]=\"\u{1B}[31m\"")

    #expect(warnings.first?.description.contains("\u{1B}") == false)
  }
}
