import ArgumentParser
import Engine

/// `models`: what has been learned so far, and which of it scores.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: "The stored models, and which of them scores.",
    subcommands: [
      List.self, Show.self, Compare.self, Drift.self, Activate.self, Rollback.self,
    ],
    defaultSubcommand: List.self)

  /// `models`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the stored models, newest first.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      try global.answer { workspace in
        let models = try workspace.models()
        return Report(
          models, damaged: try workspace.damagedModels(beside: models),
          behind: try workspace.modelBehind())
      }
    }
  }

  /// `models show ID`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show how a stored model did on later deals.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The model's id.") var id: Int64

    func run() throws { try global.answer { Report(try $0.storedModel(id)) } }
  }

  /// `models compare ID ID`.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "Compare two stored models, and judge them by the same later deals.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "One model's id.") var first: Int64
    @Argument(help: "The other model's id.") var second: Int64

    func run() throws {
      try global.answer { Report(try $0.compareModels(first, second)) }
    }
  }

  /// `models activate ID`.
  struct Activate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "activate",
      abstract: "Let a stored model score from the as-of day on.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The model's id.") var id: Int64

    func run() throws { try global.answer { Report(activated: try $0.activateModel(id)) } }
  }

  /// `models drift`.
  struct Drift: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drift",
      abstract: "Show whether the world has left the model since it was trained.")

    @OptionGroup var global: GlobalOptions

    func run() throws { try global.answer { Report(drift: try $0.modelPage()) } }
  }

  /// `models rollback`.
  struct Rollback: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rollback",
      abstract: "Let the model that scored before score again, from the as-of day on.")

    @OptionGroup var global: GlobalOptions

    func run() throws { try global.answer { Report(activated: try $0.rollBackModel()) } }
  }
}
