internal import GRDB

/// The values of all dimensions with the codes under which the database knows them.
struct StoredValues {
  private(set) var dictionaries: [ValueDictionary]
  /// How many values of each dimension the database holds.
  private(set) var savedCounts: [Int]
  private var stages: StoredStages
  private static let stage = Dimension.stage.index

  /// Reads all values.
  init(in database: Database) throws {
    dictionaries = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
    let rows = try RawStatement(
      "SELECT dimension, value FROM dimension_values ORDER BY dimension, code", in: database)
    while try rows.next() {
      guard let dimension = Dimension(rawValue: rows.text(0)) else { continue }
      _ = dictionaries[dimension.index].encode(rows.text(1))
    }
    savedCounts = dictionaries.map(\.count)
    stages = try StoredStages(in: database)
  }

  /// The code of a value, which is added when it is new; a stage is one told without a pipeline.
  mutating func encode(_ value: String, at index: Int) -> UInt32 {
    let code = dictionaries[index].encode(value)
    if index == Self.stage { stages.share(code) }
    return code
  }

  /// The code of a stage of a pipeline, which is added when it is new.
  mutating func encode(_ stage: PipelineStage) -> UInt32 {
    stages.encode(stage, in: &dictionaries[Self.stage])
  }

  /// The code of the value that takes the place of another; a stage is one of the same pipeline.
  mutating func encode(_ value: String, at index: Int, insteadOf code: UInt32) -> UInt32 {
    let own = index == Self.stage ? stages.stage(value, besides: code) : nil
    return own.map { encode($0) } ?? encode(value, at: index)
  }

  /// The names that stages get by which those told without a pipeline may be meant wrongly, by their
  /// former ones.
  var guessedStages: [String: String] { stages.guessedNames(in: dictionaries[Self.stage]) }

  /// Whether stored stages bear names that the database does not know yet.
  var hasNewNames: Bool { stages.hasNewNames(of: savedCounts[Self.stage]) }

  /// Writes the values added since they were read or saved, whose new names are saved already.
  mutating func save(in database: Database) throws {
    for dimension in Dimension.allCases {
      let values = dictionaries[dimension.index].values
      for code in savedCounts[dimension.index]..<values.count {
        try database.execute(
          sql: "INSERT INTO dimension_values (dimension, code, value) VALUES (?, ?, ?)",
          arguments: [dimension.rawValue, code, values[code]])
      }
    }
    savedCounts = dictionaries.map(\.count)
    try stages.save(in: database)
  }

  /// Writes the names of stages that are no longer the only ones of that name.
  mutating func saveNames(in database: Database) throws {
    try stages.saveNames(of: savedCounts[Self.stage], dictionaries, in: database)
  }
}
