import Engine
import Testing

@testable import quarterdeck

@Suite struct SettingsTests {
  @Test func anEmptyFileLeavesTheDefaults() throws {
    #expect(try Settings(toml: "", path: "s.toml") == Settings())
  }

  @Test func everySettingIsTaken() throws {
    let settings = try Settings(
      toml: """
        [calendar]
        fiscal_year_starts_in_month = 2
        [samples]
        minimum = 40
        minimum_per_rep = 12
        [alerts]
        cooldown_days = 3
        [amount_bands]
        mid = 5000
        large = 20000
        [dashboard]
        theme = "mono"
        """, path: "s.toml")

    #expect(settings.calendar.firstMonth == 2)
    #expect(settings.minimumSample == 40)
    #expect(settings.minimumRepDeals == 12)
    #expect(settings.cooldownDays == 3)
    #expect(settings.bandCuts?.large == Amount(minorUnits: 2_000_000))
    #expect(settings.theme == "mono")
  }

  @Test(arguments: [
    ("[samples]\nminimun = 3", "unknown setting 'minimun'"),
    ("[sample]\nminimum = 3", "unknown setting 'sample'"),
    ("[samples]\nminimum = 0", "whole number from 1"),
    ("[samples]\nminimum = \"x\"", "whole number from 1"),
    ("[calendar]\nfiscal_year_starts_in_month = 13", "from 1 to 12"),
    ("samples = 3", "must be a [section]"),
    ("[samples", "not a valid TOML file"),
  ])
  func aMistakeNamesTheFileAndThePlace(text: String, message: String) {
    let problem = #expect(throws: Problem.self) { try Settings(toml: text, path: "s.toml") }

    #expect(problem?.status == .badConfiguration)
    #expect(problem?.description.hasPrefix("s.toml:") == true)
    #expect(problem?.description.contains(message) == true)
  }
}
