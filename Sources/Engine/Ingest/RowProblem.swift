/// Why a record is no deal, and which field says so.
struct RowProblem: Error {
  let reason: IngestFinding.Reason
  let field: ExportField?
  /// The column, where it is not that of the field.
  let column: Int?

  init(_ reason: IngestFinding.Reason, _ field: ExportField? = nil, column: Int? = nil) {
    self.reason = reason
    self.field = field
    self.column = column
  }
}
