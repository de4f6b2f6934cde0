@testable import Dashboard
import Screen
import Testing

@Suite struct KeymapTests {
  @Test(arguments: Place.allCases)
  func noTwoCommandsShareAKeyOnAScreen(place: Place) {
    let keys = Keymap.standard.bindings(at: place).flatMap(\.keys)
    let twice = keys.filter { key in keys.filter { $0 == key }.count > 1 }

    #expect(twice.map(\.description) == [])
  }

  @Test(arguments: Place.allCases)
  func everyScreenCanBeLeft(place: Place) {
    let commands = Set(Keymap.standard.bindings(at: place).map(\.command))

    #expect(commands.contains(.quit))
    #expect(commands.contains(.close) || commands.contains(.back))
  }

  @Test(arguments: Place.allCases)
  func theBottomLineHasFewWords(place: Place) {
    let hints = Keymap.standard.hints(at: place)

    #expect((1...7).contains(hints.count))
  }

  @Test func everyCommandHasAKey() {
    let bound = Set(Keymap.standard.bindings.map(\.command))

    #expect(Command.allCases.filter { !bound.contains($0) } == [])
  }

  @Test func typingPlacesBindNoPrintableCharacter() {
    let printable = [Place.help, .prompt].flatMap(Keymap.standard.bindings(at:)).flatMap(\.keys)
      .filter { if case .character = $0 { true } else { false } }

    #expect(printable == [])
  }

  @Test func ownKeysReplaceAndTakeOver() {
    let (keymap, mistakes) = Keymap.standard.overridden(by: ["sort": ["j"], "snooze": []])

    #expect(mistakes == [])
    #expect(keymap.command(for: .character("j"), at: .risk) == .sort)
    #expect(keymap.command(for: .down, at: .risk) == .moveDown)
    #expect(keymap.command(for: .character("s"), at: .risk) == nil)
    #expect(keymap.command(for: .character("z"), at: .risk) == nil)
  }

  @Test func mistakesInOwnKeysAreNamed() {
    let (keymap, mistakes) = Keymap.standard.overridden(by: ["fly": ["x"], "sort": ["Hyper-q"]])

    #expect(mistakes == [.noCommand("fly"), .noKey("Hyper-q", of: "sort")])
    #expect(mistakes.map(\.command) == ["fly", "sort"])
    #expect(keymap.command(for: .character("x"), at: .alerts) == .resolve)
  }
}
