extension Dialect {
  /// A file whose columns a mapping names one by one.
  static let custom = Self(
    name: "custom", title: "file with a mapping", signatures: [],
    columns: ExportField.allCases.map { Column($0, $0.rawValue) },
    words: OutcomeVocabulary(
      won: ["won", "closed won"], lost: ["lost", "closed lost"],
      noDecision: ["no decision", "abandoned"], open: ["open"]),
    closingStages: OutcomeVocabulary(
      won: ["won", "closed won"], lost: ["lost", "closed lost"]))
}
