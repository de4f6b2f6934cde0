import Testing

@testable import Screen

@Suite struct ThemeWarningTests {
  @Test func aWarningSaysWhereWhatAndWhatHappens() {
    let warning = ThemeWarning(file: "nord.theme", line: 12, text: "theme[title]=\"#zz\"")

    #expect(
      warning.description
        == "nord.theme:12: cannot read the theme line “theme[title]=\"#zz\"”, the default is used")
  }
}
