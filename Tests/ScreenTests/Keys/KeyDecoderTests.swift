import TestSupport
import Testing

@testable import Screen

@Suite struct KeyDecoderTests {
  static func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  static func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(bytes)
  }

  @Test func typingIsCharacters() {
    #expect(
      Self.keys("aZ /") == [.character("a"), .character("Z"), .character(" "), .character("/")])
    #expect(Self.keys("é日🙂") == [.character("é"), .character("日"), .character("🙂")])
  }

  @Test func controlBytesAreKeys() {
    #expect(Self.keys("\r\n\t\u{7F}\u{8}") == [.enter, .enter, .tab, .backspace, .backspace])
    #expect(Self.keys("\u{4}\u{1A}\0") == [.control("d"), .control("z"), .control(" ")])
    #expect(Self.keys("\u{1C}\u{1F}") == [.control("\\"), .control("_")])
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OA", .up), ("\u{1B}OD", .left),
    ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[2~", .insert),
    ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
    ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[S", .function(4)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)), ("\u{1B}[34~", .function(20)),
    ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}OM", .enter),
    ("\u{1B}Oj", .character("*")), ("\u{1B}Oy", .character("9")), ("\u{1B}[I", .focus(true)),
    ("\u{1B}[O", .focus(false)),
  ])
  func aSequenceIsOneKey(text: String, key: Key) {
    #expect(Self.keys(text) == [key])
  }

  @Test(arguments: [
    ("\u{1B}[1;5A", Key.up), ("\u{1B}[1;2D", .left), ("\u{1B}[5;3~", .pageUp),
    ("\u{1B}[1;2P", .function(1)), ("\u{1B}x", .alt("x")), ("\u{1B}X", .alt("X")),
    ("\u{1B}[97;5u", .control("a")), ("\u{1B}[65;6u", .control("a")), ("\u{1B}[97;3u", .alt("a")),
    ("\u{1B}[97;2u", .character("A")), ("\u{1B}[97u", .character("a")), ("\u{1B}[27u", .escape),
    ("\u{1B}[9;2u", .backTab), ("\u{1B}[13;5u", .enter), ("\u{1B}[127;1u", .backspace),
    ("\u{1B}[27;5;105~", .control("i")), ("\u{1B}[27;2;13~", .enter), ("\u{1B}[1;1:1A", .up),
    ("\u{1B}[228;1u", .character("ä")),
  ])
  func modifiersAreReadWhereAKeyHasThem(text: String, key: Key) {
    #expect(Self.keys(text) == [key])
  }

  @Test func aReleasedKeyIsNoKey() {
    #expect(Self.keys("\u{1B}[97;1:3u\u{1B}[1;1:3Ax") == [.character("x")])
  }

  @Test(arguments: [
    "\u{1B}[?62;4c", "\u{1B}[>41;354;0c", "\u{1B}[?1;2$y", "\u{1B}[12;40R", "\u{1B}[?997;1n",
    "\u{1B}[999~", "\u{1B}[8;24;80t", "\u{1B}[1;2E", "\u{1B}[+200~", "\u{1B}[ q", "\u{1B}[57441u",
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^x\u{1B}\\", "\u{1B}[<0;1M", "\u{1B}[<;1;1M", "\u{1B}[[Q",
    "\u{1B}[55555555555555555555;1u", "\u{1B}[1114112u", "\u{1B}[55296u",
  ])
  func whatIsNotKnownIsSwallowedAsAWhole(text: String) {
    #expect(Self.keys(text + "x") == [.character("x")])
  }

  @Test func anEndlessSequenceIsSwallowedToo() {
    let endless = "\u{1B}[" + String(repeating: "1;", count: 5000) + "A"

    #expect(Self.keys(endless + "x").last == .character("x"))
    #expect(Self.keys(endless + "x").count <= 2)
  }

  @Test func aNewSequenceEndsATornOne() {
    #expect(Self.keys("\u{1B}[1;\u{1B}[B") == [.down])
    #expect(Self.keys("\u{1B}[[\u{1B}[B") == [.down])
    #expect(Self.keys("\u{1B}O\u{1B}[B") == [.down])
    #expect(Self.keys("\u{1B}\u{1B}[B") == [.escape, .down])
  }

  @Test func bytesThatAreNoTextAreDropped() {
    #expect(Self.keys([0x80, 0xFF, 0xC0, 0x61]) == [.character("a")])
    #expect(Self.keys([0xE6, 0x97, 0x61]) == [.character("a")])
    #expect(Self.keys([0xE0, 0x80, 0x80, 0x61]) == [.character("a")])
    #expect(Self.keys([0xED, 0xA0, 0x80, 0x61]) == [.character("a")])
    #expect(Self.keys([0xC2, 0x9B, 0x61]) == [.character("a")], "a C1 control is not typed")
  }

  @Test func aTerminalsOwnSequencesComeFirst() {
    var decoder = KeyDecoder(sequences: [Array("\u{1B}[5~".utf8): .home])

    #expect(decoder.feed(Array("\u{1B}[5~\u{1B}[6~".utf8)) == [.home, .pageDown])
  }

  @Test func altWithALetterBeyondASCIIIsAlt() {
    #expect(Self.keys("\u{1B}éx") == [.alt("é"), .character("x")])
  }
}
