internal import Foundation
internal import GRDB

/// On which days exports showed which deals.
struct Sightings {
  /// Newest day first.
  private var exports: [(day: Int32, seen: SeenDeals)]

  /// Reads those of all imports.
  init(in database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT day, seen FROM imports WHERE seen IS NOT NULL ORDER BY day DESC")
    var exports: [(day: Int32, seen: SeenDeals)] = []
    while let row = try rows.next() {
      let data: Data = row[1]
      exports.append((row[0], SeenDeals(data)))
    }
    self.exports = exports
  }

  /// Adds what an export shows that is being taken in.
  mutating func add(_ day: Int32, _ seen: SeenDeals) {
    let place = exports.firstIndex { $0.day <= day } ?? exports.count
    exports.insert((day, seen), at: place)
  }

  /// Whether an export of a day showed a deal.
  func hasSeen(_ key: Int64, on day: Int32) -> Bool {
    exports.contains { $0.day == day && $0.seen.contains(key) }
  }

  /// Whether an export of a later day showed a deal.
  func hasSeen(_ key: Int64, after day: Int32) -> Bool {
    exports.contains { $0.day > day && $0.seen.contains(key) }
  }

  /// The days after one and before another on which a deal was seen, oldest first.
  func days(of key: Int64, after day: Int32, before end: Int32) -> [Int32] {
    exports.filter { $0.day > day && $0.day < end && $0.seen.contains(key) }.map(\.day).reversed()
  }

  /// The last day before another on which a deal was seen; `nil` where it was not.
  func last(of key: Int64, before day: Int32) -> Int32? {
    exports.first { $0.day < day && $0.seen.contains(key) }?.day
  }
}
