/// The deals as of a day with the keys under which the store knows them.
struct StoredBook: Sendable {
  let book: DealBook
  /// One per row of the book.
  let keys: [Int64]

  /// How many deals had closed by the day.
  var closedDeals: Int { book.count - book.openRows.count }
}
