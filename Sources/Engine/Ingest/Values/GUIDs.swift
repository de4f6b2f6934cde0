/// Brings the ways together in which a GUID is written.
///
/// Braces around it and the case of its letters say nothing; it is known in small letters, bare.
final class GUIDs {
  private static let length = 36

  private let memory: UnsafeMutablePointer<UInt8>

  init() {
    memory = .allocate(capacity: Self.length + FieldSpan.spare)
    memory.initialize(repeating: 0, count: Self.length + FieldSpan.spare)
  }

  deinit { memory.deallocate() }

  /// A GUID as it is known, valid until the next one; anything else as it is.
  func bare(_ id: FieldSpan) -> FieldSpan {
    guard let digits = Self.digits(of: id.bytes) else { return id }
    for (place, byte) in digits.enumerated() { memory[place] = byte }
    return FieldSpan(start: memory, count: Self.length)
  }

  static func bare(_ id: String) -> String {
    digits(of: id.utf8).map { String(decoding: $0, as: UTF8.self) } ?? id
  }

  /// The 32 digits with the dashes between them; `nil` for what is no GUID.
  private static func digits(of bytes: some Collection<UInt8>) -> [UInt8]? {
    guard bytes.count == length || bytes.count == length + 2 else { return nil }
    var digits = Array(bytes)
    if digits.count == length + 2 {
      guard digits.first == UInt8(ascii: "{"), digits.last == UInt8(ascii: "}") else { return nil }
      digits = Array(digits.dropFirst().dropLast())
    }
    for place in digits.indices {
      guard ![8, 13, 18, 23].contains(place) else {
        guard digits[place] == UInt8(ascii: "-") else { return nil }
        continue
      }
      let isLetter = (digits[place] | 0x20) &- 0x61 < 6
      guard digits[place] &- 0x30 < 10 || isLetter else { return nil }
      if isLetter { digits[place] |= 0x20 }
    }
    return digits
  }
}
