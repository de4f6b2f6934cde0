import Foundation
import TestSupport
import Testing

@testable import Engine

@Suite struct WriterGateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var lockFile: String { folder.path + "/quarterdeck.lock" }

  @Test func aWriterWaitsAndThenSaysWhoHoldsTheGate() throws {
    let store = try Store(at: folder.path, creating: true, gateAttempts: 2)
    let holder = open(lockFile, O_RDWR | O_CLOEXEC)
    #expect(flock(holder, LOCK_EX) == 0)

    #expect(throws: StorageError.locked(lockFile)) {
      try store.take(DealExport(.january(9), [.open("A")]))
    }
    close(holder)
    #expect(try store.take(DealExport(.january(9), [.open("A")])).added == 1)
  }

  @Test func anotherProcessHoldsTheGateToo() throws {
    let store = try Store(at: folder.path, creating: true, gateAttempts: 2)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["flock", lockFile, "sh", "-c", "echo held; read line"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))

    #expect(throws: StorageError.self) { try store.take(DealExport(.january(9), [.open("A")])) }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(try store.take(DealExport(.january(9), [.open("A")])).added == 1)
  }

  @Test func whatTakesLongFindsOutFirstThatTheGateIsHeld() throws {
    let store = try Store(at: folder.path, creating: true, gateAttempts: 2)
    let holder = open(lockFile, O_RDWR | O_CLOEXEC)
    #expect(flock(holder, LOCK_EX) == 0)

    #expect(throws: StorageError.locked(lockFile)) { try store.requireGate() }
    close(holder)
    try store.requireGate()
  }

  @Test func readersPassAHeldGate() throws {
    let store = try Store(at: folder.path, creating: true, gateAttempts: 1)
    try store.take(DealExport(.january(9), [.open("A")]))
    let holder = open(lockFile, O_RDWR | O_CLOEXEC)
    #expect(flock(holder, LOCK_EX) == 0)
    defer { close(holder) }

    let reader = try Store(at: folder.path, creating: false, gateAttempts: 1)
    #expect(try reader.deals(asOf: .january(9)).map(\.id) == ["A"])
  }

  @Test func theGateOpensAgainAfterAFailure() throws {
    let path = lockFile
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let gate = WriterGate(path: path, attempts: 1)
    #expect(throws: StorageError.locked("x")) { try gate.hold { throw StorageError.locked("x") } }

    #expect(try gate.hold { 7 } == 7)
  }

  @Test func aMissingLockFileIsAnErrorAndNotAnOpenGate() {
    #expect(throws: StorageError.noWorkspace("/nowhere/lock")) {
      try WriterGate(path: "/nowhere/lock", attempts: 1).hold {}
    }
  }
}
