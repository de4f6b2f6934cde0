internal import Boosting

extension AgeShift {
  /// The curve of all deals of a book that existed on a day, as it was known then.
  init(of book: DealBook, knownOn day: Int32) {
    let rows = book.created.indices.filter { book.created[$0] <= day }
    self.init(LaterEnds(of: GroupSpells.curve(of: rows, in: book, knownOn: day)))
  }

  /// The same curve, moved so that it is 0 on average over some looks at deals.
  func centred(on looks: [Landmark], in book: DealBook) -> Self {
    guard !values.isEmpty, !looks.isEmpty else { return self }
    let sum = looks.reduce(0) { $0 + self[Int($1.day - book.created[$1.row])] }
    let mean = sum / Double(looks.count)
    return Self(values: values.map { $0 - mean })
  }

  /// What the ages in a column of features add to the log-odds of the rows.
  func values(of matrix: FeatureMatrix, ageColumn: Int) -> [Double] {
    stride(from: ageColumn, to: matrix.values.count, by: matrix.columns)
      .map { self[Int(matrix.values[$0])] }
  }
}

extension AgeShift: Codable {
  /// Longer than any deal has been open.
  private static let mostDays = 40_000

  /// Reads a stored curve; one that no training can have found is refused.
  init(from decoder: any Decoder) throws {
    let values = try [Double](from: decoder)
    guard values.count <= Self.mostDays, values.allSatisfy({ abs($0) < 20 }) else {
      throw ScoringError.treesFailed(
        "the scoring model says of ages what no training can have found")
    }
    self.init(values: values)
  }

  func encode(to encoder: any Encoder) throws { try values.encode(to: encoder) }
}
