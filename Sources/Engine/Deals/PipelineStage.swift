/// A stage of one pipeline, as files with a column for the pipeline tell it.
struct PipelineStage: Hashable, Sendable {
  /// Stands between the pipeline and the stage in one value.
  static let separator: UInt8 = 0x1F

  /// Empty where the row names none.
  let pipeline: String
  let stage: String

  init(pipeline: String, stage: String) {
    self.pipeline = pipeline
    self.stage = stage
  }

  /// Takes a value apart that ``value`` put together; one without a pipeline is a stage alone.
  init(_ value: String) {
    let scalars = value.unicodeScalars
    guard let cut = scalars.firstIndex(of: Unicode.Scalar(Self.separator)) else {
      self.init(pipeline: "", stage: value)
      return
    }
    self.init(
      pipeline: String(scalars[..<cut]), stage: String(scalars[scalars.index(after: cut)...]))
  }

  /// Both as one value.
  var value: String { pipeline + String(Unicode.Scalar(Self.separator)) + stage }

  /// The name where other pipelines have a stage of that name too.
  var fullName: String { pipeline.isEmpty ? stage : "\(pipeline): \(stage)" }

  /// The name where ``fullName`` is another stage's.
  var otherName: String { pipeline.isEmpty ? stage : "\(pipeline) / \(stage)" }

  /// The names of the stages of one file: with their pipeline only where two share a name.
  static func names(of stages: [Self]) -> [String] {
    let counts = Dictionary(stages.map { ($0.stage, 1) }, uniquingKeysWith: +)
    let names = stages.map { counts[$0.stage] == 1 ? $0.stage : $0.fullName }
    // A colon within the names themselves can make two alike.
    guard Set(names).count < names.count else { return names }
    let others = stages.map(\.otherName)
    return Set(others).count == others.count ? others : stages.map(\.value)
  }
}
