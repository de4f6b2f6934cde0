import Foundation
import Glibc

/// Reads a secret from a file that nobody but its owner can read.
public enum SecretFile {
  /// Longer ones are no secret but a mistake.
  private static let longest = 4096

  /// The first line of a file of mode 0600 or 0400 that belongs to the user, or to root.
  ///
  /// It is never part of an error's text.
  public static func read(_ path: String) throws(SecretFileError) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else {
      let reason = errno == ELOOP ? "it is a link: name the file" : String(cString: strerror(errno))
      throw .unreadable(path, reason: reason)
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path, reason: "it is no plain file")
    }
    let mode = facts.st_mode & 0o7777
    guard mode & 0o177 == 0 else { throw .open(path, mode: "0" + String(mode, radix: 8)) }
    guard facts.st_uid == geteuid() || facts.st_uid == 0 else { throw .foreign(path) }
    var bytes = [UInt8](repeating: 0, count: longest + 1)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(path, reason: String(cString: strerror(errno))) }
    let line = bytes[..<count].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let secret = String(validating: line, as: UTF8.self)?
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard let secret, !secret.isEmpty,
      count <= longest
    else { throw .noSecret(path) }
    return secret
  }
}
