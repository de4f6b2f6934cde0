public import Engine

/// What is said of the combinations behind a change.
public struct DriverSentences {
  private let drivers: ChangeDrivers
  private let change: WinRateChange

  public init(_ drivers: ChangeDrivers, of change: WinRateChange) {
    self.drivers = drivers
    self.change = change
  }

  /// What was found and how much of the change it is, or that nothing stands out.
  public var all: [String] {
    guard change.change != nil else { return [ChangeWords.nothingToCompare(change)] }
    guard let best = drivers.best else {
      return ["No combination has \(Format.count(40)) closed deals, so none was looked at."]
    }
    let tested = Format.count(drivers.tested, of: "combination")
    guard !drivers.found.isEmpty else {
      return [
        "Nothing stands out of \(tested) tested\(Self.unit(change.weight)); the strongest is \(Self.name(of: best)), "
          + "adjusted \(Format.pValue(best.adjustedP)). What happened, happened to all alike."
      ]
    }
    let sum = drivers.found.reduce(0) { $0 + $1.contribution }
    let count = drivers.found.count
    let found =
      count == 1 ? "One combination stands out:" : "\(count) combinations stand out: together"
    return [
      "\(found) \(Format.points(sum)) of the \(Format.points(wholeByCount))\(ofCount). "
        + "\(tested) tested, p adjusted for all of them."
    ]
  }

  /// Combinations are searched by count whatever the change is weighed by, so their parts are parts
  /// of this.
  private var wholeByCount: Double? {
    guard change.weight != .count else { return change.change }
    guard change.before.closed > 0, change.after.closed > 0 else { return nil }
    return Double(change.after.won) / Double(change.after.closed)
      - Double(change.before.won) / Double(change.before.closed)
  }

  private var ofCount: String {
    change.weight == .count ? "" : " by which the win rate by count changed, not that by money"
  }

  /// How parts are named where they could be taken for parts of a change by money.
  static func unit(_ weight: Weight) -> String { weight == .count ? "" : " by count" }

  /// The same in a line or two.
  var short: String {
    guard let best = drivers.best else { return "No combination has enough deals to be looked at." }
    let tested = Format.count(drivers.tested, of: "combination")
    guard let weakest = drivers.found.map(\.adjustedP).max() else {
      return "Of \(tested) none stands out\(Self.unit(change.weight)) "
        + "(\(Self.name(of: best)): adjusted \(Format.pValue(best.adjustedP)))."
    }
    let names = drivers.found.map {
      "\(Self.name(of: $0)) \(Format.points($0.contribution))"
    }
    let adjusted =
      names.count == 1 ? Format.pValue(weakest) : "p at most \(Format.pValue(weakest, name: false))"
    let what =
      change.weight == .count
      ? "it" : "the change by count, \(Format.points(wholeByCount))"
    return "Behind \(what): \(names.joined(separator: "; ")). Of \(tested), adjusted \(adjusted)."
  }

  /// The values of a combination: `Logistics, Nordics`.
  public static func name(of driver: ChangeDrivers.Finding) -> String {
    Format.combination(driver.segments)
  }
}
