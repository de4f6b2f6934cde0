import Testing

@testable import quarterdeck

@Suite struct ColorPairsTests {
  @Test func theTerminalsOwnColoursNeedNoPair() {
    var pairs = ColorPairs(capacity: 0)

    #expect(pairs.number(foreground: nil, background: nil) { _, _ in false } == 0)
  }

  @Test func aPairIsDefinedOnceAndKeepsItsNumber() {
    var pairs = ColorPairs(capacity: 64)
    var defined: [Int32] = []
    for foreground in [203, 81, 203, 81] {
      _ = pairs.number(foreground: foreground, background: nil) { number, _ in
        defined.append(number)
        return true
      }
    }

    #expect(defined == [1, 2])
    #expect(pairs.number(foreground: 81, background: nil) { _, _ in false } == 2)
  }

  @Test func withoutAFreeNumberTheBackgroundGoesFirstThenTheColour() {
    var pairs = ColorPairs(capacity: 2)
    let red = pairs.number(foreground: 1, background: nil) { _, _ in true }

    #expect(pairs.number(foreground: 1, background: 4) { _, _ in true } == red)
    #expect(pairs.number(foreground: 2, background: 4) { _, _ in true } == 0)
  }

  @Test func aPairThatTheTerminalRefusesIsNotRemembered() {
    var pairs = ColorPairs(capacity: 64)

    #expect(pairs.number(foreground: 300, background: nil) { _, _ in false } == 0)
    #expect(pairs.number(foreground: 3, background: nil) { number, _ in number == 1 } == 1)
  }

  @Test func forgottenPairsGiveTheirNumbersBack() {
    var pairs = ColorPairs(capacity: 3)
    for color in 1...2 { _ = pairs.number(foreground: color, background: nil) { _, _ in true } }
    #expect(pairs.isCrowded)

    pairs.removeAll()

    #expect(!pairs.isCrowded)
    #expect(pairs.number(foreground: 5, background: 6) { _, _ in true } == 1)
  }
}
