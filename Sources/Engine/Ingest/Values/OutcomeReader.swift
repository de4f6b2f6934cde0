/// Reads how a deal stands from the words, the flags or the stage of its row.
struct OutcomeReader {
  let source: ExportHeader.OutcomeSource
  private let meanings: [String: OutcomeVocabulary.Meaning]
  let columns: [ExportField: Int]
  /// Where the word or the stage stands that says it.
  let column: Int
  /// Words met before, by their bytes.
  private var known: [ByteKeyEntry] = []

  /// What stages mean that end a deal, where they do not decide it.
  private let endings: [String: OutcomeVocabulary.Meaning]
  /// Whether a row without a word is no row of an open deal.
  private let needsWord: Bool
  /// Whether stages of the dialect may end a deal beside its words.
  private let stagesEndDeals: Bool
  /// Whether a row without a word is read by more than it.
  var needsStage: Bool { needsWord || stagesEndDeals }

  private struct ByteKeyEntry {
    let key: ByteKey
    let meaning: OutcomeVocabulary.Meaning
  }

  init(_ header: ExportHeader, mapping: ColumnMapping) {
    source = header.outcomeSource
    columns = header.columns
    column = header.columns[source.asksStages ? .stage : .outcome] ?? 0
    var meanings =
      source.asksStages
      ? header.dialect.closingStages?.meanings ?? [:] : header.dialect.words.meanings
    let own = source.asksStages ? mapping.closingStages : mapping.words
    meanings.merge(own.meanings) { _, new in new }
    self.meanings = meanings
    needsWord = header.dialect.tellsEveryOutcome
    stagesEndDeals = header.dialect.closingStages != nil && header.columns[.stage] != nil
    let usual = Dialect.custom.closingStages?.meanings ?? [:]
    endings = usual.merging(header.dialect.closingStages?.meanings ?? [:]) { _, own in own }
      .merging(mapping.closingStages.meanings) { _, own in own }
  }

  /// What a row says; an empty word is open.
  @inline(__always)
  mutating func meaning(
    of fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> OutcomeVocabulary.Meaning {
    switch source {
    case .words: try word(fields)
    case .stages: try stage(fields)
    case .wonFlag: try wonFlag(fields)
    case .flags: try flags(fields)
    case .none: .open
    }
  }

  /// What a stage means where stages say how a deal ended.
  func meaning(ofStage stage: String) -> OutcomeVocabulary.Meaning {
    Self.meaning(of: stage, in: meanings) ?? .open
  }

  /// What a stage means, or else its words before a bracket: `Closed Won (Sales Pipeline)` ends deals.
  ///
  /// So do `Closed Lost - Price` and `07 - Closed Won (Sales)`; `Won - contract sent` may not.
  private static func meaning(
    of stage: String, in meanings: [String: OutcomeVocabulary.Meaning]
  ) -> OutcomeVocabulary.Meaning? {
    if let meaning = meanings[OutcomeVocabulary.folded(stage)] { return meaning }
    return stage.indices.lazy.filter { "(-–—:".contains(stage[$0]) }.compactMap { cut in
      let start = OutcomeVocabulary.folded(stage[..<cut])
      return stage[cut] == "(" || start.hasPrefix("closed") ? meanings[start] : nil
    }.first
  }

  /// How a stage ends a deal by its name; `nil` where deals in it are open.
  func ending(byStage stage: String) -> Outcome? {
    guard case .ended(let outcome)? = Self.meaning(of: stage, in: endings) else { return nil }
    return outcome
  }

  @inline(__always)
  private mutating func word(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> OutcomeVocabulary.Meaning {
    let span = fields[column].trimmed
    if span.count > 0 { return try word(span) }
    if needsWord { throw RowProblem(.unknownOutcome, .outcome) }
    if stagesEndDeals { try requireOpenStage(fields, column: .outcome) }
    return .open
  }

  @inline(__always)
  mutating func word(_ span: FieldSpan) throws(RowProblem) -> OutcomeVocabulary.Meaning {
    if span.count == 0 { return .open }
    let key = ByteKey(span)
    if key.isWhole { for entry in known where entry.key == key { return entry.meaning } }
    let text = String(decoding: span.bytes, as: UTF8.self)
    guard let meaning = meanings[OutcomeVocabulary.folded(text)] else {
      throw RowProblem(.unknownOutcome, .outcome)
    }
    if key.isWhole, known.count < 16 { known.append(ByteKeyEntry(key: key, meaning: meaning)) }
    return meaning
  }

  private mutating func stage(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> OutcomeVocabulary.Meaning {
    let meaning = stage(fields[column].trimmed)
    if let isClosed = try told(.isClosed, fields) {
      let isOpen = if case .open = meaning { true } else { false }
      guard isClosed != isOpen else { throw RowProblem(.unknownOutcome, .isClosed) }
    }
    // What is archived in an open stage was given up.
    guard case .open = meaning, columns[.isActive] != nil else { return meaning }
    return try flag(.isActive, fields) ? .open : .ended(.lost)
  }

  /// A flag that says "not won" outweighs a stage that sounds like it.
  private mutating func wonFlag(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> OutcomeVocabulary.Meaning {
    if try flag(.isWon, fields) { return .ended(.won) }
    let meaning = try stage(fields)
    if case .ended(.won) = meaning { return .open }
    return meaning
  }

  mutating func stage(_ span: FieldSpan) -> OutcomeVocabulary.Meaning {
    let key = ByteKey(span)
    if key.isWhole { for entry in known where entry.key == key { return entry.meaning } }
    let meaning = meaning(ofStage: String(decoding: span.bytes, as: UTF8.self))
    if key.isWhole, known.count < 16 { known.append(ByteKeyEntry(key: key, meaning: meaning)) }
    return meaning
  }

  private func flags(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> OutcomeVocabulary.Meaning {
    let (won, lost) = (try told(.isWon, fields), try told(.isLost, fields))
    let closed = try told(.isClosed, fields)
    switch (won, lost, closed) {
    case (true, true, _), (true, _, false), (_, true, false), (false, false, true):
      throw RowProblem(
        .unknownOutcome, won == true ? .isWon : columns[.isLost].map { _ in .isLost } ?? .isWon)
    case (true, _, _): return .ended(.won)
    case (_, true, _), (false, _, true): return .ended(.lost)
    case (nil, _, true): throw RowProblem(.unknownOutcome, .isWon)
    case (_, _, false), (false, false, nil): return .open
    default:
      try requireOpenStage(fields, column: columns[.isClosed] == nil ? .isWon : .isClosed)
      return .open
    }
  }

  /// What says nothing of an end is said of an open deal, but not beside a stage that ends one.
  private func requireOpenStage(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, column field: ExportField
  ) throws(RowProblem) {
    guard let stage = columns[.stage] else { return }
    let name = String(decoding: fields[stage].trimmed.bytes, as: UTF8.self)
    if ending(byStage: name) != nil {
      throw RowProblem(.unknownOutcome, field)
    }
  }

  /// What a flag says; `nil` where it says nothing or there is none.
  private func told(
    _ field: ExportField, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> Bool? {
    guard let column = columns[field], fields[column].trimmed.count > 0 else { return nil }
    return try flag(field, fields)
  }

  private func flag(
    _ field: ExportField, _ fields: UnsafeMutableBufferPointer<FieldSpan>
  ) throws(RowProblem) -> Bool {
    guard let column = columns[field], let flag = Self.flag(fields[column].trimmed) else {
      throw RowProblem(.unknownOutcome, field)
    }
    return flag
  }

  /// Whether a row says that its deal was deleted, where the file has a column for that.
  static func isDeleted(
    _ fields: UnsafeMutableBufferPointer<FieldSpan>, column: Int?
  ) throws(RowProblem) -> Bool {
    guard let column else { return false }
    guard let flag = flag(fields[column].trimmed) else {
      throw RowProblem(.unknownOutcome, .isDeleted)
    }
    return flag
  }

  /// Yes or no as exports write it; nothing is no, anything else `nil`.
  static func flag(_ span: FieldSpan) -> Bool? {
    switch String(decoding: span.bytes, as: UTF8.self).lowercased() {
    case "1", "true", "yes", "y", "t": true
    case "", "0", "false", "no", "n", "f": false
    default: nil
    }
  }
}
