import ArgumentParser
import Engine
import Foundation
import Glibc

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Directory that holds the data.", valueName: "directory"))
  var workspace: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Answer as of this day; nothing later is used.", valueName: "YYYY-MM-DD"))
  var asOf: String?

  @Option(help: ArgumentHelp("Settings file (TOML).", valueName: "file"))
  var config: String?

  @Option(help: "How to print the answer.")
  var format: OutputFormat = .text

  @Flag(name: .customLong("read-only"), help: "Change nothing, not even an alert's state.")
  var readOnly = false

  @Flag(help: "Use ASCII only.")
  var ascii = false

  /// The workspace's directory: the option, then the environment, then the user's data folder.
  func directory(in environment: [String: String]) throws(Problem) -> String {
    if let workspace {
      guard !workspace.isEmpty else {
        throw Problem(.usage, "--workspace '': no folder; name one")
      }
      return workspace
    }
    if let named = environment["QUARTERDECK_WORKSPACE"], !named.isEmpty { return named }
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return data + "/quarterdeck" }
    guard let home = environment["HOME"], !home.isEmpty else {
      throw Problem(.usage, "no workspace: HOME is not set; name one with --workspace DIR")
    }
    return home + "/.local/share/quarterdeck"
  }

  /// What the user may do in the workspace: a reader's part with --read-only, all in a folder of their
  /// own, and in a group's what the machine's roles say.
  func role(in environment: [String: String]) throws(Problem) -> UserRole {
    if readOnly { return .reader }
    let folder = try directory(in: environment)
    guard let owner = Person.owner(ofGroupFolder: folder), ![0, owner].contains(getuid()),
      let roles = try Roles.ofMachine()
    else { return .admin }
    // Names and groups come last: a server may ask another machine for them.
    return roles.role(of: .current)
  }

  /// The day asked for; `nil` when none was.
  func day() throws(Problem) -> Day? {
    guard let asOf else { return nil }
    guard let day = Day(asOf) else {
      throw Problem(.usage, "--as-of '\(asOf)': no such day; write it as YYYY-MM-DD")
    }
    return day
  }

  /// The settings of the named file, of the user's own, or the defaults.
  func settings(in environment: [String: String]) throws(Problem) -> Settings {
    if let config { return try Self.settings(at: config) }
    let home = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { $0 + "/.config" }
    guard let path = home.map({ $0 + "/quarterdeck/settings.toml" }),
      FileManager.default.fileExists(atPath: path)
    else { return Settings() }
    return try Self.settings(at: path)
  }

  private static func settings(at path: String) throws(Problem) -> Settings {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Problem(.badConfiguration, "\(path): cannot read the settings; check the path")
    }
    return try Settings(toml: text, path: path)
  }
}
