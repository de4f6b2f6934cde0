extension DealBook {
  /// The book as every answer reads it: earlier names joined to later ones, and amounts left aside
  /// where they would tell the outcome.
  func prepared(by settings: WorkspaceSettings) -> Self {
    joining(settings.aliases).withholdingTellingAmounts()
  }
}
