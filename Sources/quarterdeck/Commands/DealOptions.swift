import ArgumentParser
import Engine

/// Which closed deals a command counts.
struct DealOptions: ParsableArguments {
  @OptionGroup var definition: BasisOptions
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only deals with DIM=VALUE; may be repeated.", valueName: "dim=value"),
    transform: Segment.init(option:))
  var segments: [Segment] = []

  var basis: Basis { definition.basis }
  var filter: DealFilter { DealFilter(segments) }
}
