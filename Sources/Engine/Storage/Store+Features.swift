internal import GRDB

extension Store {
  /// Keeps what a score may know of open deals on a day, values in the codes of the database, and how
  /// often they were changed.
  ///
  /// `digest` is that of the schema by which the model of the day reads them, `nil` without a model.
  /// A second answer for the same day replaces the first.
  func saveFeatures(
    _ deals: [(key: Int64, features: DealFeatures)], of book: DealBook, digest: String?,
    day: Day
  ) throws(StorageError) {
    try write { database in
      let codes = FeatureCodes(of: book, in: try StoredValues(in: database).dictionaries)
      let insert = try RawStatement(Self.insertFeatures, in: database)
      for (key, features) in deals {
        insert.bind(key, at: 1)
        insert.bind(day.number, at: 2)
        insert.bind(digest, at: 3)
        features.bind(to: insert, from: 4, codes: codes)
        try insert.run()
      }
    }
  }

  private static let insertFeatures = """
    INSERT OR REPLACE INTO deal_features (
      deal, day, schema, age_days, amount, created_month, rep_rate, days_in_stage,
      close_date_pushes, days_overdue, industry, region, product, lead_source, stage, rep,
      stage_changes, close_date_changes, amount_changes)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
      \(count(of: .stageUpdated)), \(count(of: .closeDateChanged)), \(count(of: .amountChanged)))
    """

  private static func count(of kind: DealEvent.Kind) -> String {
    "(SELECT count(*) FROM events "
      + "WHERE deal = ?1 AND kind = '\(kind.rawValue)' AND day <= ?2)"
  }
}

/// The codes of the database for those of a book.
private struct FeatureCodes {
  private let lanes: [[Int32?]]

  init(of book: DealBook, in stored: [ValueDictionary]) {
    lanes = Dimension.allCases.dropLast().map { dimension in
      let own = dimension == .stage ? book.progress.stages : book.dictionary(of: dimension)
      return own.values.map { stored[dimension.index].code(of: $0).map { Int32($0) } }
    }
  }

  /// `nil` for a value that the database does not know under that name.
  func stored(_ code: UInt32?, lane: Int) -> Int32? { code.flatMap { lanes[lane][Int($0)] } }
}

extension DealFeatures {
  fileprivate func bind(to insert: RawStatement, from first: Int32, codes: FeatureCodes) {
    insert.bind(age, at: first)
    insert.bind(amount, at: first + 1)
    insert.bind(Int32(month), at: first + 2)
    insert.bind(repRate, at: first + 3)
    insert.bind(daysInStage, at: first + 4)
    insert.bind(closeDatePushes, at: first + 5)
    insert.bind(daysOverdue, at: first + 6)
    for lane in 0..<Dimension.amountBand.index {
      let code = lane == Dimension.stage.index ? stage : self.codes.known(lane)
      insert.bind(codes.stored(code, lane: lane), at: first + 7 + Int32(lane))
    }
  }
}
