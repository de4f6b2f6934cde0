extension ToldValues {
  /// What a message told.
  init(_ fields: [DealMessage.Field]) {
    self = fields.reduce(into: []) { told, field in
      switch field {
      case .created: told.insert(.created)
      case .closeDate: told.formUnion([.expectedClose, .closeDate])
      case .closed: told.insert(.closeDate)
      case .expectedClose: told.insert(.expectedClose)
      case .outcome: told.insert(.outcome)
      case .amount: told.insert(.amount)
      case .value(let dimension, _):
        told.insert(.value(of: dimension))
        if dimension == .stage { told.insert(.keepsEnd) }
      }
    }
  }
}
