/// A JSON answer as one flat table: its first list of objects, with the plain fields around it.
///
/// Where the objects of that list hold segments, these are the rows.
struct CSVRows {
  let columns: [String]
  /// One value per column; null where a row has none.
  let rows: [[JSON]]

  init(of answer: JSON) {
    let records = Self.records(of: answer, around: []) { _ in true }
    var columns: [String] = []
    var seen: Set<String> = []
    for (name, _) in records.joined() where seen.insert(name).inserted { columns.append(name) }
    // An interval that is unknown in one row has no ends there.
    self.columns = columns.filter { !seen.contains($0 + ".lower") }
    let named = self.columns
    rows = records.map { record in
      // A row's own field hides one of the same name around it.
      let values = Dictionary(record) { _, own in own }
      return named.map { values[$0] ?? .null }
    }
  }

  private typealias Record = [(name: String, value: JSON)]

  private static func records(
    of value: JSON, around outer: Record, isWanted: (String) -> Bool
  ) -> [Record] {
    guard case .object(let fields) = value else { return [] }
    let lists = fields.filter { isWanted($0.0) }.map(\.1)
    let list = lists.first(where: isList) ?? lists.first { $0 == [] }
    guard case .array(let items) = list else { return [outer + flat(fields, below: "")] }
    let plain = outer + fields.filter { !isNested($0.1) }.map { (name: $0.0, value: $0.1) }
    return items.flatMap { records(of: $0, around: plain) { $0 == "segments" } }
  }

  private static func flat(_ fields: [(String, JSON)], below path: String) -> Record {
    fields.flatMap { name, value -> Record in
      switch value {
      case .object(let inner): flat(inner, below: path + name + ".")
      case .array(let items): flat(items, named: path + name)
      default: [(path + name, value)]
      }
    }
  }

  /// Two numbers are an interval; of anything else the texts stand in one cell.
  private static func flat(_ items: [JSON], named name: String) -> Record {
    if items.count == 2, items.allSatisfy(isNumber) {
      return [(name + ".lower", items[0]), (name + ".upper", items[1])]
    }
    let texts = items.map { item in if case .string(let text) = item { text } else { item.text } }
    return [(name, .string(texts.joined(separator: "; ")))]
  }

  private static func isList(_ value: JSON) -> Bool {
    guard case .array(let items) = value else { return false }
    return items.contains { if case .object = $0 { true } else { false } }
  }

  private static func isNested(_ value: JSON) -> Bool {
    switch value {
    case .array, .object: true
    default: false
    }
  }

  private static func isNumber(_ value: JSON) -> Bool {
    switch value {
    case .number: true
    default: false
    }
  }
}
