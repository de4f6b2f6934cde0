import Testing

@testable import Screen

@Suite struct ThemeTests {
  static func theme(_ text: String) -> Theme {
    Theme.parse(text, name: "test", file: "test.theme").theme
  }

  @Test func anUnknownRoleLooksLikeItsParent() {
    let theme = Self.theme("theme[x_risk]=\"#ff0000\"\ntheme[main_fg]=\"#0000ff\"")

    #expect(theme.style(for: "risk.unheard.of", depth: .palette).foreground == 196)
    #expect(theme.style(for: "unheard", depth: .palette).foreground == 21)
  }

  @Test func aKeyOfOursWinsOverThoseOfBtop() {
    let theme = Self.theme("theme[cpu_start]=\"#00ff00\"\ntheme[x_risk_fine]=\"#0000ff bold\"")

    #expect(theme.style(for: "heat.4", depth: .palette).foreground == 46)
    #expect(
      theme.style(for: "risk.fine", depth: .palette)
        == Style(foreground: 21, attributes: .bold))
  }

  @Test func sixteenColoursUseTheirOwnKeyElseTheNearestOfTheSixteen() {
    let theme = Self.theme(
      "theme[proc_misc]=\"#00ff00\"\ntheme[temp_end]=\"#cd0000\"\ntheme[x_up_16]=\"bold green\"")

    #expect(
      theme.style(for: .up, depth: .sixteen) == Style(foreground: 2, attributes: .bold))
    #expect(theme.style(for: .down, depth: .sixteen) == Style(foreground: 1))
    #expect(theme.style(for: .up, depth: .palette) == Style(foreground: 46))
  }

  @Test func withEightColoursABrightOneIsItsDarkOneInBold() {
    let theme = Self.theme(
      "theme[x_up_16]=\"bright-green on bright-blue\"\ntheme[x_muted_16]=\"bright-black\"")

    #expect(
      theme.style(for: .up, depth: .eight)
        == Style(foreground: 2, background: 4, attributes: .bold))
    #expect(theme.style(for: .muted, depth: .eight) == Style(foreground: 7))
  }

  @Test func withoutColourAttributesComeFromTheFileElseFromTheBuiltInTheme() {
    let theme = Self.theme("theme[x_down_mono]=\"underline\"\ntheme[temp_end]=\"#ff0000\"")

    #expect(theme.style(for: .down, depth: .mono) == Style(attributes: .underline))
    #expect(theme.style(for: .selection, depth: .mono) == Style(attributes: .reverse))
  }

  @Test func theBackgroundOfTheThemeLiesBehindEveryRole() {
    let theme = Self.theme("theme[main_bg]=\"#000000\"\ntheme[main_fg]=\"#ffffff\"")

    for role in Role.known {
      #expect(theme.style(for: role, depth: .palette).background == 16, "\(role)")
    }
  }
}
