/// Turns the bytes that a terminal sends into keys.
///
/// A pure state machine: bytes may arrive in any portions, and an unknown sequence is swallowed as a
/// whole, so that its tail is never taken for typing. The caller waits `timeoutMilliseconds` for
/// more bytes and calls `flush` when none came.
public struct KeyDecoder: Sendable {
  enum State: Equatable {
    case ground
    case utf8(missing: Int, isAlt: Bool)
    case escape
    case control
    case single
    case linuxFunction
    case string
    case stringEscape
    case x10Mouse
    case paste(matched: Int)
  }

  private let escapeDelay: Int
  private let sequences: [[UInt8]: Key]
  private var state = State.ground
  private var buffer: [UInt8] = []

  /// A decoder; `sequences` are a terminal's own forms of keys, such as terminfo names them.
  public init(escapeDelayMilliseconds: Int = 25, sequences: [[UInt8]: Key] = [:]) {
    escapeDelay = escapeDelayMilliseconds
    self.sequences = sequences
  }

  /// How long to wait for the rest of what has begun; nil when nothing has.
  ///
  /// A lone Esc is told from a sequence by a short wait. The rest of a sequence may be late on a
  /// slow line and gets longer, and a paste longer still.
  public var timeoutMilliseconds: Int? {
    switch state {
    case .ground: nil
    case .escape: escapeDelay
    case .control, .single: buffer.isEmpty ? escapeDelay : 1000
    case .paste: 2000
    default: 1000
    }
  }

  /// The keys that these bytes complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { step(byte, &keys) }
    return keys
  }

  /// Ends what has begun: a lone Esc is the key, a torn sequence is dropped, a paste is delivered.
  public mutating func flush() -> [Key] {
    defer { enter(.ground) }
    return switch state {
    case .escape: [.escape]
    case .control where buffer.isEmpty: [.alt("[")]
    case .single where buffer.isEmpty: [.alt("O")]
    case .paste: [.paste(Self.text(of: buffer))]
    default: []
    }
  }

  private mutating func enter(_ next: State) {
    state = next
    buffer = []
  }

  private mutating func step(_ byte: UInt8, _ keys: inout [Key]) {
    switch state {
    case .ground: ground(byte, &keys)
    case .utf8(let missing, let isAlt): utf8(byte, missing, isAlt, &keys)
    case .escape: escape(byte, &keys)
    case .control: control(byte, &keys)
    case .single: single(byte, &keys)
    case .linuxFunction: linuxFunction(byte, &keys)
    case .string: string(byte)
    case .stringEscape: stringEscape(byte, &keys)
    case .x10Mouse: x10Mouse(byte, &keys)
    case .paste(let matched): paste(byte, matched, &keys)
    }
  }

  /// Gives up what has begun and takes the byte as the beginning of something new.
  private mutating func restart(with byte: UInt8, _ keys: inout [Key]) {
    enter(.ground)
    ground(byte, &keys)
  }

  private mutating func ground(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x1B: enter(.escape)
    case 0x20..<0x7F: keys.append(.character(Character(Unicode.Scalar(byte))))
    case 0..<0x20, 0x7F: keys.append(.ofControl(byte))
    default: begin(byte, isAlt: false)
    }
  }

  /// Begins a character of several bytes, where the byte can be the first of one.
  private mutating func begin(_ byte: UInt8, isAlt: Bool) {
    let missing: Int
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: return enter(.ground)
    }
    enter(.utf8(missing: missing, isAlt: isAlt))
    buffer = [byte]
  }

  private mutating func utf8(
    _ byte: UInt8, _ missing: Int, _ isAlt: Bool, _ keys: inout [Key]
  ) {
    guard byte & 0xC0 == 0x80 else { return restart(with: byte, &keys) }
    buffer.append(byte)
    guard missing == 1 else { return state = .utf8(missing: missing - 1, isAlt: isAlt) }
    if let scalar = String(validating: buffer, as: UTF8.self)?.unicodeScalars.first,
      scalar.properties.generalCategory != .control
    {
      keys.append(isAlt ? .alt(Character(scalar)) : .character(Character(scalar)))
    }
    enter(.ground)
  }

  private mutating func escape(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "["): enter(.control)
    case UInt8(ascii: "O"): enter(.single)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      enter(.string)
    case 0x20..<0x7F:
      keys.append(.alt(Character(Unicode.Scalar(byte))))
      enter(.ground)
    case 0x80...: begin(byte, isAlt: true)
    default:
      keys.append(.escape)
      restart(with: byte, &keys)
    }
  }

  private mutating func control(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x20..<0x40:
      if buffer.count < 64 { buffer.append(byte) }
    case UInt8(ascii: "[") where buffer.isEmpty: enter(.linuxFunction)
    case UInt8(ascii: "M") where buffer.isEmpty: enter(.x10Mouse)
    case 0x40..<0x7F: finish(prefix: UInt8(ascii: "["), final: byte, &keys)
    default: restart(with: byte, &keys)
    }
  }

  private mutating func single(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x30..<0x3A, 0x3B:
      if buffer.count < 64 { buffer.append(byte) }
    case 0x40..<0x7F: finish(prefix: UInt8(ascii: "O"), final: byte, &keys)
    default: restart(with: byte, &keys)
    }
  }

  private mutating func finish(prefix: UInt8, final: UInt8, _ keys: inout [Key]) {
    let sequence = ControlSequence(parameters: buffer, final: final)
    let own = sequences[[0x1B, prefix] + buffer + [final]]
    enter(.ground)
    if let own {
      keys.append(own)
    } else if prefix == UInt8(ascii: "O") {
      if let key = sequence.applicationKey { keys.append(key) }
    } else if sequence.beginsPaste {
      enter(.paste(matched: 0))
    } else if let key = sequence.key {
      keys.append(key)
    }
  }

  private mutating func linuxFunction(_ byte: UInt8, _ keys: inout [Key]) {
    guard (0x20..<0x7F).contains(byte) else { return restart(with: byte, &keys) }
    enter(.ground)
    if (0x41...0x45).contains(byte) { keys.append(.function(Int(byte) - 0x40)) }
  }

  private mutating func string(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: enter(.ground)
    case 0x1B: enter(.stringEscape)
    default: break
    }
  }

  private mutating func stringEscape(_ byte: UInt8, _ keys: inout [Key]) {
    if byte == UInt8(ascii: "\\") { return enter(.ground) }
    enter(.escape)
    escape(byte, &keys)
  }

  private mutating func x10Mouse(_ byte: UInt8, _ keys: inout [Key]) {
    buffer.append(byte)
    guard buffer.count == 3 else { return }
    let numbers = buffer.map { Int($0) - 32 }
    enter(.ground)
    if let event = MouseEvent(code: numbers[0], x: numbers[1], y: numbers[2], isRelease: nil) {
      keys.append(.mouse(event))
    }
  }

  private mutating func paste(_ byte: UInt8, _ matched: Int, _ keys: inout [Key]) {
    let end = Self.pasteEnd
    if byte == end[matched] {
      guard matched + 1 == end.count else { return state = .paste(matched: matched + 1) }
      keys.append(.paste(Self.text(of: buffer)))
      return enter(.ground)
    }
    keep(end[..<matched])
    let beginsAnew = byte == end[0]
    if !beginsAnew { keep([byte]) }
    state = .paste(matched: beginsAnew ? 1 : 0)
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    if buffer.count + bytes.count <= Self.longestPaste { buffer.append(contentsOf: bytes) }
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let longestPaste = 1 << 20

  private static func text(of bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    text.removeAll { $0 == "\u{FFFD}" }
    return String(text)
  }
}
