internal import GRDB

/// In which pipeline each stage of the store stands, as far as exports told.
///
/// A stage bears its name alone until another pipeline has one of that name; then both bear their
/// pipelines', whichever file came first, and no deal has moved by it.
struct StoredStages {
  private var codes: [PipelineStage: UInt32] = [:]
  private var stages: [UInt32: PipelineStage] = [:]
  /// Stages that something without a pipeline told too.
  private var shared: Set<UInt32> = []
  private var unsaved: Set<UInt32> = []
  /// The former names of stages that got others.
  private var renamed: [UInt32: String] = [:]

  init(in database: Database) throws {
    let rows = try RawStatement(
      "SELECT code, pipeline, stage, is_shared FROM pipeline_stages", in: database)
    while try rows.next() {
      let stage = PipelineStage(pipeline: rows.text(1), stage: rows.text(2))
      let code = UInt32(rows.integer(0))
      note(stage, as: code)
      if rows.integer(3) == 1 { shared.insert(code) }
    }
  }

  private mutating func note(_ stage: PipelineStage, as code: UInt32) {
    codes[stage] = code
    stages[code] = stage
  }

  /// The first of some stages, told without a pipeline, that several pipelines have; `nil` where each
  /// name means one stage.
  func unclear(among names: [String]) -> (stage: String, pipelines: [String])? {
    let pipelines = Dictionary(
      grouping: codes.keys.filter { !$0.pipeline.isEmpty }, by: \.stage
    ).mapValues { $0.map(\.pipeline).sorted() }
    return names.lazy.compactMap { name in
      pipelines[name].flatMap { $0.count > 1 ? (name, $0) : nil }
    }.first
  }

  /// Notes that a stage was told without a pipeline.
  mutating func share(_ code: UInt32) {
    guard let stage = stages[code], !stage.pipeline.isEmpty, shared.insert(code).inserted else {
      return
    }
    unsaved.insert(code)
  }

  /// A stage of the pipeline of another one; `nil` where that has none or the name says nothing.
  func stage(_ name: String, besides other: UInt32) -> PipelineStage? {
    guard !name.isEmpty, let pipeline = stages[other]?.pipeline else { return nil }
    return PipelineStage(pipeline: pipeline, stage: name)
  }

  /// The code of a stage, which is added to the names when it is new.
  mutating func encode(_ stage: PipelineStage, in names: inout ValueDictionary) -> UInt32 {
    if let code = codes[stage] { return code }
    let alike = codes.filter { $0.key.stage == stage.stage }
    for (other, code) in alike where names[code] == other.stage {
      tellApart(other, code, in: &names)
    }
    let known = names.count
    let code = names.encode(name(of: stage, isAlone: alike.isEmpty, in: names))
    note(stage, as: code)
    unsaved.insert(code)
    if code < known { share(code) }
    return code
  }

  private mutating func tellApart(
    _ stage: PipelineStage, _ code: UInt32, in names: inout ValueDictionary
  ) {
    guard !stage.pipeline.isEmpty else { return }
    let former = names[code]
    let free = [stage.fullName, stage.otherName].first { names.code(of: $0) == nil }
    names.rename(code, to: free ?? stage.value)
    renamed[code] = renamed[code] ?? former
  }

  /// A name that no other stage of a pipeline bears.
  private func name(
    of stage: PipelineStage, isAlone: Bool, in names: ValueDictionary
  ) -> String {
    // Stages of which no pipeline was known when they came are those of the name.
    let full = names.code(of: stage.fullName)
    let name = isAlone && full == nil ? stage.stage : stage.fullName
    let free = [name, stage.otherName].first { name in
      names.code(of: name).map { stages[$0] == nil } ?? true
    }
    return free ?? stage.value
  }

  /// Writes what was added since it was read or saved.
  mutating func save(in database: Database) throws {
    for code in unsaved.sorted() {
      guard let stage = stages[code] else { continue }
      try database.execute(
        literal: """
          INSERT INTO pipeline_stages (code, pipeline, stage, is_shared)
          VALUES (\(code), \(stage.pipeline), \(stage.stage), \(shared.contains(code)))
          ON CONFLICT (code) DO UPDATE SET is_shared = excluded.is_shared
          """)
    }
    // What got its name before it was stored never had another there.
    (unsaved, renamed) = ([], [:])
  }

  /// The names that stored stages get now, although what has no pipeline told them too and may have
  /// meant a stage of another one; by their former names.
  func guessedNames(in names: ValueDictionary) -> [String: String] {
    let guessed = renamed.filter { shared.contains($0.key) }
    return Dictionary(
      guessed.map { ($0.value, names[$0.key]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether one of the first `count` stages, which are stored, got another name.
  func hasNewNames(of count: Int) -> Bool { renamed.keys.contains { $0 < count } }

  /// Writes the names that changed of the first `count` stages, which are stored, and gives events and
  /// the digest of all the new words.
  mutating func saveNames(
    of count: Int, _ dictionaries: [ValueDictionary], in database: Database
  ) throws {
    let former = renamed.filter { $0.key < count }.sorted { $0.key < $1.key }
    renamed = [:]
    guard !former.isEmpty else { return }
    let names = dictionaries[Dimension.stage.index]
    var words = Array(names.values.prefix(count))
    for (code, name) in former { words[Int(code)] = name }
    var before = dictionaries
    before[Dimension.stage.index] = ValueDictionary(words)
    try DealDigest.move(in: database, from: before, to: dictionaries) {
      for (code, name) in former {
        try Self.rename(name, to: names[code], code, in: database)
      }
    }
  }

  private static func rename(
    _ former: String, to name: String, _ code: UInt32, in database: Database
  ) throws {
    try database.execute(
      literal: """
        UPDATE dimension_values SET value = \(name)
        WHERE dimension = \(Dimension.stage.rawValue) AND code = \(code)
        """)
    let kind = DealEvent.Kind.stageUpdated.rawValue
    try database.execute(
      literal: """
        UPDATE events SET before = \(name) WHERE kind = \(kind) AND before = \(former);
        UPDATE events SET after = \(name) WHERE kind = \(kind) AND after = \(former)
        """)
  }
}
