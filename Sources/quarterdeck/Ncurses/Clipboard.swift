/// The clipboard of the terminal, which may be on another machine, reached by OSC 52.
enum Clipboard {
  /// The most base64 that terminals take in one sequence, in bytes.
  static let limit = 74_000

  /// The bytes that put a text on the clipboard; nil for one that is too long.
  ///
  /// Inside tmux it is also sent through to the terminal outside: which of the two works depends on
  /// tmux's settings, and both set the same text.
  static func sequence(_ text: String, isInTmux: Bool) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    guard encoded.count <= limit else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    guard isInTmux else { return sequence }
    return sequence + Array("\u{1B}Ptmux;\u{1B}".utf8) + sequence + Array("\u{1B}\\".utf8)
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 3).flatMap { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      return (0..<4).map { place in
        place > group.count ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * place) & 63]
      }
    }
  }
}
