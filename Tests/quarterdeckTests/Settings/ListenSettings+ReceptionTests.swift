import Foundation
import Listener
import TestSupport
import Testing

@testable import quarterdeck

/// Secrets on their way from their files into proofs.
@Suite struct ListenSettingsReceptionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reception(standard secret: String, mode: Int = 0o600) throws -> Reception {
    let file = try folder.write(secret, as: "secret")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    let toml = "[listen.standard]\nsecret_file = \"\(file)\""
    return try Settings(toml: toml, path: "s.toml").listen.reception()
  }

  @Test func whileASecretIsReplacedBothStandOnTheLine() throws {
    let (old, new) = (String(repeating: "A", count: 32), String(repeating: "B", count: 32))

    #expect(try reception(standard: "whsec_\(old) whsec_\(new)\n").senders == [.standard])
  }

  @Test func whatIsNoSecretIsRefusedWithoutShowingIt() {
    let problem = #expect(throws: Problem.self) { try reception(standard: "whsec_hunter2") }

    #expect(problem?.description.contains("no secret of Standard Webhooks") == true)
    #expect(problem?.description.contains("hunter2") == false)
  }

  @Test func aSecretThatOthersMayReadIsNotUsed() {
    let secret = String(repeating: "A", count: 32)
    let problem = #expect(throws: Problem.self) { try reception(standard: secret, mode: 0o644) }

    #expect(problem?.description.contains("chmod 600") == true)
  }

  @Test func somebodyHasToBeAllowedToSend() {
    let problem = #expect(throws: Problem.self) { try ListenSettings().reception() }

    #expect(problem?.description.contains("[listen.hubspot]") == true)
  }
}
