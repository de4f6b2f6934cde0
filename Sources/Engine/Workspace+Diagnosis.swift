extension Workspace {
  /// What a diagnosis of the change between two periods looks at; the diagnosis itself needs no
  /// workspace.
  ///
  /// - Throws: `CubeError` when a period lies outside the data.
  public func diagnosisData(in cube: Cube, period: Period, versus: Period) throws -> DiagnosisData {
    let compared = try comparing(cube, where: .all, versus, period)
    try compared.require(period)
    return DiagnosisData(
      book: try storedBook().book, cube: compared, wholePeriods: cube, before: versus,
      after: period, stays: try stageStays(), minimumSample: settings.minimumSample,
      minimumRepDeals: settings.minimumRepDeals)
  }

  /// The stays in a stage whose beginning was seen, up to the as-of day.
  private func stageStays() throws -> [StageStay] {
    try store.stageSpells(asOf: asOf).filter { !$0.isFirst }.map { spell in
      StageStay(
        stage: spell.stage, entered: spell.entered,
        days: max(0, spell.entered.distance(to: spell.left ?? asOf)), hasEnded: spell.left != nil)
    }
  }
}
