extension ExportSource {
  /// The dictionaries with the names under which stages are stored.
  func namingStages(in dictionaries: [ValueDictionary]) -> [ValueDictionary] {
    guard search.header.columns[.pipeline] != nil else { return dictionaries }
    var named = dictionaries
    let stage = Dimension.stage.index
    named[stage] = ValueDictionary(StageColumn.names(dictionaries[stage].values))
    return named
  }

  /// What each stage was taken to mean, where no column says how a deal ended.
  func stageMeanings(in dictionaries: [ValueDictionary]) -> [String: String] {
    guard search.header.outcomeSource.asksStages else { return [:] }
    let outcomes = OutcomeReader(search.header, mapping: options.mapping)
    return Dictionary(
      dictionaries[Dimension.stage.index].values.map {
        ($0, outcomes.meaning(ofStage: StageColumn.bare($0)).word)
      }, uniquingKeysWith: { first, _ in first })
  }
}
