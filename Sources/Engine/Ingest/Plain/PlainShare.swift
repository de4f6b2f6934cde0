/// What one thread made of its part of a plain export.
struct PlainShare: Sendable {
  /// Without the ids, which stand beside them.
  var deals = DealColumns()
  var ids: PlainIDs
  var dictionaries: [ValueDictionary] = []
  var currencies: [String] = []
  var leftOut: [LeftOut: Int] = [:]
  var blankLines = 0
  /// Where the record behind the last one of the share starts in the file.
  var end = 0

  /// Adds what another thread made of the part that follows.
  mutating func append(_ next: Self) {
    let codes = next.dictionaries.enumerated().map { lane, dictionary in
      dictionary.values.map { dictionaries[lane].encode($0) }
    }
    ids.append(next.ids)
    deals.append(next.deals, codes: codes)
    for currency in next.currencies where !currencies.contains(currency) {
      currencies.append(currency)
    }
    leftOut.merge(next.leftOut, uniquingKeysWith: +)
    blankLines += next.blankLines
    end = next.end
  }
}
