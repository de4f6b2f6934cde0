/// Where one record of a file stands and whether its fields can be used.
struct Record {
  /// The physical line on which it starts, counted from 1.
  let line: Int
  /// The byte of the unpacked file at which it starts, counted from 0.
  let offset: Int
  /// How many values could be cut out, of a faulty record those before the fault.
  let fieldCount: Int
  /// Why it could not be cut into fields; `nil` when it could.
  let fault: IngestFinding.Reason?

  /// Whether nothing stands in any of its fields, as in the empty rows that spreadsheets save.
  @inline(__always)
  func isBlank(_ fields: UnsafeMutableBufferPointer<FieldSpan>) -> Bool {
    guard fault == nil, fieldCount > 1, fields[0].trimmed.count == 0 else { return false }
    return fields.prefix(fieldCount).allSatisfy { $0.trimmed.count == 0 }
  }

  /// Makes sure that the record could be cut into as many fields as there are columns.
  @inline(__always)
  func check(columns: Int) throws(RowProblem) {
    if let fault { throw RowProblem(fault) }
    if fieldCount > columns { throw RowProblem(.tooManyFields) }
    if fieldCount < columns { throw RowProblem(.tooFewFields) }
  }
}
