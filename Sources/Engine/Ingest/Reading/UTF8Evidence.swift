/// Counts how much of a file's bytes is UTF-8, over any number of pieces.
struct UTF8Evidence {
  /// Characters of several bytes.
  private(set) var characterCount = 0
  /// Bytes that belong to no character.
  private var invalidCount = 0
  private(set) var hasZeros = false
  /// Bytes of an unfinished character still to come, and the bounds of the next one.
  private var expected = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xBF

  /// The encoding of a file whose bytes have all been counted.
  ///
  /// A file with as many good characters as bad bytes is UTF-8 with damage; hardly any text of
  /// Windows-1252 holds sequences that happen to be UTF-8.
  var encoding: TextEncoding {
    damageCount > characterCount ? .windows1252 : .utf8
  }

  /// Bad bytes, and a character that the end cut off.
  var damageCount: Int { invalidCount + (expected > 0 ? 1 : 0) }

  /// Whether the bytes so far end within a character.
  var isInsideCharacter: Bool { expected > 0 }

  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position < bytes.count {
      if expected == 0, position + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0, !Self.holdsZero(word) {
          position += 8
          continue
        }
      }
      take(bytes[position])
      position += 1
    }
  }

  /// The ranges of the second byte are those of the Unicode standard, table 3-7.
  @inline(__always)
  private mutating func take(_ byte: UInt8) {
    if expected > 0 {
      if lower...upper ~= byte { return goOn() }
      invalidCount += 1
      expected = 0
    }
    (lower, upper) = (0x80, 0xBF)
    switch byte {
    case 0: hasZeros = true
    case 0x01...0x7F: break
    case 0xC2...0xDF: expected = 1
    case 0xE0: (expected, lower) = (2, 0xA0)
    case 0xED: (expected, upper) = (2, 0x9F)
    case 0xE1...0xEF: expected = 2
    case 0xF0: (expected, lower) = (3, 0x90)
    case 0xF1...0xF3: expected = 3
    case 0xF4: (expected, upper) = (3, 0x8F)
    default: invalidCount += 1
    }
  }

  private mutating func goOn() {
    expected -= 1
    (lower, upper) = (0x80, 0xBF)
    if expected == 0 { characterCount += 1 }
  }

  @inline(__always)
  private static func holdsZero(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }
}
