import Testing

@testable import quarterdeck

@Suite struct GraphicRenditionTests {
  @Test(arguments: [
    ("\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;81mx", "\u{1B}[0;1;38;5;81mx"),
    ("a\u{1B}[39m\u{1B}(B\u{1B}[mb", "a\u{1B}[mb"),
    ("\u{1B}[m\u{1B}[31mx", "\u{1B}[0;31mx"),
    ("x\u{1B}[m", "x\u{1B}[m"),
    ("\u{1B}[31mx\u{1B}[32my", "\u{1B}[31mx\u{1B}[32my"),
    ("\u{1B}[31m\u{1B}[5;2H\u{1B}[32my", "\u{1B}[31m\u{1B}[5;2H\u{1B}[32my"),
    ("\u{1B}[?25l\u{1B}[3X\u{1B}[", "\u{1B}[?25l\u{1B}[3X\u{1B}["),
    ("日本", "日本"), ("", ""),
  ])
  func neighboursBecomeOneSequence(frame: String, expected: String) {
    #expect(
      String(decoding: GraphicRendition.merged(Array(frame.utf8)), as: UTF8.self) == expected)
  }

  /// Letters with the parameters in force, read the way a terminal does.
  private func picture(_ frame: String) -> [String] {
    var state: [Substring] = []
    return frame.matches(of: /\x1b\[([0-9;]*)m|\x1b\(B|./).compactMap { match in
      guard let parameters = match.1 else { return match.0.count == 1 ? "\(match.0)\(state)" : nil }
      let numbers = parameters.isEmpty ? ["0"] : parameters.split(separator: ";")
      for number in numbers {
        state = number == "0" ? [] : state.filter { $0 != number } + [number]
      }
      return nil
    }
  }

  @Test(arguments: 1...50)
  func everyLetterKeepsItsLook(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let parts = ["a", "b", "\u{1B}[m", "\u{1B}[0;1m", "\u{1B}[31m", "\u{1B}[42m", "\u{1B}(B"]
    let frame = (0..<60).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return parts[Int(state >> 33) % parts.count]
    }.joined()

    let merged = String(
      decoding: GraphicRendition.merged(Array(frame.utf8)), as: UTF8.self)

    #expect(picture(merged) == picture(frame))
    #expect(merged.utf8.count < frame.utf8.count)
  }
}
