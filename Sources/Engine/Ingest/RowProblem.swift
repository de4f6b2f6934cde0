/// Why a record is no deal, and which field says so.
struct RowProblem: Error {
  let reason: IngestFinding.Reason
  let field: ExportField?

  init(_ reason: IngestFinding.Reason, _ field: ExportField? = nil) {
    self.reason = reason
    self.field = field
  }
}
