import Engine
import Foundation

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
    let mail = MailText(letter, from: sender, to: address).text
    guard let child = ChildProcess(program, ["-i", "-f", sender, "--", address]) else {
      return .failed(reason: "\(program) cannot be run; check the path", retryAfter: nil)
    }
    let isGiven = child.write(Array(mail.utf8))
    guard let status = child.end(within: patience) else {
      return .failed(reason: "\(program) did not end within \(patience) s", retryAfter: nil)
    }
    guard isGiven else {
      return .failed(reason: "\(program) did not take the whole letter", retryAfter: nil)
    }
    guard status == 0 else {
      let said = child.errors.trimmingCharacters(in: .whitespacesAndNewlines)
      return .failed(reason: "\(program) ended with \(status): \(said)", retryAfter: nil)
    }
    return .delivered(answer: "taken by \(program)")
  }
}
