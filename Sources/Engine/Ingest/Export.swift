/// What one file holds, read and in memory, as codes and numbers.
struct Export {
  /// The deals in order of the file.
  var deals = DealColumns()
  /// What a history tells, in order of the file.
  var changes: [DealChange] = []
  /// The values behind the codes, by the index of the dimension.
  var dictionaries: [ValueDictionary] = []
  var report: IngestReport
  var kind: Dialect.Kind
  /// The stages by their codes, where the file tells in which pipeline each stands.
  var stages: [PipelineStage]?
  /// How stages end deals by their names, by their codes; of a file that tells changes.
  var endings: [UInt32: Outcome] = [:]
  /// What it tells of no deal.
  var missing: ToldValues = []
  /// Sets the way in which the file was read apart from others, for the ledger.
  var mappingVersion = ""
}

extension Export {
  /// The newest day of which it tells; `nil` when it tells nothing.
  var newestDay: Day? {
    kind == .history ? changes.map(\.day).max().map(Day.init(number:)) : report.newestDay
  }
}
