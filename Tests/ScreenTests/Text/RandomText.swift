/// Texts of every dangerous kind, drawn by a seeded generator.
enum RandomText {
  private static let pieces: [String] = [
    "a", "Z", " ", "deal", "-", "12%", "é", "e\u{301}", "\u{301}", "\u{308}\u{308}\u{308}", "日",
    "本語", "한", "\u{1112}\u{1161}", "🙂", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🏳️‍🌈", "\u{200D}", "\u{200B}", "\u{FE0F}",
    "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{9B}2J", "\u{7F}", "\n", "\r\n", "\t", "\0", "\u{85}",
    "\u{202E}", "\u{2067}", "\u{E000}", "\u{10FFFF}", "\u{3000}", "\u{A0}", "…", "│", "ﷺ",
    "\u{1F3FD}",
  ]

  /// Up to 24 pieces, among them scalars from anywhere in Unicode.
  static func any(using random: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in
      if Int.random(in: 0..<4, using: &random) == 0 {
        let value = UInt32.random(in: 0..<0x110000, using: &random)
        return Unicode.Scalar(value).map { String($0) } ?? "x"
      }
      return pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
  }
}
