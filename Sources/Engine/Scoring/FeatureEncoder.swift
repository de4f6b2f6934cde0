internal import Boosting
import Glibc

/// Turns deals on days into the rows of numbers that a schema describes.
struct FeatureEncoder {
  private let schema: FeatureSchema
  let book: DealBook
  private let reps: RepHistory
  private let categories: [CategoryColumns]

  init(schema: FeatureSchema, book: DealBook, reps: RepHistory) {
    self.schema = schema
    self.book = book
    self.reps = reps
    categories = ScoreAttribute.valued.compactMap {
      CategoryColumns(of: $0, schema: schema, book: book)
    }
  }

  /// The features of deals on days, one row each, in their order.
  func matrix(of landmarks: [Landmark]) throws(ScoringError) -> FeatureMatrix {
    try matrix(values(of: landmarks.lazy.map { DealFeatures(of: $0, in: book, reps: reps) }))
  }

  /// The features of deals on days as a model is asked about them.
  func rows(of landmarks: [Landmark]) throws(ScoringError) -> BlendedRows {
    try rows(of: landmarks.map { DealFeatures(of: $0, in: book, reps: reps) })
  }

  /// Features as a model is asked about them.
  func rows(of deals: [DealFeatures]) throws(ScoringError) -> BlendedRows {
    let (columns, numbers) = (schema.attributes.count, schema.numbers.count)
    var values = values(of: deals)
    var blends: [Int: Range<Int>] = [:]
    for (index, features) in deals.enumerated() {
      let unseen = categories.filter { $0.isUnseen(features) }
      guard !unseen.isEmpty else { continue }
      let start = values.count / columns
      blends[index] = start..<start + BlendedRows.points
      let own = Array(values[index * columns..<(index + 1) * columns])
      for point in 0..<BlendedRows.points {
        var row = own
        for (place, category) in unseen.enumerated() {
          row[numbers + category.column(at: point, of: place)] = 1
        }
        values += row
      }
    }
    return BlendedRows(matrix: try matrix(values), deals: deals.count, blends: blends)
  }

  private func matrix(_ values: [Float]) throws(ScoringError) -> FeatureMatrix {
    let columns = schema.attributes.count
    return try ScoringError.passing { () throws(BoostingError) in
      try FeatureMatrix(columns: columns, values: values)
    }
  }

  /// Features as columns, one row after the other.
  private func values(of deals: some Collection<DealFeatures>) -> [Float] {
    let columns = schema.attributes.count
    let numbers = schema.numbers
    var values = [Float](repeating: 0, count: deals.count * columns)
    for (index, features) in deals.enumerated() {
      let row = index * columns
      for (column, attribute) in numbers.enumerated() {
        values[row + column] = number(attribute, of: features)
      }
      for category in categories {
        category.write(features, into: &values, at: row + numbers.count)
      }
    }
    return values
  }

  private func number(_ attribute: ScoreAttribute, of deal: DealFeatures) -> Float {
    switch attribute {
    case .amount:
      (deal.amount ?? schema.usualAmount).map { Float(log1p(max(0, Double($0) / 100))) } ?? .nan
    case .age: Float(deal.age)
    case .month: Float(deal.month)
    case .rep: deal.repRate.map { Float($0) } ?? .nan
    case .daysInStage: Self.number(deal.daysInStage)
    case .closeDatePushes: Self.number(deal.closeDatePushes)
    case .daysOverdue: Self.number(deal.daysOverdue)
    case .industry, .region, .product, .leadSource, .stage: .nan
    }
  }

  private static func number(_ value: Int32?) -> Float { value.map { Float($0) } ?? .nan }
}

/// Where the values of one category stand among the category columns.
private struct CategoryColumns {
  private let columns: [Int]
  private let columnOfCode: [Int?]
  /// The columns of values that stand for an unseen one, each with the share of it and of those before.
  private let shares: [(column: Int, upTo: Double)]
  /// `nil` for the stage.
  private let lane: Int?

  /// `nil` for a category that a schema gives no column.
  init?(of attribute: ScoreAttribute, schema: FeatureSchema, book: DealBook) {
    var columns: [String: Int] = [:]
    var shares: [(column: Int, upTo: Double)] = []
    for (index, column) in schema.values.enumerated() where column.attribute == attribute {
      columns[column.value] = index
      if let share = column.share { shares.append((index, (shares.last?.upTo ?? 0) + share)) }
    }
    self.shares = shares
    guard !columns.isEmpty else { return nil }
    self.columns = columns.values.sorted()
    lane = attribute.dimension?.index
    let names = attribute.dimension.map { book.dictionary(of: $0) } ?? book.progress.stages
    columnOfCode = names.values.map { columns[$0] }
  }

  /// Whether a deal has a value of which a model has learned nothing.
  func isUnseen(_ deal: DealFeatures) -> Bool {
    guard !shares.isEmpty else { return false }
    let code = lane.map { deal.codes.known($0).map(Int.init) } ?? deal.stage.map(Int.init)
    return code.map { columnOfCode[$0] == nil } ?? false
  }

  /// How far the values of each unseen attribute of a deal go on from row to row, so that no two run side
  /// by side: in even steps, and in those of Roberts's quasirandom sequences.
  private static let leaps = [
    1 / Double(BlendedRows.points), 0.618_033_989, 0.754_877_666, 0.569_840_291, 0.819_172_513,
  ]

  /// The value that stands for an unseen one, which is a deal's first or a later one, in one of
  /// ``BlendedRows/points`` rows.
  func column(at point: Int, of place: Int) -> Int {
    let turns = (Double(point) + 0.5) * Self.leaps[place]
    let part = turns - turns.rounded(.down)
    return shares.first { part < $0.upTo }?.column ?? shares[shares.count - 1].column
  }

  /// Writes the value of a deal behind the numbers of its row; where the stage is not known, all
  /// columns of stages are missing.
  func write(_ deal: DealFeatures, into values: inout [Float], at start: Int) {
    if let lane {
      guard let code = deal.codes.known(lane), let column = columnOfCode[Int(code)] else { return }
      values[start + column] = 1
    } else if let stage = deal.stage {
      if let column = columnOfCode[Int(stage)] { values[start + column] = 1 }
    } else {
      for column in columns { values[start + column] = .nan }
    }
  }
}
