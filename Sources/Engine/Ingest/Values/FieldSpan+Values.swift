internal import Glibc

extension FieldSpan {
  /// The value as a string; `nil` when it is not UTF-8 or holds a zero byte.
  @inline(__always)
  var text: String? {
    guard !hasZero else { return nil }
    return isASCII
      ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
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
    guard count == 10, start[4] == 0x2D, start[7] == 0x2D,
      let century = twoDigits(at: 0), let decade = twoDigits(at: 2),
      let month = twoDigits(at: 5), let day = twoDigits(at: 8)
    else { return nil }
    return Day(year: 100 * century + decade, month: month, day: day)
  }

  /// Minor units of a decimal number with up to two places; `nil` for anything else.
  ///
  /// At most twelve digits before the point, so that the sums of many deals still fit.
  @inline(__always)
  var minorUnits: Int64? {
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
  var wholeNumber: Int? {
    guard 1...9 ~= count else { return nil }
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
