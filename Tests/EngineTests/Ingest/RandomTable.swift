/// Seeded tables of awkward values, written as CSV in any of the ways RFC 4180 allows.
struct RandomTable {
  private static let pieces = [
    "a", "Z", "7", " ", "\"", "\"\"", ",", "\n", "\r\n", "\r", "日本語", "é", "e\u{301}", "🙂", ";",
    "\t",
    "sixteen letters!", "'", "",
  ]
  private var draws: Draws

  init(seed: UInt64) { draws = Draws(state: seed &* 7919) }

  /// A text and the values that must be read from it.
  mutating func make() -> (text: String, rows: [[String]]) {
    let columns = 2 + draws.below(5)
    let rows = (0..<1 + draws.below(30)).map { _ in (0..<columns).map { _ in value() } }
    let ending = draws.below(2) == 0 ? "\n" : "\r\n"
    let lines = rows.map { row in row.map { written($0) }.joined(separator: ",") }
    let last = draws.below(2) == 0 ? ending : ""
    return (lines.joined(separator: ending) + last, rows)
  }

  private mutating func value() -> String {
    (0..<draws.below(6)).map { _ in Self.pieces[draws.below(Self.pieces.count)] }.joined()
  }

  private mutating func written(_ value: String) -> String {
    let isPlain = !value.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    if isPlain, draws.below(4) > 0 { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars { quoted += scalar == "\"" ? "\"\"" : String(scalar) }
    return quoted + "\""
  }
}
