import Engine
import Testing

@testable import quarterdeck

@Suite struct AlertSettingsTests {
  private static func read(_ toml: String) throws -> AlertSettings {
    try Settings(toml: toml, path: "s.toml").alerts
  }

  @Test func everythingHasADefault() throws {
    #expect(try Self.read("[alerts]") == AlertSettings())
    #expect(AlertSettings()[.scoreDrop].limit == 0.15)
    #expect(AlertSettings()[.scoreDrop].clearLimit == 0.10)
  }

  @Test func everyRuleHasItsLimits() throws {
    let settings = try Self.read(
      """
      [alerts]
      cooldown_days = 3
      reopen_days = 14
      [alerts.stage_stall]
      times = 1.5
      hold_days = 2
      [[alerts.stage_stall.where]]
      region = "Europe"
      industry = "SaaS"
      times = 3
      [alerts.score_drop]
      points = 20
      clear_points = 12.5
      [alerts.close_date_pushed]
      on = false
      [alerts.data_is_old]
      hours = 72
      """)

    #expect(settings.cooldownDays == 3 && settings.reopenDays == 14)
    #expect(settings[.stageStall].limit == 1.5 && settings[.stageStall].holdDays == 2)
    #expect(
      settings[.stageStall].exceptions == [
        RuleSettings.Exception(
          segments: [Segment(.industry, "SaaS"), Segment(.region, "Europe")], limit: 3)
      ])
    #expect(abs(settings[.scoreDrop].limit - 0.2) < 1e-12)
    #expect(abs(settings[.scoreDrop].clearLimit - 0.125) < 1e-12)
    #expect(!settings[.closeDatePushed].isOn && settings[.closeDatePast].isOn)
    #expect(settings[.dataIsOld].limit == 72)
  }

  @Test func aLowerEntryTakesTheEndDownWithIt() throws {
    let settings = try Self.read("[alerts.score_drop]\npoints = 5")

    #expect(settings[.scoreDrop].clearLimit == settings[.scoreDrop].limit)
  }

  @Test(arguments: [
    (
      "[alerts]\ncooldwon_days = 3",
      "s.toml:2: [alerts] unknown setting 'cooldwon_days'; did you mean 'cooldown_days'?"
    ),
    (
      "[alerts]\n[alerts.stage_stal]\ntimes = 1",
      "s.toml:2: [alerts] unknown setting 'stage_stal'; did you mean 'stage_stall'?"
    ),
    (
      "[alerts.stage_stall]\nponts = 1",
      "s.toml:2: [alerts.stage_stall] unknown setting 'ponts'; known: hold_days, on, times, where"
    ),
    ("[alerts.model_drift]\ntimes = 1", "s.toml:2: [alerts.model_drift] unknown setting 'times'"),
    ("[alerts]\nstage_stall = 3", "s.toml:2: write the settings of a rule as [alerts.stage_stall]"),
    (
      "[alerts]\nreopen_days = 1.5",
      "s.toml:2: [alerts] reopen_days must be a whole number from 0 to 3650"
    ),
    (
      "[alerts.score_drop]\npoints = 0",
      "s.toml:2: [alerts.score_drop] points must be a number from 1 to 100"
    ),
    (
      "[alerts.score_drop]\nclear_points = 20",
      "s.toml:2: [alerts.score_drop] clear_points must not be above points"
    ),
    ("[alerts.score_drop]\non = 1", "s.toml:2: [alerts.score_drop] on must be true or false"),
    (
      "[alerts.stage_stall]\nwhere = 1",
      "s.toml:2: write other limits as [[alerts.stage_stall.where]]"
    ),
    (
      "[[alerts.stage_stall.where]]\nregion = \"x\"",
      "s.toml:1: [[alerts.stage_stall.where]] needs times"
    ),
    (
      "[[alerts.stage_stall.where]]\ntimes = 2",
      "s.toml:1: [[alerts.stage_stall.where]] needs a segment"
    ),
    (
      "[[alerts.stage_stall.where]]\nregoin = \"x\"\ntimes = 2",
      "s.toml:2: [[alerts.stage_stall.where]] 'regoin' is no dimension"
    ),
    (
      "[[alerts.stage_stall.where]]\namountBand = \"large\"\ntimes = 2",
      "'amountBand' is no dimension"
    ),
  ])
  func aMistakeNamesTheLine(toml: String, message: String) {
    let problem = #expect(throws: Problem.self) { try Self.read(toml) }

    #expect(problem?.status == .badConfiguration)
    #expect(problem?.description.contains(message) == true, "\(problem?.description ?? "")")
  }
}
