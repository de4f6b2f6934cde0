import TestSupport
import Testing

@testable import Screen

/// Bytes may arrive in any portions.
@Suite struct KeyDecoderSplitTests {
  static let pieces: [[UInt8]] =
    [
      "a", "é", "日", "🙂", "\r", "\u{4}", "\u{1B}[A", "\u{1B}OB", "\u{1B}[1;5C", "\u{1B}[5~",
      "\u{1B}x", "\u{1B}é", "\u{1B}[97;5u", "\u{1B}[<0;12;7M", "\u{1B}[<65;1;1M", "\u{1B}[<0;12;7m",
      "\u{1B}[M !!", "\u{1B}[[C", "\u{1B}[200~p\u{1B}[A日\u{1B}[201~", "\u{1B}[?62;4c",
      "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{1B}[I", "\u{1B}[Z", "\u{1B}\u{1B}[B",
    ].map { Array($0.utf8) } + [[0xFF], [0xE6, 0x97], [0x9B, 0x41]]

  @Test func anySplitOfTheBytesGivesTheSameKeys() {
    for seed in UInt64(0)..<400 {
      var random = SeededGenerator(seed: seed)
      let bytes = (0..<12).flatMap { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      var decoder = KeyDecoder()
      var keys: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let portion = rest.prefix(Int.random(in: 1...5, using: &random))
        keys += decoder.feed(portion)
        _ = decoder.timeoutMilliseconds
        rest = rest.dropFirst(portion.count)
      }
      #expect(keys == KeyDecoderTests.keys(bytes), "seed \(seed)")
    }
  }

  @Test func whateverComesInTheDecoderFindsBackToTyping() {
    for seed in UInt64(0)..<400 {
      var random = SeededGenerator(seed: seed)
      var decoder = KeyDecoder()
      let noise = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("\u{1B}[O]<;M~".utf8)[Int.random(in: 0..<8, using: &random)]
      }
      _ = decoder.feed(noise)
      _ = decoder.flush()

      #expect(decoder.timeoutMilliseconds == nil, "seed \(seed)")
      #expect(decoder.feed(Array("ok".utf8)) == [.character("o"), .character("k")], "seed \(seed)")
    }
  }
}
