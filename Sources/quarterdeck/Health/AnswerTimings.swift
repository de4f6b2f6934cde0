import Engine

/// How long the first answers take: opening the data, and every question from cells.
struct AnswerTimings {
  struct Entry {
    let name: String
    let milliseconds: Double
  }

  let entries: [Entry]

  /// Opens a workspace and asks it the questions of the dashboard, each once.
  init(of open: () throws -> Workspace) throws {
    var entries: [Entry] = []
    func measure<Answer>(_ name: String, _ ask: () throws -> Answer) throws -> Answer {
      let clock = ContinuousClock()
      let start = clock.now
      let answer = try ask()
      entries.append(Entry(name: name, milliseconds: (clock.now - start) / .milliseconds(1)))
      return answer
    }
    let workspace = try measure("open the workspace", open)
    let cube = try measure("load the deals, count them into cells") {
      try workspace.cube(length: .quarter, basis: .closed, where: .all)
    }
    if let last = workspace.lastCompletePeriod(of: cube) {
      try measure("explain over all dimensions from cells") {
        for dimension in Dimension.allCases {
          _ = try workspace.change(
            in: cube, by: dimension, period: last, versus: last.previous, weight: .count)
        }
      }
    }
    try measure("risk board") { _ = try workspace.board() }
    self.entries = entries
  }
}
