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

  /// The days of the years from 2000 to 2099 by what is written of a date behind its century.
  static let thisCentury = Century()

  /// The months of a hundred years, found without a check of the month.
  struct Century: @unchecked Sendable {
    /// By year and 128 times that many months, of which most do not exist: the first day, and
    /// above its 24 bits how many days there are.
    private let months: UnsafeMutablePointer<UInt32>

    fileprivate init() {
      months = .allocate(capacity: 100 << 7)
      months.initialize(repeating: 0, count: 100 << 7)
      for month in 0..<1200 {
        let first = Day(firstOfMonth: 24_000 + month)
        let length = UInt32(first.distance(to: Day(firstOfMonth: 24_001 + month)))
        months[(month / 12) << 7 | (month % 12 + 1)] = UInt32(first.number) | length << 24
      }
    }

    /// The day of a year, a month and a day of at most two digits each; `nil` where there is none.
    @inline(__always)
    func day(year: Int, month: Int, day: Int) -> Int32? {
      let entry = months[year << 7 | month]
      let ahead = UInt32(truncatingIfNeeded: day &- 1)
      return ahead < entry >> 24 ? Int32(bitPattern: entry & 0xFF_FFFF &+ ahead) : nil
    }
  }

  /// The day of a date; `nil` where there is none, or outside the years of the table.
  @inline(__always)
  static func day(year: Int, month: Int, day: Int) -> Int32? {
    let index = 12 * (year - firstYear) + month - 1
    guard 1...12 ~= month, 0..<months ~= index, day > 0 else { return nil }
    let number = firstDays[index] + Int32(day) - 1
    return number < firstDays[index + 1] ? number : nil
  }
}
