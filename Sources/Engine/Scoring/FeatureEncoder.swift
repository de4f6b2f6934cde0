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
    try matrix(of: landmarks.lazy.map { DealFeatures(of: $0, in: book, reps: reps) })
  }

  /// Features as columns, one row each.
  func matrix(of deals: some Collection<DealFeatures>) throws(ScoringError) -> FeatureMatrix {
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
    return try ScoringError.passing { () throws(BoostingError) in
      try FeatureMatrix(columns: columns, values: values)
    }
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
  /// `nil` for the stage.
  private let lane: Int?

  /// `nil` for a category that a schema gives no column.
  init?(of attribute: ScoreAttribute, schema: FeatureSchema, book: DealBook) {
    var columns: [String: Int] = [:]
    for (index, column) in schema.values.enumerated() where column.attribute == attribute {
      columns[column.value] = index
    }
    guard !columns.isEmpty else { return nil }
    self.columns = columns.values.sorted()
    lane = attribute.dimension?.index
    let names = attribute.dimension.map { book.dictionary(of: $0) } ?? book.progress.stages
    columnOfCode = names.values.map { columns[$0] }
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
