import Engine

/// How long the first answers take: opening the data, and every question from cells.
struct AnswerTimings {
  struct Entry {
    let name: String
    let milliseconds: Double
  }

  let entries: [Entry]
  /// What was not asked, and why, as sentences.
  let omissions: [String]

  /// Opens a workspace and asks it the questions of the dashboard, each once.
  ///
  /// The risk board is left out where it would have to learn a model first.
  init(of open: () throws -> Workspace) throws {
    var watch = Stopwatch()
    let workspace = try watch.measure("open the workspace", open)
    let cube = try watch.measure("load the deals, count them into cells") {
      try workspace.cube(length: .quarter, basis: .closed, where: .all)
    }
    if let last = workspace.lastCompletePeriod(of: cube) {
      try watch.measureChanges(in: cube, of: workspace, last)
    }
    let isTrained = try !workspace.isTrainingDue()
    if isTrained {
      try watch.measure("risk board") { _ = try workspace.board() }
      try watch.measureScores(of: workspace)
    }
    entries = watch.entries
    omissions =
      isTrained
      ? [] : ["Risk board not timed: it has no model yet. `quarterdeck score` learns one."]
  }
}

/// Takes down how long each answer took.
private struct Stopwatch {
  private(set) var entries: [AnswerTimings.Entry] = []

  mutating func measure<Answer>(_ name: String, _ ask: () throws -> Answer) throws -> Answer {
    let clock = ContinuousClock()
    let start = clock.now
    let answer = try ask()
    let elapsed = (clock.now - start) / .milliseconds(1)
    entries.append(AnswerTimings.Entry(name: name, milliseconds: elapsed))
    return answer
  }

  mutating func measureScores(of workspace: Workspace) throws {
    let open = try workspace.openDealCount()
    try measure("score \(open) open deals with all drivers") { _ = try workspace.scores() }
  }

  mutating func measureChanges(
    in cube: Cube, of workspace: Workspace, _ period: Period
  ) throws {
    try measure("explain over all dimensions from cells") {
      for dimension in Dimension.allCases {
        _ = try workspace.change(
          in: cube, by: dimension, period: period, versus: period.previous, weight: .count)
      }
    }
    let cells = try workspace.cells(in: cube, period: period, versus: period.previous)
    try measure("search for combinations of two from cells") {
      _ = try ChangeDrivers(of: cells, depth: 2)
    }
  }
}
