/// What a column of an export can mean to us; the raw values are those of the report's mapping.
public enum ExportField: String, Hashable, Sendable, CaseIterable {
  case id, name, account
  case created, closed, expectedClose
  /// When the row was last changed: the export is no older.
  case lastModified
  /// Expected while a deal is open, real once it is closed.
  case close
  case wonOn, lostOn
  /// The word for how a deal stands.
  case outcome
  /// The word for why it stands so.
  case outcomeReason
  case isClosed, isWon, isLost, isDeleted
  /// No for what was archived.
  case isActive
  case amount
  /// What a won deal brought, where that is a column of its own.
  case wonAmount
  case currency, pipeline, cycleDays
  case industry, region, product, leadSource, stage, rep
  /// Of a history: when a change was made, of which field, from what and to what.
  case changedOn, changedField, oldValue, newValue
  /// Of a history whose rows tell several fields: what each was before.
  case stageBefore, amountBefore, closeBefore

  /// What an export of deals can hold.
  public static var ofDeals: [Self] {
    allCases.filter { !ofHistories.contains($0) }
  }

  private static let ofHistories: Set<Self> = [
    .changedOn, .changedField, .oldValue, .newValue, .stageBefore, .amountBefore, .closeBefore,
  ]

  /// The dimension whose values the column holds, if it holds any.
  var dimension: Dimension? { Dimension(rawValue: rawValue) }

  /// Whether the column holds dates.
  var isDate: Bool {
    switch self {
    case .created, .closed, .expectedClose, .close, .wonOn, .lostOn, .changedOn, .lastModified,
      .closeBefore:
      true
    default: false
    }
  }

  var isAmount: Bool { [.amount, .wonAmount, .amountBefore].contains(self) }
}
