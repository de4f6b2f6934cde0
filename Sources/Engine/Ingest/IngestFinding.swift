/// What was wrong with one row of an export, and where.
public struct IngestFinding: Hashable, Sendable {
  /// Why a row was kept out or looked at twice; the raw values are those of the JSON output.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case missingValue = "missing_value"
    case badDate = "bad_date"
    case dateOutOfRange = "date_out_of_range"
    case badAmount = "bad_amount"
    case negativeAmount = "negative_amount"
    case badOutcome = "bad_outcome"
    case outcomeWithoutClose = "outcome_without_close"
    case closeWithoutOutcome = "close_without_outcome"
    case closedBeforeCreated = "closed_before_created"
    case duplicateID = "duplicate_id"
    case wrongColumnCount = "wrong_column_count"
    case badEncoding = "bad_encoding"
    case unclosedQuote = "unclosed_quote"
    case recordTooLong = "record_too_long"
    case cycleMismatch = "cycle_mismatch"

    /// Whether the row was taken in all the same.
    public var isWarning: Bool { self == .cycleMismatch }
  }

  /// The line on which the record starts; the header's is 1.
  public let line: Int
  /// Where the record starts in the file.
  public let byteOffset: Int
  public let dealID: String?
  /// The column's header as the file spells it; `nil` where the whole record is at fault.
  public let column: String?
  public let reason: Reason
  /// The offending value, safe to show and at most 80 characters long.
  public let text: String

  public init(
    line: Int, byteOffset: Int, dealID: String? = nil, column: String? = nil, reason: Reason,
    text: String = ""
  ) {
    self.line = line
    self.byteOffset = byteOffset
    self.dealID = dealID
    self.column = column
    self.reason = reason
    self.text = text
  }
}
