/// How an export showed a deal that was open, with what the exports before it add.
struct DealSighting: Hashable, Sendable {
  /// The day of the export; from then on the deal was known to be so.
  var day: Int32
  /// One lane per ``Dimension/index`` but the amount band: codes of the book, ``unknown`` where no deal
  /// there has the value any more; the stage's is a code of ``DealProgress/stages``.
  var codes: SIMD8<UInt32>
  /// Since when it stands in its stage; `nil` where it may have done so long before it was seen.
  var stageSince: Int32?
  /// Minor units.
  var amount: Int64
  var expectedClose: Int32?
  /// How often the expected close date was moved to a later day, as far as exports showed it.
  var pushes: Int32 = 0
  /// The expected close date that was shown last, also where it has been taken out since.
  private var planned: Int32?

  init(
    day: Int32, codes: SIMD8<UInt32>, stageSince: Int32?, amount: Int64, expectedClose: Int32?
  ) {
    (self.day, self.codes, self.stageSince) = (day, codes, stageSince)
    (self.amount, self.expectedClose) = (amount, expectedClose)
  }

  /// Stands for a value that the book does not know.
  static let unknown = UInt32.max

  var stage: UInt32 { codes[Dimension.stage.index] }

  /// The book's code of a value; `nil` when no deal there has it.
  func code(of dimension: Dimension) -> UInt32? { codes.known(dimension.index) }

  /// A deal that is first seen within so many days of its creation has not changed its stage before.
  static let unseenDays: Int32 = 7

  /// The sighting with what one before it, or the day of creation, tells.
  func following(_ before: Self?, created: Int32) -> Self {
    var sighting = self
    sighting.planned = expectedClose ?? before?.planned
    guard let before else {
      sighting.stageSince = day - created <= Self.unseenDays ? min(created, day) : nil
      return sighting
    }
    sighting.stageSince = before.stage == stage ? before.stageSince : day
    sighting.pushes = before.pushes + (isPushed(from: before) ? 1 : 0)
    return sighting
  }

  private func isPushed(from before: Self) -> Bool {
    guard let old = before.planned, let new = expectedClose else { return false }
    return new > old
  }

  /// How often the close date was pushed; `nil` where none was ever set.
  var knownPushes: Int32? { expectedClose == nil && pushes == 0 ? nil : pushes }

  /// Days in the stage on a day; `nil` where nobody saw the deal enter it.
  func daysInStage(on day: Int32) -> Int32? { stageSince.map { max(0, day - $0) } }

  /// Days by which the expected close date has passed, 0 before it; `nil` without one.
  func daysOverdue(on day: Int32) -> Int32? { expectedClose.map { max(0, day - $0) } }
}

extension SIMD8<UInt32> {
  /// The code in a lane; `nil` where it is ``DealSighting/unknown``.
  func known(_ lane: Int) -> UInt32? { self[lane] == DealSighting.unknown ? nil : self[lane] }
}
