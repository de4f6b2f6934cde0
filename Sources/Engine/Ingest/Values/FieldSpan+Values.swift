internal import Glibc

extension FieldSpan {
  /// The value as a string; `nil` when it is not UTF-8 or holds a zero byte.
  @inline(__always)
  var text: String? {
    guard !hasZero else { return nil }
    return isASCII
      ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }

  /// Whether the value has a ``text``.
  @inline(__always)
  var isText: Bool { isPlainText || text != nil }

  /// Whether all bytes are ASCII and none is zero.
  @inline(__always)
  private var isPlainText: Bool {
    var strange: UInt8 = 0
    for index in 0..<count { strange |= start[index] | (start[index] &- 1) }
    return strange < 0x80
  }

  var hasZero: Bool { memchr(start, 0, count) != nil }

  /// Spares most values the costlier check of their encoding.
  @inline(__always)
  private var isASCII: Bool {
    var seen: UInt8 = 0
    for index in 0..<count { seen |= start[index] }
    return seen < 0x80
  }

  /// The day written as `YYYY-MM-DD`; `nil` for anything else and for days that do not exist.
  @inline(__always)
  var day: Day? {
    guard count == 10 else { return nil }
    // Digits become their values and dashes zero.
    let head = word(at: 0) ^ 0x2D30_302D_3030_3030
    let tail = word(at: 2) ^ 0x3030_2D30_302D_3030
    let isDate = Self.areDigits(head) && Self.areDigits(tail) && head & 0xFF00_00FF_0000_0000 == 0
    guard isDate else { return nil }
    // The digits without dashes; every other byte of their pairs is a number of two digits.
    let digits = head & 0xFFFF_FFFF | tail << 8 & 0xFFFF_0000_0000 | tail & 0xFFFF_0000_0000_0000
    let pairs = digits &* 10 &+ digits >> 8
    let year = 100 * Self.byte(0, pairs) + Self.byte(2, pairs)
    let (month, day) = (Self.byte(4, pairs), Self.byte(6, pairs))
    if let number = MonthTable.day(year: year, month: month, day: day) {
      return Day(number: number)
    }
    return Day(year: year, month: month, day: day)
  }

  /// The day written as `20YY-MM-DD`; `nil` for anything else, which may be a ``day`` all the same.
  @inline(__always)
  func day(in months: MonthTable.Century) -> Int32? {
    let century = UnsafeRawPointer(start).loadUnaligned(as: UInt16.self)
    guard count == 10, UInt16(littleEndian: century) == 0x3032 else { return nil }
    // Digits become their values and dashes zero.
    let digits = word(at: 2) ^ 0x3030_2D30_302D_3030
    let tooLarge = (digits &+ 0x7676_7F76_767F_7676 | digits) & 0x8080_8080_8080_8080
    guard tooLarge == 0 else { return nil }
    // Each first byte of two digits is the number that they are.
    let numbers = digits &* 10 &+ digits >> 8
    return months.day(
      year: Self.byte(0, numbers), month: Self.byte(3, numbers), day: Self.byte(6, numbers))
  }

  @inline(__always)
  private func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
  }

  /// Whether every byte is at most 9.
  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool {
    (word &+ 0x7676_7676_7676_7676 | word) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func byte(_ index: UInt64, _ word: UInt64) -> Int {
    Int(truncatingIfNeeded: word >> (8 * index) & 0xFF)
  }

  /// Minor units of a decimal number with up to two places; `nil` for anything else.
  ///
  /// At most twelve digits before the point, so that the sums of many deals still fit.
  @inline(__always)
  var minorUnits: Int64? { 1...8 ~= count ? shortUnits ?? longUnits : longUnits }

  /// Minor units of up to eight digits and nothing else.
  @inline(__always)
  private var shortUnits: Int64? { shortNumber.map { 100 * $0 } }

  /// A number of one to eight digits and nothing else, read at once.
  @inline(__always)
  private var shortNumber: Int64? {
    // The digits come to stand behind as many zeros as eight lack.
    let digits = (word(at: 0) ^ 0x3030_3030_3030_3030) << UInt64(64 - 8 * count)
    guard Self.areDigits(digits) else { return nil }
    let pairs = digits &* 10 &+ digits >> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return Int64((low &+ high) >> 32)
  }

  private var longUnits: Int64? {
    var index = count > 0 && start[0] == 0x2D ? 1 : 0
    let isNegative = index == 1
    let first = index
    var value: Int64 = 0
    while index < count, start[index] &- 0x30 < 10 {
      guard index - first < 12 else { return nil }
      value = value * 10 + Int64(start[index] - 0x30)
      index += 1
    }
    guard index > first, let places = places(from: index) else { return nil }
    return isNegative ? -(value * 100 + places) : value * 100 + places
  }

  /// A number of days without sign; `nil` for anything else.
  @inline(__always)
  var wholeNumber: Int? { 1...8 ~= count ? shortNumber.map { Int($0) } : longNumber }

  private var longNumber: Int? {
    guard count == 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Hundredths written as `.5` or `.50` from an index to the end, nothing being 0.
  @inline(__always)
  private func places(from index: Int) -> Int64? {
    switch count - index {
    case 0: return 0
    case 2 where start[index] == 0x2E && start[index + 1] &- 0x30 < 10:
      return 10 * Int64(start[index + 1] - 0x30)
    case 3 where start[index] == 0x2E: return twoDigits(at: index + 1).map { Int64($0) }
    default: return nil
    }
  }

  @inline(__always)
  private func twoDigits(at index: Int) -> Int? {
    let (tens, ones) = (start[index] &- 0x30, start[index + 1] &- 0x30)
    return tens < 10 && ones < 10 ? 10 * Int(tens) + Int(ones) : nil
  }
}
