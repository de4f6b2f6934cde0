/// What a score may know of one deal on one day, before it becomes columns of numbers.
///
/// It holds nothing that happened after its day. Of the day itself it holds that the deal existed,
/// and how an export showed it open. Before the first export that showed the deal, its values are
/// those of that export; of a deal that came and went between two exports none is known, because its
/// row tells how it ended. Where no export reaches back so far, they are those of the book.
struct DealFeatures: Hashable, Sendable {
  /// Minor units; `nil` where there is none or nothing is asked for the deal.
  let amount: Int64?
  /// Whole days since creation.
  let age: Int32
  /// 1...12, of the creation.
  let month: Int
  /// The rep's shrunken win rate over deals that had closed before; `nil` when none had.
  let repRate: Double?
  /// Codes of the book by ``Dimension/index``, ``DealSighting/unknown`` for values it does not know;
  /// the lane of the stage has no meaning.
  let codes: SIMD8<UInt32>
  /// A code of ``DealProgress/stages``.
  var stage: UInt32?
  var daysInStage: Int32?
  var closeDatePushes: Int32?
  var daysOverdue: Int32?

  init(of landmark: Landmark, in book: DealBook, reps: RepHistory) {
    let (row, day) = (landmark.row, landmark.day)
    let sighting = book.progress.sighting(of: row, on: landmark.knownOn)
    let (codes, amount) = Self.attributes(of: row, sighting, in: book)
    self.codes = codes
    self.amount = book.withholdsAmounts ? nil : amount.flatMap { $0 > 0 ? $0 : nil }
    age = day - book.created[row]
    month = Day(number: book.created[row]).date.month
    repRate = reps.shrunkenRate(of: codes.known(Dimension.rep.index), before: day)
    stage = sighting.flatMap { book.progress.isNamed($0.stage) ? $0.stage : nil }
    daysInStage = stage == nil ? nil : sighting?.daysInStage(on: day)
    closeDatePushes = sighting?.knownPushes
    daysOverdue = sighting?.daysOverdue(on: day)
  }

  private static func attributes(
    of row: Int, _ sighting: DealSighting?, in book: DealBook
  ) -> (codes: SIMD8<UInt32>, amount: Int64?) {
    if let known = sighting ?? book.progress[row].first { return (known.codes, known.amount) }
    var codes = SIMD8<UInt32>(repeating: DealSighting.unknown)
    guard !book.progress.hasMissed(row, created: book.created[row]) else { return (codes, nil) }
    for lane in 0..<Dimension.amountBand.index { codes[lane] = book.codes[lane][row] }
    return (codes, book.amount[row])
  }
}
