import Testing

@testable import quarterdeck

extension CursesUsers {
  @Suite struct TerminfoTests {
    @Test(arguments: [("xterm-256color", 256), ("linux", 8), ("vt100", 0)])
    func aKnownTypeHasItsColours(type: String, colors: Int) {
      #expect(Terminfo.colors(of: type) == colors)
    }

    @Test(arguments: ["no-such-type", "dumb", ""])
    func whatCannotPlaceTextIsNotKnown(type: String) {
      #expect(Terminfo.colors(of: type) == nil)
    }
  }
}
