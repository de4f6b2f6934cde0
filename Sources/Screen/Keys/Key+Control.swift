extension Key {
  /// The key that a control byte stands for.
  static func ofControl(_ byte: UInt8) -> Self {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The key of a character code that came with modifiers, as in `CSI 97 ; 5 u`.
  ///
  /// Modifiers are one more than the sum of 1 for Shift, 2 for Alt and 4 for Control.
  static func ofCode(_ code: Int, modifiers: Int) -> Self? {
    let held = max(0, modifiers - 1)
    let isShifted = held & 1 != 0
    switch code {
    case 9: return isShifted ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 57344...63743: return nil
    default: break
    }
    guard code >= 32, code < 0x110000, let scalar = Unicode.Scalar(UInt32(code)),
      scalar.properties.generalCategory != .control
    else { return nil }
    let character = Character(scalar)
    let lower = Character(character.lowercased().first.map(String.init) ?? String(character))
    if held & 4 != 0 { return .control(lower) }
    let shifted = isShifted ? character.uppercased().first ?? character : character
    return held & 2 != 0 ? .alt(shifted) : .character(shifted)
  }
}
