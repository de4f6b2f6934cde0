@testable import Engine

/// Text in memory as the reader lays it out, with bytes to spare behind it.
final class PaddedText {
  private let memory: UnsafeMutablePointer<UInt8>
  let span: FieldSpan

  init(_ bytes: [UInt8]) {
    memory = .allocate(capacity: bytes.count + 16)
    memory.initialize(repeating: 0x0A, count: bytes.count + 16)
    for (index, byte) in bytes.enumerated() { memory[index] = byte }
    span = FieldSpan(start: memory, count: bytes.count)
  }

  convenience init(_ text: String) { self.init(Array(text.utf8)) }

  deinit { memory.deallocate() }

  /// What a question to the text's bytes answers.
  func read<Answer>(_ question: (FieldSpan) throws -> Answer) rethrows -> Answer {
    try withExtendedLifetime(self) { try question(span) }
  }
}
