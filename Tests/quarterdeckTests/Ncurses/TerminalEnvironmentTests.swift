import Testing

@testable import quarterdeck

@Suite struct TerminalEnvironmentTests {
  @Test(arguments: [([:], false), (["TERM": ""], false), (["TERM": "dumb"], false)])
  func noTypeAndADumbOneCannotDraw(variables: [String: String], expected: Bool) {
    #expect(TerminalEnvironment(variables).canDraw == expected)
  }

  @Test func anyOtherTypeMayDraw() {
    #expect(TerminalEnvironment(["TERM": "vt100"]).canDraw)
  }

  @Test func noColorCountsOnlyWhenItIsNotEmpty() {
    #expect(TerminalEnvironment(["NO_COLOR": "1"]).forbidsColor)
    #expect(!TerminalEnvironment(["NO_COLOR": ""]).forbidsColor)
  }

  @Test func tmuxIsKnownByItsVariable() {
    #expect(TerminalEnvironment(["TMUX": "/tmp/tmux-0/default,1,0"]).isInTmux)
    #expect(!TerminalEnvironment([:]).isInTmux)
  }

  @Test(arguments: [
    ([:], 25), (["SSH_TTY": "/dev/pts/3"], 50), (["SSH_CONNECTION": "a 1 b 22"], 50),
    (["ESCDELAY": "100", "SSH_TTY": "x"], 100), (["ESCDELAY": "-4"], 1),
    (["ESCDELAY": "soon"], 25), (["ESCDELAY": "99999"], 2000),
  ])
  func aLoneEscapeWaitsLongerOnARemoteLine(variables: [String: String], expected: Int) {
    #expect(TerminalEnvironment(variables).escapeDelayMilliseconds == expected)
  }
}
