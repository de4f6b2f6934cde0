/// Walks through the characters of a date and its time.
struct DateWords {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value where it is nothing but digits, with or without a fraction of a day behind them.
  var onlyNumber: Int64? {
    let whole = bytes.prefix { Self.isDigit($0) }
    let rest = bytes[whole.endIndex...]
    let isFraction =
      rest.first == UInt8(ascii: ".") && whole.count == 5
      && rest.dropFirst().allSatisfy { Self.isDigit($0) }
    guard 1...13 ~= whole.count, rest.isEmpty || isFraction else { return nil }
    return whole.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  /// Reads the date at the position.
  mutating func date() -> DateText? {
    if isLetter { return monthFirst() }
    guard let first = number() else { return nil }
    let separator = peek
    skipSeparators()
    if isLetter { return dayFirst(first.value) ?? nil }
    guard separator.map(Self.isDateSign) ?? false, let second = number(), peek == separator else {
      return nil
    }
    position += 1
    guard let third = number() else { return nil }
    if first.digits == 4 {
      return Day(year: first.value, month: second.value, day: third.value).map { .day($0) }
    }
    guard let year = Self.year(third), first.digits <= 2, second.digits <= 2 else { return nil }
    let date: DateText =
      third.digits == 4 || first.digits == 1
      ? .numbers(first.value, second.value, year: year)
      : .short(first.value, second.value, third.value)
    return separator == UInt8(ascii: ".") ? .dotted(date) : date
  }

  /// Reads the time behind a date, which may be missing; `nil` for anything else behind it.
  mutating func clock() -> (seconds: Int, zoneSeconds: Int?)? {
    if peek == UInt8(ascii: "T"), position + 1 < bytes.count, Self.isDigit(bytes[position + 1]) {
      position += 1
    }
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    guard position < bytes.count else { return (0, nil) }
    guard var seconds = timeOfDay() else { return nil }
    skip { $0 == UInt8(ascii: " ") }
    if let half = halfOfDay() {
      let hour = seconds / 3600
      guard 1...12 ~= hour else { return nil }
      seconds += (hour == 12 ? -12 : 0) * 3600 + (half == UInt8(ascii: "p") ? 12 * 3600 : 0)
    }
    skip { $0 == UInt8(ascii: " ") }
    guard position < bytes.count else { return (seconds, nil) }
    guard let zone = zone(), position == bytes.count else { return nil }
    return (seconds, zone)
  }

  /// `Oct 7, 2025`.
  private mutating func monthFirst() -> DateText? {
    guard let month = month() else { return nil }
    skipSeparators()
    guard let day = number() else { return nil }
    skipSeparators()
    guard let year = number().flatMap(Self.year) else { return nil }
    return Day(year: year, month: month, day: day.value).map { .day($0) }
  }

  /// `15 Apr, 2021` and `2021-Apr-15`.
  private mutating func dayFirst(_ first: Int) -> DateText? {
    guard let month = month() else { return nil }
    skipSeparators()
    guard let last = number() else { return nil }
    if first > 31 { return Day(year: first, month: month, day: last.value).map { .day($0) } }
    return Self.year(last).flatMap { Day(year: $0, month: month, day: first) }.map { .day($0) }
  }

  /// A month by its English name or the first three letters of it.
  private mutating func month() -> Int? {
    let start = position
    skip { Self.isLetter($0) }
    let word = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0 == word || $0.prefix(3) == word || $0.prefix(4) == word }.map {
      $0 + 1
    }
  }

  private mutating func timeOfDay() -> Int? {
    guard let hour = number(), hour.value < 24, peek == UInt8(ascii: ":") else { return nil }
    position += 1
    guard let minute = number(), minute.value < 60 else { return nil }
    guard peek == UInt8(ascii: ":") else { return hour.value * 3600 + minute.value * 60 }
    position += 1
    guard let second = number(), second.value <= 60 else { return nil }
    if peek == UInt8(ascii: ".") {
      position += 1
      skip { Self.isDigit($0) }
    }
    return hour.value * 3600 + minute.value * 60 + second.value
  }

  private mutating func halfOfDay() -> UInt8? {
    guard position + 1 < bytes.count, bytes[position + 1] | 0x20 == UInt8(ascii: "m") else {
      return nil
    }
    let half = bytes[position] | 0x20
    guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else { return nil }
    position += 2
    return half
  }

  /// `Z`, `UTC`, `GMT`, `+02:00`, `-0700` and `+02`, as seconds ahead of UTC.
  private mutating func zone() -> Int? {
    let word = String(decoding: bytes[position...], as: UTF8.self).uppercased()
    if ["Z", "UTC", "GMT"].contains(word) {
      position = bytes.count
      return 0
    }
    guard peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") else { return nil }
    let sign = peek == UInt8(ascii: "-") ? -1 : 1
    position += 1
    guard let first = number() else { return nil }
    var minutes = first.digits == 4 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
    if peek == UInt8(ascii: ":") {
      position += 1
      guard let rest = number() else { return nil }
      minutes += rest.value
    }
    return minutes <= 14 * 60 ? sign * minutes * 60 : nil
  }

  private mutating func number() -> (value: Int, digits: Int)? {
    let start = position
    skip { Self.isDigit($0) }
    guard 1...4 ~= position - start else { return nil }
    return (bytes[start..<position].reduce(0) { $0 * 10 + Int($1 - 0x30) }, position - start)
  }

  /// A year of four digits, or of two in the hundred years from 1970.
  private static func year(_ number: (value: Int, digits: Int)) -> Int? {
    switch number.digits {
    case 4: number.value
    case 2: DateText.year(number.value)
    default: nil
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var isLetter: Bool { peek.map(Self.isLetter) ?? false }

  private mutating func skip(_ isPassed: (UInt8) -> Bool) {
    while position < bytes.count, isPassed(bytes[position]) { position += 1 }
  }

  private mutating func skipSeparators() {
    skip { Self.isDateSign($0) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
  }

  private static func isDateSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
