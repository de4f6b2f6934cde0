/// What one thread made of its part of a plain export.
struct PlainShare<Deals: DealGathering>: Sendable {
  /// Without the ids, which stand beside them.
  var deals: Deals
  var ids: PlainIDs
  var dictionaries: [ValueDictionary] = []
  var currencies: [String] = []
  var leftOut: [LeftOut: Int] = [:]
  var blankLines = 0
  /// The newest day on which a row was changed, as far as they say.
  var lastModified = Int32.min
  /// Where the record behind the last one of the share starts in the file.
  var end = 0

  /// Nothing as yet.
  init(_ deals: Deals, keepsIDs: Bool) {
    self.deals = deals
    ids = PlainIDs(keepingText: keepsIDs)
  }

  /// Adds what another thread made of the part that follows.
  /// - Returns: false where its deals cannot be added.
  mutating func append(_ next: Self) -> Bool {
    let codes = next.dictionaries.enumerated().map { lane, dictionary in
      dictionary.values.map { dictionaries[lane].encode($0) }
    }
    ids.append(next.ids)
    let values = dictionaries.map(\.count)
    guard deals.append(next.deals, codes: codes, values: values) else { return false }
    for currency in next.currencies where !currencies.contains(currency) {
      currencies.append(currency)
    }
    leftOut.merge(next.leftOut, uniquingKeysWith: +)
    blankLines += next.blankLines
    lastModified = max(lastModified, next.lastModified)
    end = next.end
    return true
  }
}
