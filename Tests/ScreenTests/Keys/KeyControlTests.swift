import Testing

@testable import Screen

@Suite struct KeyControlTests {
  @Test func everyControlByteIsAKey() {
    let keys = (UInt8(0)..<0x20).map { Key.ofControl($0) }

    #expect(Set(keys).count == 31, "only Enter has two bytes")
    #expect(keys[1] == .control("a") && keys[26] == .control("z"))
    #expect(keys[8] == .backspace && keys[9] == .tab && keys[13] == .enter)
  }

  @Test func modifiersCountFromOne() {
    #expect(Key.ofCode(98, modifiers: 1) == .character("b"))
    #expect(Key.ofCode(98, modifiers: 0) == .character("b"))
    #expect(Key.ofCode(98, modifiers: 2) == .character("B"))
    #expect(Key.ofCode(98, modifiers: 3) == .alt("b"))
    #expect(Key.ofCode(98, modifiers: 7) == .control("b"))
    #expect(Key.ofCode(98, modifiers: 65) == .character("b"), "Caps Lock is no modifier")
  }

  @Test func codesThatAreNoCharactersAreNoKeys() {
    for code in [0, 1, 0x80, 0x9B, 0xD800, 0xE000, 57441, 0x110000, -5, .max] {
      #expect(Key.ofCode(code, modifiers: 1) == nil, "\(code)")
    }
  }
}
