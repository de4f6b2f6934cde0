/// The columns that a model learned from: which attributes, and which of their values.
///
/// Columns are the numbers first (log amount, age in days, month of creation, the rep's shrunken
/// rate where there are several reps, days in stage, close-date pushes, days overdue), then one
/// column of 0 or 1 per frequent value of industry, region, product, lead source and stage. A rare or
/// new value has 0 in all columns of its attribute, or stands for all values with columns where too few
/// closed deals have taught what a rare one means; progress that no export had shown by the day is missing.
struct FeatureSchema: Sendable, Equatable, Codable {
  /// One value of a category that has a column of its own.
  struct ValueColumn: Sendable, Equatable, Codable {
    let attribute: ScoreAttribute
    let value: String
    /// Of closed deals, where too few have another value than those with columns to learn what that means.
    var share: Double?
  }

  static let minimumDeals = 30
  static let maximumValues = 15

  let usesAmount: Bool
  /// The middle amount in minor units, which stands for a missing one where too few deals without one
  /// have closed to learn what that means; `nil` where enough have.
  let usualAmount: Int64?
  /// Where all deals are of one rep, the rep's rate tells no deal from another: only the calendar.
  let usesRep: Bool
  let values: [ValueColumn]
  /// The attributes of progress that enough closed deals show; none in a model of before they were
  /// learned from.
  let progress: [ScoreAttribute]

  /// The columns worth having for the given closed deals, with no other progress than is allowed.
  init(
    of rows: [Int], in book: DealBook, allowing allowed: [ScoreAttribute] = ScoreAttribute.progress
  ) {
    usesAmount = !Self.amountTellsOutcome(of: rows, in: book)
    usualAmount = Self.usualAmount(of: rows, in: book)
    let reps = book.codes(of: .rep)
    usesRep = rows.contains { reps[$0] != reps[rows[0]] }
    let seen = SeenProgress(of: rows, in: book)
    progress = seen.attributes.filter(allowed.contains)
    let own = ScoreAttribute.categories.flatMap { Self.columns(of: $0, rows: rows, in: book) }
    values = own + (progress.contains(.stage) ? seen.stageColumns : [])
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    usesAmount = try fields.decode(Bool.self, forKey: .usesAmount)
    usesRep = try fields.decodeIfPresent(Bool.self, forKey: .usesRep) ?? true
    usualAmount = try fields.decodeIfPresent(Int64.self, forKey: .usualAmount)
    values = try fields.decode([ValueColumn].self, forKey: .values)
    progress = try fields.decodeIfPresent([ScoreAttribute].self, forKey: .progress) ?? []
    let areShares = values.compactMap(\.share).allSatisfy { 0 <= $0 && $0 <= 1 }
    guard areShares, usualAmount ?? 0 >= 0 else {
      throw ScoringError.treesFailed(
        "the scoring model says of its columns what no training can have found")
    }
  }

  /// Whether a row cannot be made without what exports showed of the open deal.
  var usesProgress: Bool { !progress.isEmpty }

  /// The attributes that become one column each.
  var numbers: [ScoreAttribute] {
    (usesAmount ? [.amount] : []) + [.age, .month] + (usesRep ? [.rep] : [])
      + progress.filter { $0 != .stage }
  }

  /// Where the age in days stands.
  var ageColumn: Int { usesAmount ? 1 : 0 }

  /// The attribute behind each column.
  var attributes: [ScoreAttribute] { numbers + values.map(\.attribute) }

  /// What sales sense demands of each column.
  var monotone: [Int] { attributes.map(\.monotone) }

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

  private static func usualAmount(of rows: [Int], in book: DealBook) -> Int64? {
    let amounts = rows.map { book.amount[$0] }.filter { $0 > 0 }.sorted()
    guard !amounts.isEmpty, rows.count - amounts.count < minimumDeals else { return nil }
    return amounts[amounts.count / 2]
  }

  private static func columns(
    of attribute: ScoreAttribute, rows: [Int], in book: DealBook
  ) -> [ValueColumn] {
    guard let dimension = attribute.dimension else { return [] }
    let codes = book.codes(of: dimension)
    return columns(
      of: attribute, codes: rows.map { codes[$0] }, names: book.dictionary(of: dimension).values)
  }

  /// The columns of the most frequent codes, most frequent first.
  static func columns(
    of attribute: ScoreAttribute, codes: [UInt32], names: [String]
  ) -> [ValueColumn] {
    var deals = [Int](repeating: 0, count: names.count)
    for code in codes { deals[Int(code)] += 1 }
    let frequent = names.indices.filter { deals[$0] >= minimumDeals }
      .sorted { (-deals[$0], names[$0]) < (-deals[$1], names[$1]) }.prefix(maximumValues)
    let told = frequent.reduce(0) { $0 + deals[$1] }
    let teachesOthers = codes.count - told >= minimumDeals
    return frequent.map {
      ValueColumn(
        attribute: attribute, value: names[$0],
        share: teachesOthers ? nil : Double(deals[$0]) / Double(told))
    }
  }
}
