internal import Boosting

/// How a model was made: stored with it, because a later program may make its models otherwise.
public struct ModelMaking: Hashable, Sendable, Codable {
  /// A number that decides how trees are grown.
  public struct Parameter: Hashable, Sendable, Codable {
    public let name: String
    public let value: Double
  }

  public let parameters: [Parameter]
  /// The days of creation of the first and the last deal that it learned from.
  public let first: Int32
  public let last: Int32

  /// Days from the first to the last creation.
  public var days: ClosedRange<Day> { Day(number: first)...Day(number: max(first, last)) }
}

extension ModelMaking {
  /// The making of a model by this program, from the deals in some rows of a book.
  init?(of rows: [Int], in book: DealBook) {
    let created = rows.map { book.created[$0] }
    guard let first = created.min(), let last = created.max() else { return nil }
    let parameters = CalibratedTrees.parameters
    self.parameters = [
      Parameter(name: "depth", value: Double(parameters.depth)),
      Parameter(name: "learning rate", value: Double(parameters.learningRate)),
      Parameter(name: "least leaf weight", value: Double(parameters.minChildWeight)),
      Parameter(name: "L2 penalty", value: Double(parameters.lambda)),
      Parameter(name: "seed", value: Double(parameters.seed)),
    ]
    (self.first, self.last) = (first, last)
  }
}
