import ArgumentParser
import Engine

/// `score`: scores all open deals as of the day and stores the scores.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score all open deals and store the scores.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.answer(progress: ProgressLine("scoring the open deals")) { workspace in
      let refusal = try workspace.modelRefusal()
      try workspace.score()
      return Report(
        scoredBy: try workspace.modelPage(), try workspace.board(driversFor: nil),
        insteadOf: refusal,
        money: try global.money(of: workspace))
    }
  }
}
