/// Brings the two forms of a Salesforce id together.
///
/// Reports show 15 characters, of which the case counts; data exports add three that tell the case,
/// five bits each.
/// - Note: The rule is in Salesforce's object reference, under "ID Field Type".
final class SalesforceIDs {
  private static let shortLength = 15
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)

  private let memory: UnsafeMutablePointer<UInt8>

  init() {
    memory = .allocate(capacity: 18 + FieldSpan.spare)
    memory.initialize(repeating: 0, count: 18 + FieldSpan.spare)
  }

  deinit { memory.deallocate() }

  /// An id with all 18 characters, valid until the next one; anything else as it is.
  func whole(_ id: FieldSpan) -> FieldSpan {
    guard id.count == Self.shortLength, let tail = Self.tail(of: id.bytes) else { return id }
    memory.update(from: id.start, count: Self.shortLength)
    for (place, letter) in tail.enumerated() { memory[Self.shortLength + place] = letter }
    return FieldSpan(start: memory, count: Self.shortLength + tail.count)
  }

  static func whole(_ id: String) -> String {
    tail(of: id.utf8).map { id + String(decoding: $0, as: UTF8.self) } ?? id
  }

  /// The three characters that a short id lacks; `nil` for what is none.
  private static func tail(of bytes: some Collection<UInt8>) -> [UInt8]? {
    let bytes = Array(bytes)
    // Standard objects begin with two zeros.
    guard bytes.count == shortLength, bytes.starts(with: [0x30, 0x30]),
      bytes.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    return stride(from: 0, to: shortLength, by: 5).map { start in
      let capitals = (0..<5).filter { bytes[start + $0] &- 0x41 < 26 }
      return letters[capitals.reduce(0) { $0 | 1 << $1 }]
    }
  }
}
