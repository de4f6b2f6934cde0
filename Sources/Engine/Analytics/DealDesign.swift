import Glibc

/// The columns by which a logistic model sees a deal: an intercept, log amount, one per value.
struct DealDesign {
  /// Quarters of a doubling, from one minor unit up.
  static let amountSteps = 256

  private let columns: [[Int?]]
  let width: Int

  /// Columns for the values with enough deals among the rows; the commonest is the baseline.
  ///
  /// Of equally common values the first by name, so that the order of the deals does not matter.
  init(of rows: [Int], in book: DealBook, fewestDeals: Int) {
    var next = 2
    columns = ExpectedWins.attributes.map { dimension in
      var counts = Array(repeating: 0, count: book.dictionary(of: dimension).count)
      let codes = book.codes(of: dimension)
      for row in rows { counts[Int(codes[row])] += 1 }
      let values = book.dictionary(of: dimension).values
      let baseline = counts.indices.min {
        (-counts[$0], values[$0]) < (-counts[$1], values[$1])
      }
      return counts.indices.map { code in
        guard counts[code] >= fewestDeals, code != baseline else { return nil }
        next += 1
        return next - 1
      }
    }
    width = next
  }

  /// The step of an amount on the logarithmic scale.
  static func amountStep(_ minorUnits: Int64) -> Int {
    guard minorUnits > 1 else { return 0 }
    return min(amountSteps - 1, Int(log2(Double(minorUnits)) * 4))
  }

  /// The columns of a deal; log amount in doublings above one thousand major units.
  func features(of row: Int, in book: DealBook) -> [Double] {
    var features = Array(repeating: 0.0, count: width)
    features[0] = 1
    features[1] = Double(Self.amountStep(book.amount[row])) / 4 - log2(100_000)
    for (index, dimension) in ExpectedWins.attributes.enumerated() {
      if let column = columns[index][Int(book.codes(of: dimension)[row])] { features[column] = 1 }
    }
    return features
  }
}
