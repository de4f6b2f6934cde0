import Engine
import Foundation

/// The only place that asks what day it is.
enum Clock {
  /// Today in the process's time zone.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? Day(number: 0)
  }

  /// Seconds since 1970.
  static var moment: Int64 { Int64(Date().timeIntervalSince1970) }

  /// Hour and minute as `12:04`.
  static var time: String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.hour, .minute], from: Date())
    let text = [parts.hour, parts.minute].map { number in
      let digits = String(number ?? 0)
      return digits.count < 2 ? "0" + digits : digits
    }
    return text.joined(separator: ":")
  }
}
