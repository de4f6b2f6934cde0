internal import Foundation
internal import GRDB

/// On which days exports showed which deals.
struct Sightings {
  private struct Sighting {
    let day: Int32
    /// `nil` where every deal counts as seen.
    let seen: SeenDeals?
    /// What it told of no deal; `nil` where the file was read otherwise since.
    let missing: ToldValues?

    func shows(_ key: Int64) -> Bool { seen?.contains(key) ?? true }
  }

  /// Newest day first.
  private var exports: [Sighting]

  /// Reads those of all imports.
  init(in database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT day, seen, CASE WHEN EXISTS (
            SELECT 1 FROM imports later WHERE later.sha256 = file.sha256 AND later.id > file.id
          ) THEN NULL ELSE missing END
        FROM imports file WHERE seen IS NOT NULL ORDER BY day DESC
        """)
    var exports: [Sighting] = []
    while let row = try rows.next() {
      let data: Data = row[1]
      exports.append(
        Sighting(
          day: row[0], seen: SeenDeals(data),
          missing: (row[2] as Int64?).map(ToldValues.init(rawValue:))))
    }
    self.exports = exports
  }

  /// Adds what an export shows that is being taken in; `nil` is every deal that is asked for.
  mutating func add(_ day: Int32, _ seen: SeenDeals?, missing: ToldValues) {
    exports.insert(Sighting(day: day, seen: seen, missing: missing), at: first(upTo: day))
  }

  /// Where those of a day or before it begin; halving, for each state of each deal asks.
  private func first(upTo day: Int32) -> Int {
    var (low, high) = (0, exports.count)
    while low < high {
      let middle = (low + high) / 2
      if exports[middle].day > day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether an export of a day showed a deal.
  func hasSeen(_ key: Int64, on day: Int32) -> Bool {
    exports[first(upTo: day)...].prefix { $0.day == day }.contains { $0.shows(key) }
  }

  /// What no export of the last day on which a deal was seen up to a day told of it.
  func missing(of key: Int64, upTo day: Int32) -> ToldValues {
    let before = exports[first(upTo: day)...]
    guard let last = before.first(where: { $0.shows(key) })?.day else { return [] }
    let own = before.drop { $0.day > last }.prefix { $0.day == last }
      .filter { $0.shows(key) }.compactMap(\.missing)
    return own.dropFirst().reduce(own.first ?? []) { $0.intersection($1) }
  }

  /// Whether an export of a later day showed a deal.
  func hasSeen(_ key: Int64, after day: Int32) -> Bool {
    exports[..<first(upTo: day)].contains { $0.shows(key) }
  }

  /// The days after one and before another on which a deal was seen, oldest first.
  func days(of key: Int64, after day: Int32, before end: Int32) -> [Int32] {
    exports[..<first(upTo: day)].filter { $0.day < end && $0.shows(key) }.map(\.day).reversed()
  }

  /// The last day before another on which a deal was seen; `nil` where it was not.
  func last(of key: Int64, before day: Int32) -> Int32? {
    exports[first(upTo: day)...].first { $0.day < day && $0.shows(key) }?.day
  }
}
