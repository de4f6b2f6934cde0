import Testing

@testable import Screen

@Suite struct ThemeGradientTests {
  @Test func aGradientWithoutItsMiddleHasOneHalfwayBetweenItsEnds() {
    let theme = ThemeTests.theme(
      "theme[cpu_start]=\"#50\"\ntheme[cpu_mid]=\"\"\ntheme[cpu_end]=\"#ff\"")

    #expect(theme.shade("cpu_mid") == .color(Color(0xA7, 0xA7, 0xA7)))
    #expect(theme.style(for: .warning, depth: .palette).foreground == 248)
  }

  @Test func aGradientOfOneColourIsThatColourAtItsEnd() {
    let theme = ThemeTests.theme(
      "theme[download_start]=\"#0000ff\"\ntheme[download_mid]=\"\"\ntheme[download_end]=\"\"")

    #expect(theme.style(for: .graph, depth: .palette).foreground == 21)
    #expect(theme.shade("download_mid") == .color(Color(0, 0, 255)))
  }

  @Test func whatTheFileSaysIsKept() {
    let theme = ThemeTests.theme(
      "theme[cpu_start]=\"#00\"\ntheme[cpu_mid]=\"#123456\"\ntheme[cpu_end]=\"#ff\"")

    #expect(theme.shade("cpu_mid") == .color(Color(0x12, 0x34, 0x56)))
  }

  @Test func whereNothingIsSaidNothingIsMadeUp() {
    let theme = ThemeTests.theme("theme[cpu_end]=\"\"\ntheme[main_fg]=\"#ffffff\"")

    #expect(theme.shade("cpu_mid") == nil)
    #expect(theme.shade("cpu_end") == .terminal)
    #expect(theme.shade("temp_end") == nil)
  }
}
