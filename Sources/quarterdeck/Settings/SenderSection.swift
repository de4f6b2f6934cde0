import Listener
import TOMLKit

/// The section of a sender below `[listen]`, in which nothing may be left out.
struct SenderSection {
  let sender: Sender
  let table: TOMLTable
  let file: SettingsFile

  private var name: String { "listen.\(sender.rawValue)" }

  /// Refuses a key that is none of these, with its line and the nearest of them.
  func refuseUnknown(but known: [String]) throws(Problem) {
    try file.refuseUnknown(table.keys, known: known, in: name)
  }

  /// A text; where it is missing, it is said what it is.
  func text(_ key: String, _ meaning: String) throws(Problem) -> String {
    if let text = try file.text(key, of: table, section: name) { return text }
    throw missing(key, meaning)
  }

  /// The whole path of the file with a secret.
  func secret(_ key: String) throws(Problem) -> String {
    if let path = try file.path(key, of: table, section: name) { return path }
    throw missing(key, "the file with the secret")
  }

  /// What is said where a value is not what it must be.
  func refusal(of key: String, _ expected: String) -> Problem {
    file.refusal(of: key, in: name, expected)
  }

  private func missing(_ key: String, _ meaning: String) -> Problem {
    Problem(
      .badConfiguration,
      "\(file.place(of: sender.rawValue, in: "listen")) [\(name)] needs \(key): \(meaning)")
  }
}
