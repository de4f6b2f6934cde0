import Dashboard
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
        [keys]
        snooze = "Z"
        moveDown = ["n", "Down"]
        """, path: "s.toml")
    let keys = ["snooze": ["Z"], "moveDown": ["n", "Down"]]

    #expect(settings.calendar.firstMonth == 2)
    #expect(settings.minimumSample == 40)
    #expect(settings.minimumRepDeals == 12)
    #expect(settings.alerts.cooldownDays == 3)
    #expect(settings.bandCuts?.large == Amount(minorUnits: 2_000_000))
    #expect(settings.theme == "mono")
    #expect(settings.keymap == Keymap.standard.overridden(by: keys).keymap)
    #expect(settings.keymap != .standard)
  }

  @Test(arguments: [
    (
      "[samples]\nminimun = 3",
      "s.toml:2: [samples] unknown setting 'minimun'; did you mean 'minimum'? known: minimum, "
        + "minimum_per_rep"
    ),
    (
      "\n# x\n[alrets]\ncooldown_days = 3",
      "s.toml:3: unknown setting 'alrets'; did you mean 'alerts'?"
    ),
    ("[sample]\nminimum = 3", "unknown setting 'sample'"),
    ("[samples]\nminimum = 0", "whole number from 1"),
    ("[samples]\nminimum = \"x\"", "whole number from 1"),
    ("[calendar]\nfiscal_year_starts_in_month = 13", "from 1 to 12"),
    ("samples = 3", "must be a [section]"),
    ("[amount_bands]\nmid = 3", "needs both"),
    ("[amount_bands]\nmid = 3\nlarge = 2", "mid the smaller"),
    ("[dashboard]\ntheme = 3", "s.toml:2: [dashboard] theme must be a text in quotes"),
    ("[keys]\nsnooze = 3", "s.toml:2: [keys] snooze must be a key in quotes"),
    ("[keys]\nfly = \"x\"", "s.toml:2: [keys] no command is called 'fly'"),
    ("[keys]\nsnoze = \"x\"", "no command is called 'snoze'; did you mean 'snooze'?"),
    ("[keys]\nsnooze = \"Hyper-q\"", "s.toml:2: [keys] snooze: no key is called 'Hyper-q'"),
    (
      "[calendar]\ntime_zone = \"Europe/Berlinn\"",
      "s.toml:2: [calendar] time_zone must be a zone such as \"Europe/Berlin\", not "
        + "'Europe/Berlinn'; did you mean 'Europe/Berlin'?"
    ),
    ("[events]\nspool = \"here\"", "s.toml:2: [events] spool must be a folder's whole path"),
    (
      "[[alias]]\ndimension = \"region\"\nfrom = \"A\"\nto = \"B\"\n[[alias]]\ndimensin = \"x\"",
      "s.toml:6: [alias] unknown setting 'dimensin'; did you mean 'dimension'?"
    ),
    (
      "[[alias]]\ndimension = \"industri\"",
      "s.toml:2: [alias] dimension must be one of industry, region, product, leadSource, stage, rep; "
        + "did you mean 'industry'?"
    ),
    ("[[alias]]\nfrom = \"A\"", "s.toml:1: [[alias]] needs dimension, from and to"),
    ("alias = 3", "s.toml:1: write aliases as [[alias]] entries"),
    ("[samples", "not a valid TOML file"),
  ])
  func aMistakeNamesTheFileAndThePlace(text: String, message: String) {
    let problem = #expect(throws: Problem.self) { try Settings(toml: text, path: "s.toml") }

    #expect(problem?.status == .badConfiguration)
    #expect(problem?.description.hasPrefix("s.toml:") == true)
    #expect(problem?.description.contains(message) == true)
  }
}
