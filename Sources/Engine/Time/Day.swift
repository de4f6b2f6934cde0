/// A calendar day as the number of days since 1970-01-01, without clock and without time zone.
public struct Day: Hashable, Sendable, Comparable, Strideable {
  public let number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The day of a proleptic Gregorian date; `nil` when the date does not exist.
  ///
  /// Source of the arithmetic: the civil-from-days algorithm over 400-year eras.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Int32(Self.daysSinceEpoch(year: year, month: month, day: day))
  }

  /// Reads `YYYY-MM-DD`; `nil` for any other form and for days that do not exist.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D,
      let year = Self.integer(digits[0..<4]), let month = Self.integer(digits[5..<7]),
      let day = Self.integer(digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The first day of a month counted from January of year 0, of any year.
  init(firstOfMonth months: Int) {
    let month = ((months % 12) + 12) % 12
    number = Int32(Self.daysSinceEpoch(year: (months - month) / 12, month: month + 1, day: 1))
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  public func distance(to other: Self) -> Int { Int(other.number) - Int(number) }

  public func advanced(by days: Int) -> Self { Self(number: number + Int32(days)) }

  /// Year, month 1...12 and day 1...31 of the proleptic Gregorian calendar.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}

extension Day: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = date
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
