/// The columns that a model learned from: which attributes, and which of their values.
///
/// Columns are the numbers first (log amount, age in days, month of creation, the rep's shrunken
/// rate), then one column of 0 or 1 per frequent value of industry, region, product and lead
/// source. A rare or new value has 0 in all columns of its attribute.
struct FeatureSchema: Sendable, Equatable, Codable {
  /// One value of a category that has a column of its own.
  struct ValueColumn: Sendable, Equatable, Codable {
    let attribute: ScoreAttribute
    let value: String
  }

  static let minimumDeals = 30
  static let maximumValues = 15

  let usesAmount: Bool
  let values: [ValueColumn]

  /// The columns worth having for the given closed deals.
  init(of rows: [Int], in book: DealBook) {
    usesAmount = !Self.amountTellsOutcome(of: rows, in: book)
    values = ScoreAttribute.categories.flatMap { attribute in
      Self.frequentValues(of: attribute, rows: rows, in: book).map {
        ValueColumn(attribute: attribute, value: $0)
      }
    }
  }

  /// The attributes that become one column each.
  var numbers: [ScoreAttribute] { (usesAmount ? [.amount] : []) + [.age, .month, .rep] }

  /// The attribute behind each column.
  var attributes: [ScoreAttribute] { numbers + values.map(\.attribute) }

  /// A better record of the rep never speaks against a deal.
  var monotone: [Int] { attributes.map { $0 == .rep ? 1 : 0 } }

  /// Some systems keep an amount only for won deals; there it would tell the outcome.
  private static func amountTellsOutcome(of rows: [Int], in book: DealBook) -> Bool {
    var zero = [0.0, 0.0]
    var count = [0.0, 0.0]
    for row in rows {
      let isWon = book.outcome[row] == Outcome.won.rawValue ? 1 : 0
      count[isWon] += 1
      if book.amount[row] <= 0 { zero[isWon] += 1 }
    }
    return abs(zero[0] / max(count[0], 1) - zero[1] / max(count[1], 1)) > 0.3
  }

  private static func frequentValues(
    of attribute: ScoreAttribute, rows: [Int], in book: DealBook
  ) -> [String] {
    guard let dimension = attribute.dimension else { return [] }
    let names = book.dictionary(of: dimension).values
    let codes = book.codes(of: dimension)
    var deals = [Int](repeating: 0, count: names.count)
    for row in rows { deals[Int(codes[row])] += 1 }
    return names.indices.filter { deals[$0] >= minimumDeals }
      .sorted { (-deals[$0], names[$0]) < (-deals[$1], names[$1]) }
      .prefix(maximumValues).map { names[$0] }
  }
}
