import ArgumentParser
import Testing

@testable import quarterdeck

@Suite struct QuarterdeckTests {
  /// A name that is worked out from the type's costs every start of the program half a millisecond.
  @Test func everyCommandSaysItsName() {
    let commands = Self.below(Quarterdeck.self)

    #expect(commands.count > 40)
    for command in commands {
      #expect(command.configuration.commandName != nil, "\(command)")
    }
  }

  private static func below(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    command.configuration.subcommands.flatMap { [$0] + below($0) }
  }
}
