/// Which values of a deal a step told; all others are as they were known on its day.
struct ToldValues: OptionSet, Hashable, Sendable {
  let rawValue: Int64

  static let amount = Self(rawValue: 1)
  static let expectedClose = Self(rawValue: 2)
  static let created = Self(rawValue: 4)
  static let stage = value(of: .stage)
  /// A message told a close date: that of the end, where the deal has ended.
  static let closeDate = Self(rawValue: 1 << 16)
  /// A message told whether the deal is open, or how it ended and when.
  static let outcome = Self(rawValue: 128)
  /// A message told the stage, which says nothing of whether the deal has ended.
  static let keepsEnd = Self(rawValue: 64)
  /// Nothing of it is left to what was known before.
  static let everything = Self(rawValue: -1)

  /// The values that a history can tell.
  static let ofHistories = [stage, amount, expectedClose]

  /// The values that an export may be without.
  static let ofExports = Dimension.allCases.dropLast()
    .reduce(into: [amount, expectedClose] as Self) { $0.insert(.value(of: $1)) }

  static func value(of dimension: Dimension) -> Self { value(ofLane: dimension.index) }

  static func value(ofLane lane: Int) -> Self { Self(rawValue: 1 << Int64(8 + lane)) }

  /// That the deal is in a stage that ends deals so.
  static func end(_ outcome: Outcome) -> Self { Self(rawValue: 4 << Int64(outcome.rawValue)) }

  /// How the stage ends deals that was told; `nil` where it does not, or nothing is left to be known.
  var endByStage: Outcome? {
    self == .everything ? nil : Outcome.allCases.first { contains(.end($0)) }
  }

  private static let assumption: Int64 = 32

  /// Adds what else was told, of which the stage takes the place of one told before; to everything there is
  /// nothing to add.
  mutating func add(_ later: Self) {
    guard self != .everything else { return }
    if later.contains(.stage) { for outcome in Outcome.allCases { remove(.end(outcome)) } }
    formUnion(later)
  }

  /// The same values, not told on the day but taken from a later change.
  var assumed: Self { Self(rawValue: rawValue << Self.assumption) }

  /// What was told, and of what was assumed those values that are still to be.
  func kept(assuming values: Self) -> Self {
    guard self != .everything else { return self }
    let told = rawValue & ((1 << Self.assumption) - 1)
    let taken = rawValue >> Self.assumption & values.rawValue
    return Self(rawValue: told | taken)
  }
}

extension DealState {
  /// The state with what a step told of another one.
  func taking(_ told: ToldValues, of step: Self) -> Self {
    guard told != .everything else { return step }
    var state = self
    if told.contains(.amount) { state.amount = step.amount }
    if told.contains(.expectedClose) { state.expectedClose = step.expectedClose }
    if told.contains(.created) { state.created = step.created }
    if told.contains(.outcome) { (state.outcome, state.closed) = (step.outcome, step.closed) }
    if told.contains(.closeDate), state.outcome != nil, step.outcome != nil {
      state.closed = step.closed
    }
    for dimension in Dimension.allCases where told.contains(.value(of: dimension)) {
      state.codes[dimension.index] = step.codes[dimension.index]
    }
    return state
  }
}
