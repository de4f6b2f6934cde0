/// Small, mid or large: where a deal's amount lies between two cut points.
public enum AmountBand: UInt8, Hashable, Sendable, CaseIterable {
  case small, mid, large

  public var name: String {
    switch self {
    case .small: "small"
    case .mid: "mid"
    case .large: "large"
    }
  }
}

/// The two amounts that separate the bands: below `mid` is small, from `large` on is large.
public struct AmountBandCuts: Hashable, Sendable {
  public let mid: Amount
  public let large: Amount

  public init(mid: Amount, large: Amount) {
    self.mid = mid
    self.large = large
  }

  /// The band of an amount; a deal without amount is small, wherever the cuts lie.
  public func band(of amount: Amount) -> AmountBand {
    amount < mid || amount <= .zero ? .small : amount < large ? .mid : .large
  }

  /// Terciles of the amounts, rounded down to two digits so that people can name them.
  ///
  /// No amounts give cuts at zero, so that every deal with an amount is large.
  public init(tercilesOf amounts: [Int64]) {
    guard !amounts.isEmpty else {
      self.init(mid: .zero, large: .zero)
      return
    }
    let terciles = OrderStatistic.values(
      at: [amounts.count / 3, amounts.count * 2 / 3], of: amounts)
    self.init(
      mid: Amount(minorUnits: Self.roundedDown(terciles[0])),
      large: Amount(minorUnits: Self.roundedDown(terciles[1])))
  }

  private static func roundedDown(_ value: Int64) -> Int64 {
    var unit: Int64 = 1
    while value / unit >= 100 { unit *= 10 }
    return value / unit * unit
  }
}
