/// Leads from the codes of an export's dictionaries to those of the database.
struct CodeMap {
  private var codes: [[UInt32]] = Array(repeating: [], count: Dimension.allCases.count)

  /// Takes in the values that the export's dictionaries have gained, and the pipelines of its stages
  /// where it tells them.
  mutating func extend(
    with dictionaries: [ValueDictionary], stages: [PipelineStage]? = nil,
    into stored: inout StoredValues
  ) {
    for index in 0..<Dimension.amountBand.index where index < dictionaries.count {
      if let stages, index == Dimension.stage.index {
        codes[index] += stages.dropFirst(codes[index].count).map { stored.encode($0) }
        continue
      }
      for value in dictionaries[index].values.dropFirst(codes[index].count) {
        codes[index].append(stored.encode(value, at: index))
      }
    }
  }

  /// The database's code for one of the export.
  func code(_ code: UInt32, in dimension: Dimension) -> UInt32 { codes[dimension.index][Int(code)] }

  /// The change with the database's codes of its stages, and how its stage ends a deal by that of the
  /// export.
  func change(_ change: DealChange, _ endings: [UInt32: Outcome]) -> DealChange {
    var change = change
    change.outcome = change.stage.flatMap { endings[$0] }
    change.stage = change.stage.map { code($0, in: .stage) }
    change.before.stage = change.before.stage.map { code($0, in: .stage) }
    return change
  }

  /// The state that a row shows, in the codes of the database.
  @inline(__always)
  func state(of row: ExportRow) -> DealState {
    state(
      DealState(
        created: row.created, closed: row.closed, expectedClose: row.expectedClose,
        outcome: row.outcome, amount: row.amount, codes: row.codes))
  }

  /// The state that a record shows, in the codes of the database.
  @inline(__always)
  func state(of record: DealRecord) -> DealState {
    state(
      DealState(
        created: record.created, closed: DealRecord.day(record.closed),
        expectedClose: DealRecord.day(record.expectedClose),
        outcome: Outcome(rawValue: record.outcome), amount: record.amount, codes: record.codes))
  }

  @inline(__always)
  private func state(_ state: DealState) -> DealState {
    var state = state
    for lane in 0..<Dimension.amountBand.index {
      state.codes[lane] = codes[lane][Int(state.codes[lane])]
    }
    return state
  }
}
