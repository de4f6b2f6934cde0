/// Whether the world has left the model since it was trained: other deals, or other odds.
///
/// Definition: docs/metrics/model-drift.md.
public struct ModelDrift: Hashable, Sendable {
  /// Less likely than this by luck raises an alarm: eight comparisons of four weeks each, looked at
  /// every day of a year, shall raise less than one false one.
  public static let alarmP = 0.0003
  /// The one-sided z of that chance.
  static let alarmZ = 3.431614403623269
  /// Fewer deals are not compared.
  public static let leastDeals = 30
  /// More deals would make the answer later, not better.
  static let mostDeals = 20_000

  public let trainedOn: Day
  /// The last day that is looked at.
  public let asOf: Day
  /// The attributes of the deals created in the last four weeks against those of the year before the
  /// training, strongest first; empty where too few were created since.
  public let features: [FeatureDrift]
  public let dealsBefore: Int
  public let dealsNow: Int
  /// The deals that ended in the last four weeks; `nil` where too few have ended since the training.
  public let recent: EndedDeals?
  /// The same month by month, oldest first.
  public let months: [EndedDeals]
  /// The area under the curve of the deals that ended in the year before the training; `nil` without
  /// deals of both outcomes.
  public let usualAUC: Double?
  let usualAUCError: Double

  /// The attributes that differ by more than luck.
  public var moved: [FeatureDrift] { features.filter(\.hasMoved) }

  /// The model has learned from the year before, so a fall of so much is granted.
  static let grantedFall = 0.05

  /// Whether it no longer tells won deals from lost ones as it did in the year before.
  public var hasLostOrder: Bool {
    guard let usualAUC, let auc = recent?.auc, let interval = recent?.aucInterval else {
      return false
    }
    let error = (auc - interval.lower) / Normal.z95
    let noise = (error * error + usualAUCError * usualAUCError).squareRoot()
    return usualAUC - auc > max(Self.grantedFall, Self.alarmZ * noise)
  }

  /// Whether scores are wrong by now, in their level or in their order.
  var isWrong: Bool { recent?.isOff == true || hasLostOrder }

  /// Whether somebody should be told.
  public var matters: Bool { isWrong || !moved.isEmpty }
}

extension ModelDrift {
  /// The drift of a model as of a book's day; `nil` without trees.
  init?(of model: ScoringModel, in book: DealBook) throws(ScoringError) {
    guard let trees = model.model else { return nil }
    let days = Days(trainedOn: model.trainedOn.number, last: book.lastKnownDay.number)
    let created = CreatedDeals(days, in: book)
    let features = created.features(usesAmount: trees.schema.usesAmount, in: book)
    let ended = try Self.ended(by: trees, days, in: book)
    self.init(
      trainedOn: model.trainedOn, asOf: Day(number: days.last), features: features,
      dealsBefore: created.before.count, dealsNow: created.now.count, recent: ended.recent,
      months: ended.months, usualAUC: ended.area?.value,
      usualAUCError: ended.area?.error ?? 0)
  }

  private static func ended(
    by trees: CalibratedTrees, _ days: Days, in book: DealBook
  ) throws(ScoringError) -> (recent: EndedDeals?, months: [EndedDeals], area: AreaUnderCurve?) {
    let reps = RepHistory(of: book)
    func scored(_ range: ClosedRange<Int32>) throws(ScoringError) -> ScoredDeals {
      let rows = book.closed.indices.filter { range.contains(book.closed[$0]) }
      let some = SeededDraw(seed: 20_240_229).sample(Array(rows), atMost: mostDeals)
      return try ScoredDeals(some, by: trees, in: book, reps: reps)
    }
    guard let later = days.later,
      let usual = UsualCalibration(of: try scored(days.yearBefore), upTo: days.trainedOn)
    else { return (nil, [], nil) }
    let deals = try scored(later)
    let recent = days.recent.map { EndedDeals(deals, in: $0, beside: usual) }
    return (
      recent.flatMap { $0.deals >= leastDeals ? $0 : nil },
      days.months.map { EndedDeals(deals, in: $0, beside: usual) }, usual.area
    )
  }
}

/// The days that are compared.
private struct Days {
  let trainedOn: Int32
  let last: Int32

  /// The year that ends with the training.
  var yearBefore: ClosedRange<Int32> { trainedOn - 363...trainedOn }

  /// All days since; `nil` on the day of the training.
  var later: ClosedRange<Int32>? { last > trainedOn ? trainedOn + 1...last : nil }

  /// The last four weeks, as far as they lie behind the training.
  var recent: ClosedRange<Int32>? {
    later.map { max($0.lowerBound, last - UsualCalibration.days + 1)...last }
  }

  /// The days since, month by month.
  var months: [ClosedRange<Int32>] {
    guard let later else { return [] }
    let first = FiscalCalendar.calendarYear.period(
      .month, containing: Day(number: later.lowerBound))
    let final = FiscalCalendar.calendarYear.period(.month, containing: Day(number: last))
    return Period.all(from: first, through: final).map {
      max(later.lowerBound, $0.start.number)...min(last, $0.lastDay.number)
    }
  }
}

/// The deals that were created before the training and of late.
private struct CreatedDeals {
  let before: [Int]
  let now: [Int]

  init(_ days: Days, in book: DealBook) {
    let (year, recent) = (days.yearBefore, days.recent)
    before = book.created.indices.filter { year.contains(book.created[$0]) }
    now = book.created.indices.filter { recent?.contains(book.created[$0]) ?? false }
  }

  func features(usesAmount: Bool, in book: DealBook) -> [FeatureDrift] {
    guard min(before.count, now.count) >= ModelDrift.leastDeals else { return [] }
    let words = (ScoreAttribute.categories + [.rep]).compactMap { attribute in
      attribute.dimension.flatMap {
        FeatureDrift(attribute, bins: DriftBins(of: $0, before: before, after: now, in: book))
      }
    }
    let amount =
      usesAmount && !book.withholdsAmounts
      ? FeatureDrift(.amount, bins: DriftBins(ofAmounts: before, after: now, in: book)) : nil
    return (words + [amount].compactMap(\.self)).sorted {
      ($0.pValue, $0.attribute) < ($1.pValue, $1.attribute)
    }
  }
}
