/// Reads the stage of a row; a stage of one name in two pipelines is two stages.
struct StageColumn: ~Copyable {
  /// Stands between the pipeline and the stage until all pipelines of the file are known.
  static let separator: UInt8 = 0x1F
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

  /// The pipeline and the stage as one value; valid until the next row.
  @inline(__always)
  func value(of fields: UnsafeMutableBufferPointer<FieldSpan>) -> FieldSpan? {
    guard let stage else { return nil }
    let name = fields[stage].trimmed
    guard let pipeline else { return name }
    let before = fields[pipeline].trimmed
    guard before.count + name.count < Self.room else { return name }
    memory.update(from: before.start, count: before.count)
    memory[before.count] = Self.separator
    (memory + before.count + 1).update(from: name.start, count: name.count)
    return FieldSpan(start: memory, count: before.count + 1 + name.count)
  }

  /// A stage of a pipeline as one value, as ``value(of:)`` gives it.
  static func name(_ stage: String, in pipeline: String?) -> String {
    pipeline.map { $0 + String(Unicode.Scalar(separator)) + stage } ?? stage
  }

  /// The stage without its pipeline.
  static func bare(_ value: String) -> String {
    value.unicodeScalars.split(
      separator: Unicode.Scalar(separator), omittingEmptySubsequences: false
    )
    .last.map { String($0) } ?? value
  }

  /// The names under which stages are stored: with their pipeline only where two share a name.
  static func names(_ values: [String]) -> [String] {
    let parts = values.map { value -> (pipeline: Substring, stage: Substring) in
      let cut = value.unicodeScalars.firstIndex(of: Unicode.Scalar(separator))
      guard let cut else { return ("", value[...]) }
      return (value[..<cut], value[value.unicodeScalars.index(after: cut)...])
    }
    let counts = Dictionary(parts.map { ($0.stage, 1) }, uniquingKeysWith: +)
    return parts.map { part in
      counts[part.stage] == 1 || part.pipeline.isEmpty
        ? String(part.stage) : "\(part.pipeline): \(part.stage)"
    }
  }
}
