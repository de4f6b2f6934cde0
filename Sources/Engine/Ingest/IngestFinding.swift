/// What was wrong with one row of an export, and where.
public struct IngestFinding: Hashable, Sendable {
  /// Why a row was kept out or looked at twice; the raw values are those of the JSON output.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case invalidEncoding = "invalid_encoding"
    case tooManyFields = "too_many_fields"
    case tooFewFields = "too_few_fields"
    case unclosedQuote = "unclosed_quote"
    case nulByte = "nul_byte"
    case fieldTooLong = "field_too_long"
    case rowTooLong = "row_too_long"
    case missingDealID = "missing_deal_id"
    case missingCreatedDate = "missing_created_date"
    case noSuchDate = "no_such_date"
    case dateOutOfRange = "date_out_of_range"
    case closedBeforeCreated = "closed_before_created"
    case amountFormat = "amount_format"
    case negativeAmount = "negative_amount"
    case ambiguousAmount = "ambiguous_amount"
    case unknownOutcome = "unknown_outcome"
    case outcomeWithoutClose = "outcome_without_close"
    case closeWithoutOutcome = "close_without_outcome"
    case conflictingDuplicate = "conflicting_duplicate"
    case missingAmount = "missing_amount"
    case zeroAmount = "zero_amount"
    case cycleMismatch = "cycle_mismatch"
    case stageDate = "stage_date"

    /// Whether the row was taken in all the same.
    public var isWarning: Bool {
      switch self {
      case .missingAmount, .zeroAmount, .cycleMismatch, .stageDate: true
      default: false
      }
    }
  }

  /// The physical line on which the record starts, counted from 1.
  public let line: Int
  /// Where the record starts in the unpacked file.
  public let byteOffset: Int
  public let dealID: String?
  /// The column's header as the file spells it; `nil` where the whole record is at fault.
  public let column: String?
  public let reason: Reason
  /// The offending value, safe to show and at most 80 characters long.
  public let text: String
  /// The record as it stands in the file, as UTF-8 where the file is in another encoding.
  public internal(set) var raw: [UInt8] = []
  /// Whether the record goes on behind ``raw``: it is longer than a row may be, or those of the
  /// findings before take too much room.
  public internal(set) var isRawCut = false

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
