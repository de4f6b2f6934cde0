@testable import Engine

/// What a CRM would export on a day, in words.
struct DealExport {
  let day: Day
  var deals: [Deal]
  /// What it has no column for.
  let missing: ToldValues

  init(_ day: Day, _ deals: [Deal], without missing: ToldValues = []) {
    (self.day, self.missing) = (day, missing)
    self.deals = deals.map { $0.without(missing) }
  }

  /// The deals as a loader gives them, with codes in order of appearance.
  var coded: ImportSource {
    var dictionaries = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
    var ids = TextColumn()
    var columns = DealColumns()
    for deal in deals {
      var record = DealRecord(
        created: deal.created.number, closed: deal.closed?.number ?? DealRecord.noDay,
        expectedClose: deal.expectedClose?.number ?? DealRecord.noDay,
        outcome: deal.outcome?.rawValue ?? 0, amount: deal.amount.minorUnits)
      for dimension in Dimension.allCases.dropLast() {
        record.codes[dimension.index] =
          dictionaries[dimension.index].encode(deal.value(in: dimension) ?? "")
      }
      ids.append(deal.id)
      withUnsafePointer(to: record) {
        columns.append(UnsafeBufferPointer(start: $0, count: 1))
      }
    }
    return ImportSource(
      deals: DealColumns(ids: ids, columns), dictionaries: dictionaries, missing: missing)
  }
}

extension Store {
  /// Takes an export in.
  @discardableResult
  func take(
    _ export: DealExport, sha256: String? = nil, mapping: String = "", isDryRun: Bool = false,
    isAgain: Bool = false, takenIn: Day? = nil
  ) throws(StorageError) -> ImportCounts {
    var file = ImportedFile(name: "deals.csv", sha256: sha256)
    (file.mappingVersion, file.takenIn) = (mapping, takenIn)
    return try importExport(
      export.coded, file: file, day: export.day, isDryRun: isDryRun, isAgain: isAgain)
  }

  /// The deals of a day's book with their ids, in order of id.
  func deals(asOf day: Day) throws -> [Deal] {
    let stored = try book(asOf: day, bandCuts: nil)
    return try dealIDs(of: stored.keys).compactMap { try deal(id: $0, asOf: day)?.deal }
      .sorted { $0.id < $1.id }
  }
}

extension Store {
  /// In words, the states of all deals on every day of January 2024, and the events of some.
  func january(of deals: [Deal]) throws -> [String] {
    let states = try (Int32(1)...31).flatMap { day in
      try self.deals(asOf: .january(day)).map { "\(day) \($0)" }
    }
    return try states
      + deals.flatMap { try events(of: $0.id, upTo: .january(31)).map { "\($0)" } }
  }
}

extension Day {
  /// A day of January 2024, or later for numbers above 31.
  static func january(_ number: Int32) -> Day { Day(number: 19_722 + number) }
}

extension Deal {
  /// An open deal of 1,000.00 in Europe, created on 1 January 2024.
  static func open(_ id: String, stage: String = "Qualified") -> Deal {
    Deal(
      id: id, created: .january(1), expectedClose: .january(60),
      amount: Amount(minorUnits: 100_000), rep: "Ada", industry: "Retail", region: "Europe",
      product: "Core", leadSource: "Partner", stage: stage)
  }

  /// The deal as an export without some columns shows it.
  func without(_ missing: ToldValues) -> Deal {
    var deal = self
    if missing.contains(.amount) { deal.amount = Amount(minorUnits: 0) }
    if missing.contains(.expectedClose) { deal.expectedClose = nil }
    if missing.contains(.value(of: .rep)) { deal.rep = "" }
    if missing.contains(.value(of: .industry)) { deal.industry = "" }
    if missing.contains(.value(of: .region)) { deal.region = "" }
    if missing.contains(.stage) { deal.stage = "" }
    return deal
  }

  /// The deal in another stage.
  func moved(to stage: String) -> Deal {
    var deal = self
    deal.stage = stage
    return deal
  }

  /// The deal with another amount in minor units.
  func worth(_ amount: Int64) -> Deal {
    var deal = self
    deal.amount = Amount(minorUnits: amount)
    return deal
  }

  /// The deal in other hands.
  func owned(by rep: String) -> Deal {
    var deal = self
    deal.rep = rep
    return deal
  }

  /// The deal with another expected close.
  func expected(_ day: Day?) -> Deal {
    var deal = self
    deal.expectedClose = day
    return deal
  }

  /// The deal, ended.
  func closed(_ outcome: Outcome, on day: Day) -> Deal {
    var deal = self
    deal.outcome = outcome
    deal.closed = day
    deal.expectedClose = nil
    deal.stage = outcome == .won ? "Closed Won" : "Closed Lost"
    return deal
  }
}
