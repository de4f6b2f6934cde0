/// The first day of every month from 1970 to the end of 2100, to read dates without arithmetic.
enum MonthTable {
  static let firstYear = 1970
  private static let months = 12 * 131

  /// One more than there are months, so that every month has an end.
  private nonisolated(unsafe) static let firstDays: UnsafePointer<Int32> = {
    let days = UnsafeMutablePointer<Int32>.allocate(capacity: months + 1)
    for month in 0...months { days[month] = Day(firstOfMonth: 12 * firstYear + month).number }
    return UnsafePointer(days)
  }()

  /// The day of a date; `nil` where there is none, or outside the years of the table.
  @inline(__always)
  static func day(year: Int, month: Int, day: Int) -> Int32? {
    let index = 12 * (year - firstYear) + month - 1
    guard 1...12 ~= month, 0..<months ~= index, day > 0 else { return nil }
    let number = firstDays[index] + Int32(day) - 1
    return number < firstDays[index + 1] ? number : nil
  }
}
