/// What a score may know of one deal on one day, before it becomes columns of numbers.
///
/// It holds nothing that happened after its day. Of the day itself it holds that the deal existed,
/// and how an export showed it open. What no export had shown by then is as the book has it, and
/// progress is `nil`.
struct DealFeatures: Hashable, Sendable {
  /// Minor units.
  let amount: Int64
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

  /// Without `usingProgress` nothing is taken from what exports showed of the open deal.
  init(of landmark: Landmark, in book: DealBook, reps: RepHistory, usingProgress: Bool = true) {
    let (row, day) = (landmark.row, landmark.day)
    let sighting =
      usingProgress ? book.progress.sighting(of: row, on: landmark.knownOn) : nil
    codes = sighting?.codes ?? Self.codes(of: row, in: book)
    amount = book.withholdsAmounts ? 0 : sighting?.amount ?? book.amount[row]
    age = day - book.created[row]
    month = Day(number: book.created[row]).date.month
    let rep = codes[Dimension.rep.index]
    repRate = reps.shrunkenRate(of: rep == DealSighting.unknown ? nil : rep, before: day)
    stage = sighting.flatMap { book.progress.isNamed($0.stage) ? $0.stage : nil }
    daysInStage = stage == nil ? nil : sighting?.daysInStage(on: day)
    closeDatePushes = sighting?.knownPushes
    daysOverdue = sighting?.daysOverdue(on: day)
  }

  private static func codes(of row: Int, in book: DealBook) -> SIMD8<UInt32> {
    var codes = SIMD8<UInt32>(repeating: DealSighting.unknown)
    for lane in 0..<Dimension.amountBand.index { codes[lane] = book.codes[lane][row] }
    return codes
  }
}
