/// One generated deal as integers: days since 1970 and codes of the market's values.
struct SyntheticDeal {
  static let open = Int32.max

  let number: Int
  let created: Int32
  /// The day it closed; ``open`` when that lies after the book's end.
  let closed: Int32
  let isWon: Bool
  /// Open for good: nobody works on it and nobody closes it.
  let isForgotten: Bool
  let industry: UInt8
  let region: UInt8
  let product: UInt8
  let leadSource: UInt8
  let rep: UInt8
  /// Whole major units.
  let amount: Int
  /// Where the amount stands among amounts of its product, 0..<65 536.
  let sizeRank: Int
  let path: StagePath
  /// The stage that the export names once it closed.
  let lastStage: UInt8

  var isOpen: Bool { closed == Self.open }

  /// The stage named by an export of that day, on which the deal was there.
  func stage(on day: Int32) -> UInt8 {
    closed <= day ? lastStage : path.stage(atAge: day - created)
  }
}

extension SyntheticDeal {
  /// Digits of the longest deal number of a book, at least five.
  static func idWidth(ofBook count: Int) -> Int { max(5, String(count).count) }
}
