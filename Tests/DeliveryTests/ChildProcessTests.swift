import Glibc
import Testing

@testable import Delivery

@Suite struct ChildProcessTests {
  private struct NotStarted: Error {}

  private func started(_ program: String, _ words: [String]) throws -> ChildProcess {
    guard let child = ChildProcess(program, words) else { throw NotStarted() }
    return child
  }

  @Test func whatIsNotThereIsNotStarted() {
    #expect(throws: NotStarted.self) { _ = try started("/nowhere/sendmail", []) }
  }

  @Test func itReadsWhatItIsGivenAndSaysWhatItThinks() throws {
    let child = try started("/bin/sh", ["-c", "cat >&2; exit 3"])
    let isGiven = child.write(Array("hello".utf8))
    #expect(isGiven)

    let status = child.end(within: 10)
    #expect(status == 3)
    let said = child.errors
    #expect(said == "hello")
  }

  @Test func itsEndBySignalIsAStatus() throws {
    let child = try started("/bin/sh", ["-c", "kill -9 $$"])
    let isGiven = child.write([])
    #expect(isGiven)

    let status = child.end(within: 10)
    #expect(status == 137)
  }

  @Test func whatDoesNotEndIsEndedWithAllItsChildren() throws {
    let child = try started("/bin/sh", ["-c", "sleep 600 & sleep 600"])
    let isGiven = child.write([])
    #expect(isGiven)
    let start = ContinuousClock.now

    let status = child.end(within: 1)
    #expect(status == nil)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func aTextThatItDoesNotReadHoldsNobodyUp() throws {
    let child = try started("/bin/true", [])

    let isGiven = child.write(Array(repeating: 65, count: 200_000))
    #expect(!isGiven)
    let status = child.end(within: 10)
    #expect(status == 0)
  }
}
