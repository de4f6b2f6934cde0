/// A named number of a planted truth, whole or with decimals that do not depend on a machine.
public struct Figure: Hashable, Sendable {
  public let name: String
  /// The number times ten to the power of ``decimals``.
  public let digits: Int
  public let decimals: Int

  /// A whole number.
  init(_ name: String, _ value: Int) {
    self.name = name
    digits = value
    decimals = 0
  }

  /// A factor given in thousandths.
  init(_ name: String, perMille: Int) {
    self.name = name
    digits = perMille
    decimals = 3
  }

  /// A share to four decimals; nothing when there is nothing to have a share of.
  init?(_ name: String, part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    self.name = name
    digits = (part * 20_000 + whole) / (2 * whole)
    decimals = 4
  }

  /// A mean to one decimal; nothing when there is nothing to have a mean of.
  init?(_ name: String, mean sum: Int, of count: Int) {
    guard count > 0 else { return nil }
    self.name = name
    digits = (sum * 20 + count) / (2 * count)
    decimals = 1
  }

  public var value: Double {
    (0..<decimals).reduce(Double(digits)) { value, _ in value / 10 }
  }
}

extension Figure: CustomStringConvertible {
  /// The number as JSON has it.
  public var description: String {
    guard decimals > 0 else { return String(digits) }
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let rest = String(digits % unit)
    let zeros = String(repeating: "0", count: decimals - rest.count)
    return "\(digits / unit).\(zeros)\(rest)"
  }
}
