/// A field of deals whose changes are followed through a history of fields.
enum FollowedField {
  case stage, amount, close

  /// The field that a CRM names so.
  init?(_ name: String) {
    switch Dialect.folded(name) {
    case "stagename", "stage", "dealstage": self = .stage
    case "amount": self = .amount
    case "closedate", "closingdate", "expectedclosedate": self = .close
    default: return nil
    }
  }
}
