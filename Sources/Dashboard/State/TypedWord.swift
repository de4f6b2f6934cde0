/// A word that is looked for in names, whatever their case.
///
/// Names are mostly ASCII, and there are hundreds of thousands of them: these are compared byte by
/// byte, others as Swift compares text.
struct TypedWord: Hashable, Sendable {
  private let text: String
  private let bytes: [UInt8]
  private let isASCII: Bool

  init(_ text: some StringProtocol) {
    self.text = text.lowercased()
    bytes = Array(self.text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// Whether a name holds the word.
  func isIn(_ name: String) -> Bool {
    let answer = name.utf8.withContiguousStorageIfAvailable(isIn)
    return (answer ?? nil) ?? name.lowercased().contains(text)
  }

  /// `nil` where bytes alone do not tell.
  private func isIn(_ name: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard isASCII, name.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard let first = bytes.first else { return true }
    guard name.count >= bytes.count else { return false }
    for start in 0...(name.count - bytes.count) where Self.small(name[start]) == first {
      if bytes.indices.allSatisfy({ Self.small(name[start + $0]) == bytes[$0] }) { return true }
    }
    return false
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
