/// Reads the stage of a row; a stage of one name in two pipelines is two stages.
struct StageColumn: ~Copyable {
  private static let room = 1 << 17

  private let stage: Int?
  private let pipeline: Int?
  private let memory: UnsafeMutablePointer<UInt8>

  init(_ header: ExportHeader) {
    stage = header.columns[.stage]
    pipeline = header.columns[.pipeline]
    memory = .allocate(capacity: Self.room + 16)
    memory.initialize(repeating: 0, count: Self.room + 16)
  }

  deinit { memory.deallocate() }

  /// The pipeline and the stage as one value, which ``PipelineStage`` takes apart; valid until the
  /// next row.
  @inline(__always)
  func value(of fields: UnsafeMutableBufferPointer<FieldSpan>) -> FieldSpan? {
    guard let stage else { return nil }
    let name = fields[stage].trimmed
    guard let pipeline else { return name }
    let before = fields[pipeline].trimmed
    guard before.count + name.count < Self.room else { return name }
    memory.update(from: before.start, count: before.count)
    memory[before.count] = PipelineStage.separator
    (memory + before.count + 1).update(from: name.start, count: name.count)
    return FieldSpan(start: memory, count: before.count + 1 + name.count)
  }
}
