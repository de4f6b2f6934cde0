import Testing

@testable import quarterdeck

@Suite struct TerminalErrorTests {
  @Test(arguments: [
    TerminalError.notATerminal, .noTerminalType, .unknownTerminalType("vt1"),
    .failed("tcgetattr", code: 25),
  ])
  func everyErrorIsOneLineThatSaysWhatToDo(error: TerminalError) {
    #expect(error.description.contains(": "))
    #expect(!error.description.contains("\n"))
    #expect(!error.description.hasSuffix("."))
  }

  @Test func aHostileTypeCannotDriveTheTerminal() {
    let error = TerminalError.unknownTerminalType("x\u{1B}]0;title\u{07}")

    #expect(!error.description.unicodeScalars.contains { $0.value < 32 })
    #expect(error.description.contains("'x"))
  }
}
