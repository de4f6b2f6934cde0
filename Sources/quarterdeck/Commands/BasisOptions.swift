import ArgumentParser
import Engine

/// The definition by which closed deals count.
struct BasisOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "closed: won or lost in the period. created: created in it, won or lost since. broad: no "
        + "decision counts as not won. usual: without placeholder amounts and mega deals."))
  var basis: Basis = .closed
}
