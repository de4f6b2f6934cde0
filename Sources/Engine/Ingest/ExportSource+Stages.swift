extension ExportSource {
  /// The stages of the file with their pipelines, by their codes; `nil` where it has none.
  func stages(in dictionaries: [ValueDictionary]) -> [PipelineStage]? {
    guard search.header.columns[.pipeline] != nil else { return nil }
    return dictionaries[Dimension.stage.index].values.map { PipelineStage($0) }
  }

  /// The dictionaries with names by which people tell the stages of the file apart.
  func namingStages(in dictionaries: [ValueDictionary]) -> [ValueDictionary] {
    guard let stages = stages(in: dictionaries) else { return dictionaries }
    var named = dictionaries
    named[Dimension.stage.index] = ValueDictionary(PipelineStage.names(of: stages))
    return named
  }

  /// How the stages of an export end deals by their names, by their codes.
  func endings(in export: Export) -> [UInt32: Outcome] {
    let outcomes = OutcomeReader(search.header, mapping: options.mapping)
    let names =
      export.stages?.map(\.stage) ?? export.dictionaries[Dimension.stage.index].values
    var endings: [UInt32: Outcome] = [:]
    for (code, name) in names.enumerated() {
      endings[UInt32(code)] = outcomes.ending(byStage: name)
    }
    return endings
  }

  /// What each stage was taken to mean, by its name, where no column says how a deal ended.
  ///
  /// The dictionaries are those from before stages were named.
  func stageMeanings(in dictionaries: [ValueDictionary]) -> [String: String] {
    guard search.header.outcomeSource.asksStages else { return [:] }
    let outcomes = OutcomeReader(search.header, mapping: options.mapping)
    let stage = Dimension.stage.index
    let names = namingStages(in: dictionaries)[stage].values
    let bare = stages(in: dictionaries)?.map(\.stage) ?? names
    return Dictionary(
      zip(names, bare.map { outcomes.meaning(ofStage: $0).word }),
      uniquingKeysWith: { first, _ in first })
  }
}
