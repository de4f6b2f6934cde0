import Engine
import Foundation

/// The only place that asks what day it is.
enum Clock {
  /// Today in the process's time zone.
  static var today: Day { now.day }

  /// Seconds since 1970.
  static var moment: Int64 { Int64(Date().timeIntervalSince1970) }

  /// Hour and minute as `12:04`.
  static var time: String { now.clock }

  private static var now: LocalTime {
    LocalTime(at: moment, secondsAhead: TimeZone.current.secondsFromGMT())
  }
}
