/// Which values of a deal a step told; all others are as they were known on its day.
struct ToldValues: OptionSet, Hashable, Sendable {
  let rawValue: Int64

  static let amount = Self(rawValue: 1)
  static let expectedClose = Self(rawValue: 2)
  static let created = Self(rawValue: 4)
  /// That the deal ended, by a stage that ends deals.
  static let end = Self(rawValue: 8)
  static let stage = value(of: .stage)
  /// Nothing of it is left to what was known before.
  static let everything = Self(rawValue: -1)

  /// The values that a history can tell.
  static let ofHistories = [stage, amount, expectedClose]

  static func value(of dimension: Dimension) -> Self {
    Self(rawValue: 1 << Int64(8 + dimension.index))
  }

  private static let assumption: Int64 = 32

  /// Whether it told an end, and not all that a deal is.
  var tellsEnd: Bool { self != .everything && contains(.end) }

  /// Adds what else was told, of which the stage takes the place of one told before.
  mutating func add(_ later: Self) {
    if later.contains(.stage) { remove(.end) }
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
    if told.contains(.end) {
      (state.outcome, state.closed, state.expectedClose) = (step.outcome, step.closed, nil)
    }
    for dimension in Dimension.allCases where told.contains(.value(of: dimension)) {
      state.codes[dimension.index] = step.codes[dimension.index]
    }
    return state
  }
}

extension ToldValues {
  /// What a message told; where it told how a deal stands, nothing is left to what was known.
  init(_ fields: [DealMessage.Field]) {
    self = fields.reduce(into: []) { told, field in
      switch field {
      case .created: told.insert(.created)
      case .closeDate, .expectedClose: told.insert(.expectedClose)
      case .closed, .outcome: told = .everything
      case .amount: told.insert(.amount)
      case .value(let dimension, _): told.insert(.value(of: dimension))
      }
    }
  }
}
