import ArgumentParser
import Engine

/// Dimensions to group by together, as `region,product`.
struct DimensionList: ExpressibleByArgument {
  let dimensions: [Dimension]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let dimensions = names.compactMap { Dimension(named: String($0)) }
    guard dimensions.count == names.count else { return nil }
    self.dimensions = dimensions
  }

  static var allValueStrings: [String] { Dimension.allValueStrings }

  /// Refuses more dimensions than three and the same one twice.
  func check() throws(Problem) {
    let names = dimensions.map(\.rawValue).joined(separator: ",")
    guard dimensions.count <= 3 else {
      throw Problem(.usage, "--by \(names): group by one, two or three dimensions")
    }
    guard Set(dimensions).count == dimensions.count else {
      throw Problem(.usage, "--by \(names): group by different dimensions")
    }
  }
}
