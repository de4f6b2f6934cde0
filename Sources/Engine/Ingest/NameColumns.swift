/// Names a deal by its account and its name, where a file has no id.
struct NameColumns: ~Copyable {
  private static let separator = Array(" / ".utf8)
  private static let room = 1 << 17

  private let columns: [Int]
  private let memory: UnsafeMutablePointer<UInt8>

  init(_ header: ExportHeader) {
    columns = [ExportField.account, .name].compactMap { header.columns[$0] }
    memory = .allocate(capacity: Self.room + FieldSpan.spare)
    memory.initialize(repeating: 0, count: Self.room + FieldSpan.spare)
  }

  deinit { memory.deallocate() }

  /// The bytes that name the deal of a record, valid until the next record.
  func id(of fields: UnsafeMutableBufferPointer<FieldSpan>) throws(RowProblem) -> FieldSpan {
    var id = FieldSpan(start: memory, count: 0)
    for column in columns where fields[column].trimmed.count > 0 {
      if id.count > 0 {
        try add(Self.separator.count, to: &id) { $0.update(from: Self.separator, count: $1) }
      }
      let part = fields[column].trimmed
      try add(part.count, to: &id) { $0.update(from: part.start, count: $1) }
    }
    guard let last = columns.last, fields[last].trimmed.count > 0 else {
      throw RowProblem(.missingDealID, .name)
    }
    return id
  }

  private func add(
    _ count: Int, to id: inout FieldSpan, _ copy: (UnsafeMutablePointer<UInt8>, Int) -> Void
  ) throws(RowProblem) {
    guard id.count + count <= Self.room else { throw RowProblem(.fieldTooLong, .name) }
    copy(memory + id.count, count)
    id.count += count
  }
}
