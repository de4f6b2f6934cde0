internal import Foundation

/// What is asked of the reading of an export.
public struct ExportOptions: Hashable, Sendable {
  public var mapping = ColumnMapping()
  /// The last day on which a deal can have been created or closed; `nil` for any.
  public var latest: Day?
  /// The zone whose days count, as in `Europe/Berlin`; `nil` takes days as they are written.
  public var timeZone: String?
  public var limits = ImportLimits()

  public init(mapping: ColumnMapping = ColumnMapping(), latest: Day? = nil) {
    self.mapping = mapping
    self.latest = latest
  }

  /// The last day of the past, as far as is known.
  var latestDate: Day { min(latest ?? Self.farthest, Self.farthest) }

  private static var farthest: Day { Day(number: DateColumns.farthestDay) }

  /// How many seconds the company's zone is ahead of UTC at an instant.
  var ahead: (Int64) -> Int? {
    guard let zone = timeZone.flatMap(TimeZone.init(identifier:)) else { return { _ in nil } }
    return { zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval($0))) }
  }
}
