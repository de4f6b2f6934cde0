/// The order of day, month and year in dates that are written with numbers only.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case dayMonthYear = "dmy"
  case monthDayYear = "mdy"
  case yearMonthDay = "ymd"

  /// What comes first, in words.
  var first: String {
    switch self {
    case .dayMonthYear: "the day"
    case .monthDayYear: "the month"
    case .yearMonthDay: "the year"
    }
  }
}
