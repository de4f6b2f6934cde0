internal import Foundation

/// The deals that one export showed, a bit for each key.
struct SeenDeals {
  private var words: [UInt64] = []

  init() {}

  init(_ data: Data) {
    words = stride(from: 0, to: data.count - data.count % 8, by: 8).map { start in
      (0..<8).reduce(UInt64(0)) { $0 | UInt64(data[data.startIndex + start + $1]) << (8 * $1) }
    }
  }

  /// The deals with keys from 1 to a number.
  init(upTo lastKey: Int64) {
    for key in 1...max(1, lastKey) where key <= lastKey { insert(key) }
  }

  @inline(__always)
  mutating func insert(_ key: Int64) {
    let place = Int(key) >> 6
    while words.count <= place { words.append(0) }
    words[place] |= 1 << UInt64(key & 63)
  }

  func contains(_ key: Int64) -> Bool {
    let place = Int(key) >> 6
    return place < words.count && words[place] & 1 << UInt64(key & 63) != 0
  }

  /// How many deals were shown that another export did not show.
  func count(without other: Self) -> Int {
    words.indices.reduce(0) { count, place in
      let others = place < other.words.count ? other.words[place] : 0
      return count + (words[place] & ~others).nonzeroBitCount
    }
  }

  var data: Data {
    Data(words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } })
  }
}
