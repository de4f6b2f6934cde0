/// Where one record of a file stands and whether its fields can be used.
struct Record {
  /// The physical line on which it starts, counted from 1.
  let line: Int
  /// The byte of the unpacked file at which it starts, counted from 0.
  let offset: Int
  let fieldCount: Int
  /// Why it could not be cut into fields; `nil` when it could.
  let fault: IngestFinding.Reason?
}
