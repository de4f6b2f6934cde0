import ArgumentParser

/// Which alerts something is done with.
struct AlertArguments: ParsableArguments {
  @Argument(help: "The alerts' ids; with all of them or with none.") var ids: [Int64]
}
