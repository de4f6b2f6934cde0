/// One deal of an export, its values as codes of the loader's dictionaries.
struct ExportRow: Equatable, Sendable {
  var id: String
  /// Days since 1970.
  var created: Int32
  var closed: Int32?
  var expectedClose: Int32?
  var outcome: Outcome?
  /// Minor units.
  var amount: Int64
  /// A lane per dimension at its index; the amount band has no lane of its own and stays 0.
  var codes: SIMD8<UInt32>
}

extension ExportRow {
  init(id: String, record: DealRecord) {
    self.init(
      id: id, created: record.created, closed: DealRecord.day(record.closed),
      expectedClose: DealRecord.day(record.expectedClose),
      outcome: Outcome(rawValue: record.outcome),
      amount: record.amount, codes: record.codes)
  }
}
