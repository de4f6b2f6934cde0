import Testing

@testable import Engine

@Suite struct ByteKeyTests {
  @Test func keysOfDifferentShortTextsDiffer() {
    let texts = (0...16).map { String(repeating: "a", count: $0) } + ["b", "ab", "ba", "aaaaaaab"]
    let keys = texts.map { PaddedText($0).read { ByteKey($0) } }

    for (index, key) in keys.enumerated() {
      #expect(keys.indices.filter { keys[$0] == key } == [index])
    }
  }

  @Test(arguments: ["", "a", "closed", "12345678", "123456789", "sixteen letters!"])
  func aWordOfTheProgramHasTheKeyOfItsBytes(word: String) {
    #expect(PaddedText(word).read { ByteKey($0) } == ByteKey(word))
  }

  @Test func whatLiesBehindTheValueDoesNotCount() {
    let long = PaddedText("wonderful")
    let key = long.read { ByteKey(FieldSpan(start: $0.start, count: 3)) }

    #expect(key == ByteKey("won"))
  }

  @Test func onlyLongValuesShowJustTheirEnds() {
    #expect(ByteKey("sixteen letters!").isWhole)
    #expect(!PaddedText("seventeen letters").read { ByteKey($0) }.isWhole)
  }
}
