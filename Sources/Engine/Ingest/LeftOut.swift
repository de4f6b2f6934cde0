/// Why a good row is no deal of ours; the raw values are the words of the report.
public enum LeftOut: String, Hashable, Sendable, CaseIterable {
  case deleted = "deleted"
  case notADeal = "marked as deleted, entered twice or by mistake"
  case notStarted = "not started yet"
  case otherCurrency = "in another currency"
  case untoldCurrency = "without a currency in a file of several"
  case notFollowed = "of a field that is not followed"
}
