import ArgumentParser
import Engine

/// `train`: learns the deal score and says whether it may be shown.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learn the deal score from closed deals and test it.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try global.answer(progress: ProgressLine("learning from the closed deals")) { workspace in
      Report(try workspace.train())
    }
  }
}
