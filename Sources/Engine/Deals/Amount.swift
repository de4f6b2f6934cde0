/// An amount of money in minor units (cents) of the book's one currency.
///
/// Integers make sums independent of order and of threads.
public struct Amount: Hashable, Sendable, Comparable, AdditiveArithmetic {
  public let minorUnits: Int64

  public static let zero = Self(minorUnits: 0)

  public init(minorUnits: Int64) { self.minorUnits = minorUnits }

  /// The amount in major units, for output and for models.
  public var major: Double { Double(minorUnits) / 100 }

  /// The amount; `nil` for 0, which exports write where nobody has said one.
  public var told: Self? { minorUnits == 0 ? nil : self }

  public static func < (left: Self, right: Self) -> Bool { left.minorUnits < right.minorUnits }

  public static func + (left: Self, right: Self) -> Self {
    Self(minorUnits: left.minorUnits + right.minorUnits)
  }

  public static func - (left: Self, right: Self) -> Self {
    Self(minorUnits: left.minorUnits - right.minorUnits)
  }
}
