import ArgumentParser

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Directory that holds the data.", valueName: "directory"))
  var workspace: String?
}
