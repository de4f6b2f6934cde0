/// What stands in a state for values of which nothing is known.
struct BlankValues {
  /// The codes of the empty value, by dimension.
  private let codes: [UInt32?]

  /// `values` are the dictionaries of the database.
  init(_ values: [ValueDictionary]) { codes = values.map { $0.code(of: "") } }

  /// A state without some of its values.
  func without(_ missing: ToldValues, _ state: DealState) -> DealState {
    guard !missing.isEmpty else { return state }
    var state = state
    if missing.contains(.amount) { state.amount = 0 }
    if missing.contains(.expectedClose) { state.expectedClose = nil }
    for (lane, code) in codes.enumerated() where missing.contains(.value(ofLane: lane)) {
      if let code { state.codes[lane] = code }
    }
    return state
  }

  /// Those of some values that a state does not have.
  func among(_ values: ToldValues, of state: DealState) -> ToldValues {
    guard !values.isEmpty else { return [] }
    var blank: ToldValues = []
    if state.amount == 0 { blank.insert(.amount) }
    if state.expectedClose == nil { blank.insert(.expectedClose) }
    for (lane, code) in codes.enumerated() where code == state.codes[lane] {
      blank.insert(.value(ofLane: lane))
    }
    return blank.intersection(values)
  }
}
