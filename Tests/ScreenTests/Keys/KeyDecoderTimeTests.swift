import Testing

@testable import Screen

/// What happens when the rest of a sequence does not come.
@Suite struct KeyDecoderTimeTests {
  static func after(_ text: String) -> (keys: [Key], timeout: Int?, flushed: [Key], next: [Key]) {
    var decoder = KeyDecoder(escapeDelayMilliseconds: 40)
    let keys = decoder.feed(Array(text.utf8))
    let timeout = decoder.timeoutMilliseconds
    let flushed = decoder.flush()
    return (keys, timeout, flushed, decoder.feed(Array("x".utf8)))
  }

  @Test func aLoneEscapeIsAKeyAfterAShortWait() {
    let result = Self.after("\u{1B}")

    #expect(result.keys == [] && result.timeout == 40 && result.flushed == [.escape])
    #expect(result.next == [.character("x")])
  }

  @Test func aBracketAfterEscapeMayHaveBeenTypedWithAlt() {
    #expect(Self.after("\u{1B}[").flushed == [.alt("[")])
    #expect(Self.after("\u{1B}O").flushed == [.alt("O")])
    #expect(Self.after("\u{1B}[").timeout == 40)
  }

  @Test(arguments: ["\u{1B}[1;", "\u{1B}[<0;1", "\u{1B}]11;rgb", "\u{1B}[M!", "\u{1B}[["])
  func aTornSequenceIsDroppedAfterALongWait(text: String) {
    let result = Self.after(text)

    #expect(result.keys == [] && result.timeout == 1000 && result.flushed == [])
    #expect(result.next == [.character("x")])
  }

  @Test func nothingIsAwaitedAfterAWholeKey() {
    #expect(Self.after("a\u{1B}[A").timeout == nil)
    #expect(Self.after("a\u{1B}[A").flushed == [])
    #expect(KeyDecoder().timeoutMilliseconds == nil)
  }

  @Test func aPasteThatNeverEndsIsDelivered() {
    let result = Self.after("\u{1B}[200~half a text")

    #expect(result.keys == [] && result.timeout == 2000)
    #expect(result.flushed == [.paste("half a text")])
  }
}
