import Testing

@testable import Screen

@Suite struct ControlSequenceTests {
  static func sequence(_ parameters: String, _ final: Character) -> ControlSequence {
    ControlSequence(parameters: Array(parameters.utf8), final: final.asciiValue ?? 0)
  }

  @Test func onlyTheNumberTwoHundredBeginsAPaste() {
    #expect(Self.sequence("200", "~").beginsPaste)
    #expect(!Self.sequence("201", "~").beginsPaste)
    #expect(!Self.sequence("200", "u").beginsPaste)
    #expect(!Self.sequence("+200", "~").beginsPaste)
    #expect(!Self.sequence("?200", "~").beginsPaste)
  }

  @Test func theShiftedArrowsOfRxvtAreArrows() {
    #expect(Self.sequence("", "a").key == .up)
    #expect(Self.sequence("", "d").key == .left)
    #expect(Self.sequence("", "h").key == nil, "a mode that is set, not the key Home")
  }

  @Test func missingNumbersAreNotZero() {
    #expect(Self.sequence(";5", "P").key == .function(1))
    #expect(Self.sequence("", "~").key == nil)
    #expect(Self.sequence("3", "P").key == nil)
  }

  @Test func theKeypadHasItsOwnLetters() {
    #expect(Self.sequence("", "p").applicationKey == .character("0"))
    #expect(Self.sequence("", "m").applicationKey == .character("-"))
    #expect(Self.sequence("", "I").applicationKey == .tab)
    #expect(Self.sequence("", "z").applicationKey == nil)
  }
}
