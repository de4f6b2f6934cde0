import Engine

extension Dimension {
  /// A dimension of which a settings file can name a value; amount bands are cut, not named.
  init?(inSettings name: String) {
    guard let dimension = Self(named: name), dimension != .amountBand else { return nil }
    self = dimension
  }

  /// The names of such dimensions.
  static var namesInSettings: [String] {
    allCases.filter { $0 != .amountBand }.map(\.rawValue)
  }
}
