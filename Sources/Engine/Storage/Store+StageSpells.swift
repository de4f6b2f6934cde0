extension Store {
  /// How long deals were seen in each stage, as far as a day knew; by deal, oldest first.
  ///
  /// Deals that were never seen open have no spells.
  func stageSpells(asOf day: Day) throws(StorageError) -> [StageSpell] {
    try read { database in
      let values = try StoredValues(in: database).dictionaries
      var walk = StageWalk(asOf: day, stages: values[Dimension.stage.index])
      try walk.read(from: database)
      return walk.spells
    }
  }
}
