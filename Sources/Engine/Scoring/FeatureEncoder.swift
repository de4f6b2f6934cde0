internal import Boosting
import Glibc

/// Turns deals on days into the rows of numbers that a schema describes.
///
/// A row holds nothing that happened on its day or later, except that the deal existed.
struct FeatureEncoder {
  private let schema: FeatureSchema
  let book: DealBook
  private let reps: RepHistory
  private let repCodes: [UInt32]
  private let categories: [CategoryColumns]

  init(schema: FeatureSchema, book: DealBook, reps: RepHistory) {
    self.schema = schema
    self.book = book
    self.reps = reps
    repCodes = book.codes(of: .rep)
    categories = ScoreAttribute.categories.compactMap {
      CategoryColumns(of: $0, schema: schema, book: book)
    }
  }

  /// The features of deals on days, one row each, in their order.
  func matrix(of landmarks: [Landmark]) throws(ScoringError) -> FeatureMatrix {
    let columns = schema.attributes.count
    var values = [Float](repeating: 0, count: landmarks.count * columns)
    for (index, landmark) in landmarks.enumerated() {
      var column = index * columns
      for attribute in schema.numbers {
        values[column] = number(attribute, of: landmark)
        column += 1
      }
      for category in categories {
        if let offset = category.column(of: landmark.row) { values[column + offset] = 1 }
      }
    }
    return try ScoringError.passing { () throws(BoostingError) in
      try FeatureMatrix(columns: columns, values: values)
    }
  }

  private func number(_ attribute: ScoreAttribute, of landmark: Landmark) -> Float {
    let row = landmark.row
    switch attribute {
    case .amount: return Float(log1p(max(0, Double(book.amount[row]) / 100)))
    case .age: return Float(landmark.day - book.created[row])
    case .month: return Float(Day(number: book.created[row]).date.month)
    case .rep:
      return reps.shrunkenRate(of: repCodes[row], before: landmark.day).map(Float.init) ?? .nan
    default: return .nan
    }
  }
}

/// Where the values of one category stand among the category columns.
private struct CategoryColumns {
  private let codes: [UInt32]
  private let columnOfCode: [Int?]

  init?(of attribute: ScoreAttribute, schema: FeatureSchema, book: DealBook) {
    guard let dimension = attribute.dimension else { return nil }
    var columns: [String: Int] = [:]
    for (index, column) in schema.values.enumerated() where column.attribute == attribute {
      columns[column.value] = index
    }
    codes = book.codes(of: dimension)
    columnOfCode = book.dictionary(of: dimension).values.map { columns[$0] }
  }

  func column(of row: Int) -> Int? { columnOfCode[Int(codes[row])] }
}
