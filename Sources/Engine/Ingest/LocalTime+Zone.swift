internal import Foundation

extension LocalTime {
  /// At a moment in seconds since 1970, by the clocks of a zone.
  init(at moment: Int64, in zone: TimeZone) {
    let date = Date(timeIntervalSince1970: TimeInterval(moment))
    self.init(at: moment, secondsAhead: zone.secondsFromGMT(for: date))
  }
}
