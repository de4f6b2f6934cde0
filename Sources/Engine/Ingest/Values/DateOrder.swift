/// The order of day, month and year in dates that are written with numbers only.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case yearMonthDay = "ymd"
  case dayMonthYear = "dmy"
  case monthDayYear = "mdy"
}
