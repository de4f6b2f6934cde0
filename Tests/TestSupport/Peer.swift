import Foundation
import Glibc

/// A server of another make, run as a process of its own for as long as it is held.
public final class Peer {
  /// Where it listens on the loopback address.
  public let port: Int
  /// The certificate by which an encrypted peer is known; it names `localhost`.
  public var certificate: String { folder.path("certificate.pem") }

  private let process = Process()
  private let folder: TemporaryFolder

  private struct NotListening: Error {}

  /// Starts a program of the folder `Peers`; with a certificate where `isEncrypted`.
  public init(_ program: String, isEncrypted: Bool = false) throws {
    // Who talks to a peer that hangs up must live on, as the program does.
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryFolder()
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Peers/\(program).py").path
    var words = ["-B", "-u", script, folder.path]
    if isEncrypted {
      let key = folder.path("key.pem")
      try Self.makeCertificate(folder.path("certificate.pem"), key: key)
      words += [folder.path("certificate.pem"), key]
    }
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = words
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw NotListening()
    }
    self.port = port
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What it has taken down in a file: one object per line.
  public func records(in name: String) throws -> [[String: Any]] {
    guard let text = try? String(contentsOfFile: folder.path(name), encoding: .utf8) else {
      return []
    }
    return try text.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private static func makeCertificate(_ certificate: String, key: String) throws {
    let openssl = Process()
    openssl.executableURL = URL(filePath: "/usr/bin/openssl")
    openssl.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
      "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    ]
    openssl.standardError = FileHandle.nullDevice
    try openssl.run()
    openssl.waitUntilExit()
  }
}
