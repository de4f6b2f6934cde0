/// An attribute of deals: its values, how often each occurs and what it does to the odds.
struct Trait {
  struct Value {
    let name: String
    /// Of a thousand deals; the values' shares add up to 1000.
    let share: Int
    /// Factor on the odds of winning, in thousandths.
    let odds: Int
  }

  let names: [String]
  let odds: [Int]
  /// One code for each of a thousand draws, so that a draw is a look-up.
  private let codes: [UInt8]

  init(_ values: [Value]) {
    names = values.map(\.name)
    odds = values.map(\.odds)
    codes = values.enumerated().flatMap { code, value in
      Array(repeating: UInt8(code), count: value.share)
    }
  }

  /// The same values with other shares.
  init(_ values: [Value], shares: [Int]) {
    self.init(
      zip(values, shares).map { Value(name: $0.name, share: $1, odds: $0.odds) })
  }

  /// How many draws there are to tell apart: the sum of the shares.
  var drawable: Int { codes.count }

  /// Draws a value's code.
  func draw(with generator: inout SplitMix64) -> UInt8 {
    codes[generator.below(codes.count)]
  }
}
