import Engine
import Foundation
import Glibc

/// A program of the machine that takes e-mail, as Postfix, Exim and msmtp bring one.
public struct Sendmail: Sendable {
  let program: String
  let sender: String
  private let patience: Int

  /// `program` takes the arguments of sendmail(8); it is ended after `patience` seconds.
  public init(program: String, sender: String, patience: Int = 20) {
    (self.program, self.sender, self.patience) = (program, sender, patience)
  }

  func send(_ letter: Letter, to address: String) -> DeliveryOutcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-i", "-f", sender, "--", address]
    let (input, errors) = (Pipe(), Pipe())
    (process.standardInput, process.standardError) = (input, errors)
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch {
      return .failed(reason: "\(program) cannot be run; check the path", retryAfter: nil)
    }
    // Not by SIGTERM, which a program that a server has started may have inherited as blocked.
    let limit = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Double(patience), execute: limit)
    try? input.fileHandleForWriting.write(
      contentsOf: Data(MailText(letter, from: sender, to: address).text.utf8))
    try? input.fileHandleForWriting.close()
    let said = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    limit.cancel()
    return outcome(of: process, said: String(decoding: said.prefix(200), as: UTF8.self))
  }

  private func outcome(of process: Process, said: String) -> DeliveryOutcome {
    guard process.terminationReason == .exit else {
      return .failed(
        reason: "\(program) did not end within \(patience) s", retryAfter: nil)
    }
    guard process.terminationStatus == 0 else {
      return .failed(
        reason: "\(program) ended with \(process.terminationStatus): "
          + said.trimmingCharacters(in: .whitespacesAndNewlines), retryAfter: nil)
    }
    return .delivered(answer: "taken by \(program)")
  }
}
