import Engine
import Foundation
import TestSupport
import Testing

@testable import Delivery

private let letter = Letter(
  id: "quarterdeck-7-0", subject: "high: D1", lines: ["stalled"],
  date: Date(timeIntervalSince1970: 1_795_667_221))

@Suite struct SendmailTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct NotWritten: Error {}

  /// A program that does what a script says.
  ///
  /// Another process writes it: a file that ours has open for writing cannot be run by a child that
  /// another test starts at that moment, nor by us until that child has begun.
  private func sendmail(_ script: String, patience: Int = 5) throws -> Sendmail {
    let path = folder.path + "/sendmail"
    guard let writer = ChildProcess("/bin/sh", ["-c", "cat > \(path) && chmod 700 \(path)"]),
      writer.write(Array("#!/bin/sh\n\(script)\n".utf8)), writer.end(within: 10) == 0
    else { throw NotWritten() }
    return Sendmail(program: path, sender: "deck@example.com", patience: patience)
  }

  @Test func theProgramGetsTheAddressesAndTheLetter() throws {
    let program = try sendmail(
      "echo \"$@\" > \(folder.path)/words; cat > \(folder.path)/letter")

    let outcome = program.send(letter, to: "ada@example.com")

    #expect(outcome == .delivered(answer: "taken by \(folder.path)/sendmail"))
    #expect(
      try String(contentsOfFile: folder.path + "/words", encoding: .utf8)
        == "-i -f deck@example.com -- ada@example.com\n")
    #expect(
      try String(contentsOfFile: folder.path + "/letter", encoding: .utf8)
        == MailText(letter, from: "deck@example.com", to: "ada@example.com").text)
  }

  @Test func itsFailureIsSaidInItsWords() throws {
    let program = try sendmail("cat > /dev/null; echo 'queue is full' >&2; exit 75")

    #expect(
      program.send(letter, to: "ada@example.com")
        == .failed(
          reason: "\(folder.path)/sendmail ended with 75: queue is full", retryAfter: nil))
  }

  @Test func oneThatHangsIsEnded() throws {
    let program = try sendmail("exec sleep 60", patience: 1)

    #expect(
      program.send(letter, to: "ada@example.com")
        == .failed(reason: "\(folder.path)/sendmail did not end within 1 s", retryAfter: nil))
  }

  @Test func aChildThatItLeavesBehindIsNotWaitedFor() throws {
    let program = try sendmail("cat > /dev/null; sleep 30 &")
    let start = ContinuousClock.now

    #expect(
      program.send(letter, to: "ada@example.com")
        == .delivered(answer: "taken by \(folder.path)/sendmail"))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func oneThatIsNotThereIsNamed() {
    let program = Sendmail(program: "/nowhere/sendmail", sender: "deck@example.com")

    #expect(
      program.send(letter, to: "ada@example.com")
        == .failed(reason: "/nowhere/sendmail cannot be run; check the path", retryAfter: nil))
  }
}
