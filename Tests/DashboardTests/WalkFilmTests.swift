@testable import Dashboard
import Engine
import Screen
import Testing

/// Walks through the dashboard, recorded as film strips at 80x24.
@Suite struct WalkFilmTests {
  private func walk(_ name: String, as role: UserRole = .admin, _ scenes: [String]) throws {
    var film = Film(.sales, 80, 24, role: role)
    film.shoot()
    for keys in scenes { film.shoot(keys) }

    try Transcript(name).expect(film.strip.joined(separator: "\n") + "\n")
  }

  @Test func drillingDownAddsCrumbsAndEscTakesThemAway() throws {
    try walk("walk-drill", ["2", "Enter", "Down Enter", "1", "2 Esc", "Esc", "Esc"])
  }

  @Test func whyFollowsTheQuestion() throws {
    try walk("walk-why", ["2 Tab w", "Enter", "m", "b", "]", "] [ [", "Esc Esc"])
  }

  @Test func aHypothesisLeadsToTheScreenThatShowsIt() throws {
    try walk("walk-diagnosis", ["6", "Down Down", "Enter", "6 b", "Home Enter", "6 Esc"])
  }

  @Test func aModelIsReadLineByLine() throws {
    try walk("walk-model", ["7", "PgDn", "Home", "4 : 'model' Enter", "Tab", "7 Esc"])
  }

  @Test func theAnswerCanBeReadInWords() throws {
    try walk("walk-answer", ["5", "w", "PgDn", "Esc"])
  }

  @Test func aFilterWorksWhileItIsTyped() throws {
    try walk(
      "walk-filter", ["/ 'ana'", "Enter", "/ Ctrl-u 'amount:>90k'", "Enter s s", "Esc", "S"])
  }

  @Test func alertsAreHandledAndCounted() throws {
    try walk("walk-alerts", ["4", "a", "z", "Ctrl-u '3d' Enter", "x", "Tab", "Tab", "Enter"])
  }

  @Test func severalAlertsAreMarkedAndAChangeIsUndone() throws {
    try walk(
      "walk-inbox",
      [
        "4", "f", "Space Space", "A 'Priya_calls' Enter", "u", "wait", "u", "*", "Esc",
        "/ 'chen'", "Enter", "n 'asked_for_a_date' Enter", "i", "Esc", "z Ctrl-u 'stage' Enter",
        "z Ctrl-u 'soon' Enter", "Esc", "Tab Tab Tab Tab", "Tab f", "Home Down Down Enter",
      ])
  }

  @Test func aReaderIsOfferedNothingThatChangesAlerts() throws {
    try walk("walk-reader", as: .reader, ["4", "a", "n", "Space", "? 'alert'", "Esc Enter", "u"])
  }

  @Test func helpFiltersAndRuns() throws {
    try walk("walk-help", ["?", "'quarter'", "Ctrl-u 'sort'", "Enter", "? Esc"])
  }

  @Test func themesAreTriedAtOnceAndLeftAgain() throws {
    try walk("walk-themes", ["t", "j", "j", "Esc", "t j Enter"])
  }

  @Test func commandsCompleteAndComplain() throws {
    try walk(
      "walk-commands",
      [
        ": 'qu'", "Tab Tab", "'2025q2' Enter", ": 'by_re'", "Tab Enter", ": 'theme_none' Enter",
        ": 'nonsense' Enter", ": 'by_nonsense' Enter",
        ": 'segments_by_region_quarter_2026q2' Enter",
        ": 'why_sideways' Enter", ": 'where_region=Europe' Enter",
        ": 'deal_nosuch' Enter", "q",
        ": 'deal_D04217' Enter", "q", "q",
      ])
  }
}
