extension DealBook {
  /// The book as every answer reads it: earlier names joined to later ones, and amounts left aside
  /// where they would tell the outcome.
  func prepared(by settings: WorkspaceSettings) -> Self {
    joining(settings.aliases).withholdingTellingAmounts()
  }
}

extension StoredBook {
  /// The same with the book as every answer reads it.
  func prepared(by settings: WorkspaceSettings) -> Self {
    StoredBook(book: book.prepared(by: settings), keys: keys)
  }
}
