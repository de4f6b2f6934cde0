/// Makes what curses writes about colours and attributes shorter.
///
/// Curses sends a sequence for every step and a change of character set with each reset. Steps next
/// to each other become one sequence, and what a reset undoes at once is not sent. That is a sixth
/// of what a moved cursor costs.
struct GraphicRendition {
  private var output: [UInt8] = []
  private var pending: [UInt8]?

  /// The same picture in fewer bytes, on a terminal that shows its first character set.
  static func merged(_ frame: [UInt8]) -> [UInt8] {
    var run = Self()
    var rest = frame[...]
    while let first = rest.first {
      if let parameters = parameters(in: rest) {
        run.add(parameters)
        rest = rest.dropFirst(parameters.count + 3)
      } else if rest.starts(with: firstCharacterSet) {
        rest = rest.dropFirst(firstCharacterSet.count)
      } else {
        run.flush()
        run.output.append(first)
        rest = rest.dropFirst()
      }
    }
    run.flush()
    return run.output
  }

  private static let firstCharacterSet = Array("\u{1B}(B".utf8)

  /// What stands between `ESC [` and `m` at the beginning; nil where no such sequence begins.
  private static func parameters(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: [0x1B, UInt8(ascii: "[")]) else { return nil }
    let tail = bytes.dropFirst(2)
    let parameters = tail.prefix { (0x30...0x3B).contains($0) && $0 != 0x3A }
    return tail.dropFirst(parameters.count).first == UInt8(ascii: "m") ? parameters : nil
  }

  private mutating func add(_ parameters: ArraySlice<UInt8>) {
    let isReset = parameters.isEmpty || parameters.split(separator: 0x3B).first == [0x30]
    guard let earlier = pending, !isReset else { return pending = Array(parameters) }
    let before = earlier.isEmpty ? [0x30] : earlier
    pending = before + [0x3B] + parameters
  }

  private mutating func flush() {
    guard let parameters = pending else { return }
    output += [0x1B, UInt8(ascii: "[")] + parameters + [UInt8(ascii: "m")]
    pending = nil
  }
}
