extension ToldValues {
  /// What a message told; where it told how a deal stands, nothing is left to what was known.
  init(_ fields: [DealMessage.Field]) {
    self = fields.reduce(into: []) { told, field in
      switch field {
      case .created: told.insert(.created)
      case .closeDate, .expectedClose: told.insert(.expectedClose)
      case .closed, .outcome: told = .everything
      case .amount: told.insert(.amount)
      case .value(let dimension, _):
        told.insert(.value(of: dimension))
        if dimension == .stage { told.insert(.keepsEnd) }
      }
    }
  }
}
