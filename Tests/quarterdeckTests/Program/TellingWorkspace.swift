import Foundation
import TestSupport
import Testing

/// A workspace whose deals are overdue, and settings by which a receiver of ours is told of it.
struct TellingWorkspace {
  let folder: TemporaryFolder
  let peer: Peer
  private let options: [String]

  /// So many deals are overdue; the receiver does what the path asks for.
  init(overdue deals: Int, path: String = "ok", immediate: Int = 100_000) throws {
    folder = try TemporaryFolder()
    peer = try Peer("http_peer")
    options = [
      "--workspace", folder.path("workspace"), "--config", folder.path("settings.toml"),
    ]
    try write("http://127.0.0.1:\(peer.port)/\(path)\n", as: "secret", mode: 0o600)
    try write(
      """
      [notify]
      fallback = "ops"
      immediate = \(immediate)
      within_network = ["127.0.0.1"]
      [notify.channels.chat]
      kind = "slack"
      secret = "\(folder.path("secret"))"
      [notify.recipients.ops]
      via = "chat"
      """, as: "settings.toml", mode: 0o600)
    let file = try folder.write(Self.export(overdue: deals), as: "deals.csv")
    let run = try self.run("import", file)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// Writes a file of a mode into the folder.
  func write(_ text: String, as name: String, mode: Int) throws {
    let isWritten = FileManager.default.createFile(
      atPath: folder.path(name), contents: Data(text.utf8), attributes: [.posixPermissions: mode])
    try #require(isWritten)
  }

  /// Runs a command on the workspace by the settings.
  func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(arguments + options, in: folder)
  }

  /// Runs a command and kills it without a warning after so many seconds, if it is still at it.
  func run(_ arguments: String..., killedAfter seconds: Double) throws {
    let process = Process()
    process.executableURL = URL(filePath: ProgramRun.path)
    process.arguments = arguments + options
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1e6))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The objects of a list in the JSON answer of a command.
  func list(_ name: String, of arguments: String...) throws -> [[String: Any]] {
    let run = try ProgramRun(arguments + options + ["--format", "json"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(object?[name] as? [[String: Any]])
  }

  /// What the receiver has been told, as the texts of the messages.
  func received() throws -> [String] {
    try peer.records(in: "requests").compactMap { record in
      let body = Data((record["body"] as? String ?? "").utf8)
      let sent = try JSONSerialization.jsonObject(with: body) as? [String: Any]
      return sent?["text"] as? String
    }
  }

  /// Deals that were to close last week, as of today's export.
  private static func export(overdue deals: Int) -> String {
    func day(_ ago: Int) -> String {
      let date = Date(timeIntervalSinceNow: -Double(ago) * 86_400)
      return date.formatted(.iso8601.year().month().day())
    }
    let header =
      "deal_id,created_date,closed_date,sales_rep_id,deal_stage,deal_amount,outcome,"
      + "expected_close_date\n"
    let closed = (0..<4).map {
      "C\($0),\(day(60)),\(day(1)),R1,Closed,100,\($0 < 2 ? "Won" : "Lost"),\n"
    }
    let open = (0..<deals).map { "D\($0),\(day(40)),,R1,Demo,\(100 + $0),Open,\(day(7))\n" }
    return header + (closed + open).joined()
  }
}
