/// The deals as of a day with the keys under which the store knows them.
struct StoredBook: Sendable {
  let book: DealBook
  /// One per row of the book.
  let keys: [Int64]
}
