import Testing

@testable import Engine

@Suite struct ValueCoderTests {
  @Test func codesFollowTheOrderOfFirstAppearancePerDimension() {
    var coder = ValueCoder()
    let codes = ["Europe", "India", "Europe", "", "India"].map { text in
      PaddedText(text).read { coder.code(of: $0, lane: 1) }
    }
    let other = PaddedText("India").read { coder.code(of: $0, lane: 5) }

    #expect(codes == [0, 1, 0, 2, 1])
    #expect(other == 0)
    #expect(coder.dictionaries[1].values == ["Europe", "India", ""])
    #expect(coder.dictionaries[5].values == ["India"])
  }

  @Test func longValuesWithTheSameEndsKeepTheirOwnCodes() {
    var coder = ValueCoder()
    let texts = (0..<50).map { "begins the same \($0) and ends the same" }
    let first = texts.map { text in PaddedText(text).read { coder.code(of: $0, lane: 0) } }
    let again = texts.map { text in PaddedText(text).read { coder.code(of: $0, lane: 0) } }

    #expect(first == (0..<50).map { UInt32($0) })
    #expect(again == first)
  }

  @Test func thousandsOfValuesAreTakenIn() {
    var coder = ValueCoder()
    let codes = (0..<5000).map { number in
      PaddedText("rep_\(number)").read { coder.code(of: $0, lane: 5) }
    }
    let again = PaddedText("rep_17").read { coder.code(of: $0, lane: 5) }

    #expect(codes == (0..<5000).map { UInt32($0) })
    #expect(again == 17)
    #expect(coder.dictionaries[5].count == 5000)
  }

  @Test func bytesThatAreNoTextGetNoCode() {
    var coder = ValueCoder()
    let code = PaddedText([0xC3]).read { coder.code(of: $0, lane: 0) }

    #expect(code == nil)
    #expect(coder.dictionaries[0].count == 0)
  }

  @Test func twoSpellingsOfOneCharacterShareACode() {
    var coder = ValueCoder()
    let composed = PaddedText("Caf\u{E9}").read { coder.code(of: $0, lane: 0) }
    let decomposed = PaddedText("Cafe\u{301}").read { coder.code(of: $0, lane: 0) }

    #expect(composed == 0)
    #expect(decomposed == 0)
  }
}
