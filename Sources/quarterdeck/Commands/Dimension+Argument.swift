public import ArgumentParser
public import Engine

extension Dimension: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }

  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
