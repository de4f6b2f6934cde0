import Testing

@testable import Screen

@Suite struct ThemeBuiltInTests {
  @Test func theBuiltInThemeIsTheDefaultFile() throws {
    let file = try BundledTheme("default")

    #expect(Theme.builtInText == file.text)
    #expect(Theme.builtIn == file.theme)
  }

  @Test func theBuiltInThemeLeavesTheTerminalItsBackgroundAndText() {
    for depth in ColorDepth.allCases {
      #expect(Theme.builtIn.style(for: .text, depth: depth) == Style())
    }
  }
}
