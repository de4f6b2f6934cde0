/// The characters of Windows-1252: Latin-1 but for 27 others and five bytes without any.
enum Windows1252 {
  /// The characters of the bytes from 0x80 to 0x9F; 0 where there is none.
  ///
  /// Source: the table CP1252.TXT of the Unicode Consortium.
  private static let specials: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The character of a byte; `nil` for those that have none.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    let value = specials[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
