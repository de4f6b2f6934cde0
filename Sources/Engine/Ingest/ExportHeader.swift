/// Which column of a file serves which field of a dialect.
struct ExportHeader {
  let dialect: Dialect
  /// The headers as the file spells them.
  let headers: [String]
  /// Column numbers from 0.
  let columns: [ExportField: Int]
  /// The columns that say when a stage was entered.
  let entered: [Entry]
  private(set) var warnings: [String] = []

  /// Finds the dialect of the headers, or checks that they are those of the wanted one.
  init(
    _ headers: [String], mapping: ColumnMapping = ColumnMapping(), known: [Dialect], file: String
  ) throws(IngestError) {
    self.headers = headers
    let names = Set(headers.map { Dialect.folded($0) })
    let fitting = known.first { $0.isNamed(by: names) }
    let isMeant = Self.isMeant(mapping, for: names, fitting, known: known)
    let mapping = isMeant ? mapping : mapping.unbound
    let dialect = try Self.dialect(
      of: names, fitting, mapping: mapping, known: known, file: file)
    let columns = try Self.columns(of: headers, dialect: dialect, mapping: mapping, file: file)
    let missing = Self.missing(columns, in: dialect)
    guard missing.isEmpty else {
      throw .missingColumns(missing, found: headers, file: file)
    }
    self.dialect = dialect
    self.columns = columns
    entered = Self.entered(headers, dialect: dialect)
    noteIgnored()
    noteMissing()
  }

  /// A column that says when a stage was entered.
  struct Entry {
    let column: Int
    let stage: String
    /// `nil` where the header names none.
    let pipeline: String?
  }

  /// The header of each field, for the report.
  var mapping: [String: String] {
    Dictionary(uniqueKeysWithValues: columns.map { ($0.key.rawValue, headers[$0.value]) })
  }

  /// What says how a deal ended.
  enum OutcomeSource: Hashable, Sendable {
    case words, flags, stages, none
    /// A flag for won deals, and the stage for all others.
    case wonFlag

    /// Whether the meaning of stages has a part in it.
    var asksStages: Bool { self == .stages || self == .wonFlag }
  }

  var outcomeSource: OutcomeSource { Self.outcomeSource(columns, in: dialect) }

  private static func outcomeSource(
    _ columns: [ExportField: Int], in dialect: Dialect
  ) -> OutcomeSource {
    if columns[.isWon] != nil, columns[.isClosed] != nil || columns[.isLost] != nil {
      return .flags
    }
    if columns[.outcome] != nil { return .words }
    guard columns[.stage] != nil, dialect.closingStages != nil else { return .none }
    return columns[.isWon] != nil ? .wonFlag : .stages
  }

  /// Whether a mapping, which tells how deals are read, is meant for a file; it is not for one of
  /// accounts, people or changes that comes with them and lacks its columns.
  private static func isMeant(
    _ mapping: ColumnMapping, for names: Set<String>, _ fitting: Dialect?, known: [Dialect]
  ) -> Bool {
    guard let fitting, fitting.kind != .deals else { return true }
    guard mapping.columns.isEmpty else {
      return mapping.columns.values.allSatisfy {
        $0.isEmpty || names.contains(Dialect.folded($0))
      }
    }
    return (known + [.custom]).first { $0.name == mapping.dialect }?.kind != .deals
  }

  private static func dialect(
    of names: Set<String>, _ fitting: Dialect?, mapping: ColumnMapping, known: [Dialect],
    file: String
  ) throws(IngestError) -> Dialect {
    if let name = mapping.dialect {
      guard let wanted = (known + [.custom]).first(where: { $0.name == name }) else {
        throw .unknownDialect(name, known: known.map(\.name))
      }
      if mapping.columns.isEmpty, !wanted.isNamed(by: names), let fitting {
        throw .notThisDialect(name, looksLike: fitting.name, file: file)
      }
      return wanted
    }
    if let fitting { return fitting }
    if mapping.columns[.id] ?? mapping.columns[.name] != nil { return .custom }
    let closest = known.filter { $0.kind == .deals }
      .map { (lacking: lacking(names, of: $0), dialect: $0) }
      .min { $0.lacking < $1.lacking }
    guard let closest = closest?.dialect else { throw .missingColumns([], found: [], file: file) }
    return closest
  }

  /// The share of a dialect's columns that headers do not have.
  private static func lacking(_ names: Set<String>, of dialect: Dialect) -> Double {
    let missing = dialect.columns.count { column in
      !column.folded.contains(where: names.contains)
    }
    return Double(missing) / Double(max(1, dialect.columns.count))
  }

  /// The headers without which deals cannot be read, by their usual names.
  private static func missing(_ columns: [ExportField: Int], in dialect: Dialect) -> [String] {
    func usual(_ field: ExportField) -> String? {
      dialect.columns.first { $0.field == field }?.headers.first
    }
    var missing = dialect.columns.filter { $0.isRequired && columns[$0.field] == nil }
      .compactMap(\.headers.first)
    guard dialect.kind == .deals else { return missing }
    if columns[.id] == nil, columns[.name] == nil { missing.append(usual(.id) ?? "id") }
    if columns[.created] == nil { missing.append(usual(.created) ?? "created") }
    if outcomeSource(columns, in: dialect) == .none {
      let sources: [ExportField] =
        columns[.isWon] == nil ? [.outcome, .isWon, .stage] : [.isClosed, .stage]
      missing.append(sources.lazy.compactMap(usual).first ?? "outcome")
    }
    let closings: [ExportField] = [.closed, .close, .wonOn, .lostOn]
    if !closings.contains(where: { columns[$0] != nil }) {
      missing.append(closings.lazy.compactMap(usual).first ?? "closed")
    }
    return missing.enumerated().filter { !missing.prefix($0.offset).contains($0.element) }
      .map(\.element)
  }

  private static func columns(
    of headers: [String], dialect: Dialect, mapping: ColumnMapping, file: String
  ) throws(IngestError) -> [ExportField: Int] {
    var columns: [ExportField: Int] = [:]
    let folded = headers.map { Dialect.folded($0) }
    for column in dialect.columns where mapping.columns[column.field] == nil {
      for name in column.folded {
        let found = folded.indices.filter { folded[$0] == name }
        guard let first = found.first else { continue }
        guard found.count == 1 else { throw .duplicateHeader(headers[first], file: file) }
        columns[column.field] = first
        break
      }
    }
    for (field, header) in mapping.columns where !header.isEmpty {
      let exact = headers.indices.filter { headers[$0] == header }
      let found =
        exact.isEmpty ? folded.indices.filter { folded[$0] == Dialect.folded(header) } : exact
      guard let column = found.first else {
        throw .missingColumns([header], found: headers, file: file)
      }
      guard found.count == 1 else { throw .duplicateHeader(header, file: file) }
      columns[field] = column
    }
    return columns
  }

  /// `Date entered Demo (Sales)` and the like, of which the last bracket names the pipeline.
  private static func entered(_ headers: [String], dialect: Dialect) -> [Entry] {
    headers.enumerated().compactMap { column, header in
      dialect.enteredPrefixes.lazy.compactMap { prefix -> Entry? in
        guard header.lowercased().hasPrefix(prefix.lowercased()) else { return nil }
        let stage = header.dropFirst(prefix.count).drop { $0 == " " || $0 == "\"" || $0 == "[" }
        let whole = String(stage).trimmingSuffix { $0 == " " || $0 == "\"" || $0 == "]" }
        let bracket = whole.hasSuffix(")") ? whole.lastIndex(of: "(") : nil
        let trimmed = whole[..<(bracket ?? whole.endIndex)].trimmingSuffix { $0 == " " }
        let isStage = !trimmed.isEmpty && Dialect.folded(trimmed) != "currentstage"
        let pipeline = bracket.map { whole[whole.index(after: $0)...].dropLast() }
        return isStage
          ? Entry(column: column, stage: trimmed, pipeline: pipeline.map(String.init)) : nil
      }.first
    }
  }

  private mutating func noteIgnored() {
    let used = Set(columns.values).union(entered.map(\.column))
    let ignored = headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }
    warn("ignored columns", ignored.map { headers[$0] })
  }

  private mutating func noteMissing() {
    guard dialect.kind == .deals else { return }
    let told = told(with: dialect.lookups)
    let dimensions = Dimension.allCases.dropLast().filter { !told.contains(.value(of: $0)) }
    if !dimensions.isEmpty {
      warnings.append(
        "no column for \(dimensions.map(\.name).joined(separator: ", ")): "
          + "deals are unknown in \(dimensions.count == 1 ? "it" : "them") unless another file tells"
      )
    }
    if columns[.amount] == nil {
      warnings.append("no column for the amount: deals count as 0 unless another file tells")
    }
  }

  /// What the file cannot tell of any deal, for want of a column or of another file.
  func missing(without given: [DirectoryFile]) -> ToldValues {
    let lookups = dialect.lookups.filter { lookup in
      given.contains { $0.dialect.name == lookup.directory }
    }
    return ToldValues.ofExports.subtracting(told(with: lookups))
  }

  /// What the columns tell, and other files by what they are looked up by.
  private func told(with lookups: [Lookup]) -> ToldValues {
    let lookedUp = lookups.filter { columns[$0.key] != nil }.map(\.field)
    let dimensions = (columns.keys + lookedUp).compactMap(\.dimension)
    var told = ToldValues(dimensions.map(ToldValues.value(of:)))
    if columns.keys.contains(where: \.isAmount) { told.insert(.amount) }
    if columns[.close] ?? columns[.expectedClose] != nil { told.insert(.expectedClose) }
    return told
  }

  /// What other files would say, of which some did not come with this one.
  func warnings(without given: [DirectoryFile]) -> [String] {
    let missing = dialect.lookups.filter { lookup in
      columns[lookup.key] != nil && !given.contains { $0.dialect.name == lookup.directory }
        && (lookup.key == lookup.field || columns[lookup.field] == nil)
    }
    return Dictionary(grouping: missing, by: \.directory).sorted { $0.key < $1.key }.map {
      directory, lookups in
      let title = Dialect.known.first { $0.name == directory }?.title ?? directory
      let names = lookups.compactMap(\.field.dimension).map(\.name).joined(separator: ", ")
      return "no file of \(title) came with it, which tell the \(names): name it in the same import"
    }
  }

  private mutating func warn(_ what: String, _ names: [String]) {
    guard !names.isEmpty else { return }
    let more = names.count > 16 ? " and \(names.count - 16) more" : ""
    warnings.append(
      what + ": " + names.prefix(16).map { SafeText.of($0) }.joined(separator: ", ") + more)
  }
}

extension StringProtocol {
  /// The text without the characters at its end that fit.
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
    String(reversed().drop(while: isTrimmed).reversed())
  }
}
