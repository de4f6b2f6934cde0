import ArgumentParser
import Engine

extension Segment {
  /// Reads `region=Europe`.
  init(option text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw ValidationError("write a dimension, '=' and a value, such as region=Europe")
    }
    guard let dimension = Dimension(named: String(parts[0])) else {
      let known = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(parts[0])' is no dimension; there are \(known)")
    }
    self.init(dimension, String(parts[1]))
  }
}
