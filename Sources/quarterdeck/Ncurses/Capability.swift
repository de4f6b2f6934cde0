internal import CNcurses
internal import Screen

/// Strings that terminfo knows about the terminal whose screen is open.
enum Capability {
  /// The bytes of a capability without its notes about waiting; empty where the terminal has none.
  static func bytes(_ name: String) -> [UInt8] {
    guard let text = curses_capability(name) else { return [] }
    return withoutPadding(Array(String(cString: text).utf8))
  }

  /// The sequence without the parts in `$<...>`, which only a slow line of old would need.
  static func withoutPadding(_ sequence: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = sequence[...]
    while let byte = rest.popFirst() {
      let isPadding = byte == UInt8(ascii: "$") && rest.first == UInt8(ascii: "<")
      if isPadding, let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// What makes a screen usable again without knowing what it shows.
  static var restore: [UInt8] {
    let leave = bytes("rmcup")
    return TerminalModes.endFrame + TerminalModes.off + bytes("sgr0") + bytes("op")
      + bytes("cnorm") + (leave.isEmpty ? Array("\r\n".utf8) : leave)
  }

  /// The sequences that the terminal's keys send.
  static var keySequences: [[UInt8]: Key] {
    let named = keys + (1...12).map { ("kf\($0)", .function($0)) }
    let pairs = named.map { (bytes($0.0), $0.1) }.filter { $0.0.count > 2 }
    return Dictionary(pairs) { first, _ in first }
  }

  private static let keys: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
    ("kdch1", .delete), ("kcbt", .backTab),
  ]
}
