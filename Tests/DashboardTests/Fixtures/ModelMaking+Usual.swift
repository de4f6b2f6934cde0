@testable import Engine

extension ModelMaking {
  /// The making of a model that never was, from deals created between two days.
  static func usual(first: Int32, last: Int32) -> Self {
    let parameters = [
      ("depth", 3), ("learning rate", 0.06), ("least leaf weight", 8), ("L2 penalty", 5),
    ]
    return Self(
      parameters: parameters.map { Parameter(name: $0.0, value: $0.1) }, first: first, last: last)
  }
}
