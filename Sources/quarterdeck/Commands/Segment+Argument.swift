public import ArgumentParser
public import Engine

extension Segment: ExpressibleByArgument {
  /// Reads `region=Europe`.
  public init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let dimension = Dimension(named: String(parts[0])) else { return nil }
    self.init(dimension, String(parts[1]))
  }
}
