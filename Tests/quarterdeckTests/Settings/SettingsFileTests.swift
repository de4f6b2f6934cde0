import Testing

@testable import quarterdeck

@Suite struct SettingsFileTests {
  private static let text = """
    # minimum = 1
    [samples]
      minimum = 3

    [alerts.score_drop]
    points=20
    [[alerts.stage_stall.where]]
    times = 2
    [[alerts.stage_stall.where]]
    times = 3
    """

  @Test(arguments: [
    ("minimum", "samples", "s.toml:3:"), ("points", "alerts.score_drop", "s.toml:6:"),
    ("times", "alerts.stage_stall.where", "s.toml:8:"),
    ("where", "alerts.stage_stall", "s.toml:7:"),
    ("score_drop", "alerts", "s.toml:5:"), ("samples", "", "s.toml:2:"),
    ("alerts", "", "s.toml:5:"),
    ("minimum", "alerts", "s.toml:"), ("minimum", "", "s.toml:"),
  ])
  func aKeyOfASectionHasALine(key: String, section: String, place: String) throws {
    let file = try SettingsFile(path: "s.toml", text: Self.text)

    #expect(file.place(of: key, in: section) == place)
  }

  @Test func ofSeveralSectionsOfOneNameTheOneThatIsMeantHasTheLine() throws {
    let file = try SettingsFile(path: "s.toml", text: Self.text)

    #expect(file.place(of: "times", in: "alerts.stage_stall.where", entry: 1) == "s.toml:10:")
    #expect(file.place(ofSection: "alerts.stage_stall.where", entry: 1) == "s.toml:9:")
    #expect(file.place(ofSection: "alerts.stage_stall.where", entry: 2) == "s.toml:")
  }
}
