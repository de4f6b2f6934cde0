import Crypto
import Foundation
import Glibc
import TestSupport
import Testing

/// The real program as a server of a workspace with one deal, and senders that prove who they are.
final class ListeningProgram {
  let filled: FilledWorkspace
  let terminal: ProgramTerminal
  let port: Int

  private static let key = Data(repeating: 7, count: 24)

  /// Standard Webhooks and Pipedrive may send; with `fileSizeLimit`, in blocks of 512 bytes, no file can
  /// grow beyond it.
  init(fileSizeLimit: Int? = nil) throws {
    filled = try FilledWorkspace()
    let folder = filled.folder
    let secrets = [
      "standard": "whsec_" + Self.key.base64EncodedString(), "password": "drive",
    ]
    for (name, secret) in secrets {
      let file = try folder.write(secret + "\n", as: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }
    let settings = try folder.write(
      """
      [listen.standard]
      secret_file = "\(folder.path("standard"))"
      [listen.pipedrive]
      user = "pipe"
      password_file = "\(folder.path("password"))"
      """, as: "settings.toml")
    let limit = fileSizeLimit.map { "ulimit -f \($0); " } ?? ""
    terminal = try ProgramTerminal(
      "/bin/sh",
      ["-c", limit + "exec \"$@\"", "sh", ProgramRun.path, "serve", "--listen", "127.0.0.1:0"]
        + ["--config", settings] + filled.options,
      environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin"], columns: 400,
      rows: 24)
    try #require(terminal.waits(for: "pipedrive at /pipedrive"), "\(terminal.plainText())")
    let match = try #require(terminal.plainText().firstMatch(of: /127\.0\.0\.1:(\d+)/))
    port = try #require(Int(match.1))
  }

  deinit { kill(terminal.process, SIGKILL) }

  /// What is answered to a request that is sent on a connection of its own.
  func answer(to request: String) throws -> String {
    let client = try RawClient(port: port)
    client.send(request)
    #expect(client.seesTheEnd())
    return client.text
  }

  /// What is answered to a body under an id of Standard Webhooks, signed now.
  func answer(toSigned body: String, id: String) throws -> String {
    try answer(to: Self.signed(body, id: id))
  }

  /// A request that is proved to be a sender's of Standard Webhooks.
  static func signed(_ body: String, id: String) -> String {
    let time = Int(Date().timeIntervalSince1970)
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("\(id).\(time).\(body)".utf8), using: SymmetricKey(data: key))
    return post(
      body, to: "/events", "webhook-id: \(id)", "webhook-timestamp: \(time)",
      "webhook-signature: v1,\(Data(code).base64EncodedString())")
  }

  /// A request with headers, after which the connection ends.
  static func post(_ body: String, to path: String, _ headers: String...) -> String {
    let usual = ["Host: x", "Content-Length: \(body.utf8.count)", "Connection: close"]
    return (["POST \(path) HTTP/1.1"] + usual + headers).joined(separator: "\r\n") + "\r\n\r\n"
      + body
  }

  /// A message about a deal, of a moment so many seconds from now.
  static func message(
    _ deal: String, stage: String, type: String = "deal.updated", ahead: Double = 0
  ) -> String {
    let time = Date(timeIntervalSinceNow: ahead).formatted(.iso8601)
    return "{\"type\": \"\(type)\", \"timestamp\": \"\(time)\", "
      + "\"data\": {\"deal_id\": \"\(deal)\", \"deal_amount\": 900, \"deal_stage\": \"\(stage)\"}}"
  }

  /// What is stored of a deal, read by another process.
  func deal(_ id: String) throws -> String {
    try ProgramRun(["deal", id, "--format", "json"] + filled.options, in: filled.folder).output
  }

  /// Names and texts of what was kept because it was refused.
  func refused() throws -> [String: String] {
    let folder = filled.folder.path("workspace/spool/failed")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
      })
  }
}
