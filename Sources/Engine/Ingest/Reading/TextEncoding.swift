/// How the characters of a file are written as bytes; the raw values are those of the report.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// Stands in UTF-8 text for what the file's encoding has no character for; no UTF-8 holds it.
  static let noCharacter: UInt8 = 0xFF

  /// How many bytes of the file became these bytes of UTF-8.
  func sourceLength(of text: UnsafeBufferPointer<UInt8>) -> Int {
    switch self {
    case .utf8: text.count
    case .windows1252: text.count { !UTF8.isContinuation($0) }
    case .utf16LittleEndian, .utf16BigEndian:
      // A character of four bytes of UTF-8 is a pair of surrogates.
      2 * text.count { !UTF8.isContinuation($0) } + 2 * text.count { $0 & 0xF8 == 0xF0 }
    }
  }

  /// The encoding that a mark at the start of the file names, and the mark's length.
  static func marked(_ opening: some Collection<UInt8>) -> (encoding: Self, length: Int)? {
    if opening.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if opening.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if opening.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// As many characters of a header are enough to tell its encoding.
  private static let headerStart = 16

  /// The form of UTF-16 in which most of the text would be Latin letters, or all of the header's start;
  /// `nil` where neither is.
  ///
  /// Such letters have a zero as their higher byte, which no other text has so often.
  static func unmarkedUTF16(_ opening: some Collection<UInt8>) -> Self? {
    let start = Array(opening.prefix(2 * headerStart))
    if start.count == 2 * headerStart {
      let places = stride(from: 0, to: start.count, by: 2)
      if places.allSatisfy({ isLatin(start[$0]) && start[$0 + 1] == 0 }) {
        return .utf16LittleEndian
      }
      if places.allSatisfy({ start[$0] == 0 && isLatin(start[$0 + 1]) }) {
        return .utf16BigEndian
      }
    }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in opening.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = opening.count / 2
    guard pairs > 0 else { return nil }
    if 5 * zeros.odd > 3 * pairs, 10 * zeros.even < pairs { return .utf16LittleEndian }
    if 5 * zeros.even > 3 * pairs, 10 * zeros.odd < pairs { return .utf16BigEndian }
    return nil
  }

  /// Whether a byte is a character of ASCII that text is made of.
  private static func isLatin(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

extension UTF8 {
  /// Whether a byte goes on with a character that began before it.
  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
