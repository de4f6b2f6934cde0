internal import GRDB

/// The values of all dimensions with the codes under which the database knows them.
struct StoredValues {
  private(set) var dictionaries: [ValueDictionary]
  /// How many values of each dimension the database holds.
  private(set) var savedCounts: [Int]

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
  }

  /// The code of a value, which is added when it is new.
  mutating func encode(_ value: String, at index: Int) -> UInt32 {
    dictionaries[index].encode(value)
  }

  /// Writes the values added since they were read or saved.
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
  }
}
