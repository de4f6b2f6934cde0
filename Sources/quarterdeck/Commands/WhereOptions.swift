import ArgumentParser
import Engine

/// The deals that a command looks at.
struct WhereOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only deals with DIM=VALUE; may be repeated.", valueName: "dim=value"),
    transform: Segment.init(option:))
  var segments: [Segment] = []
}
