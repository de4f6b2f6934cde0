import Foundation
import TestSupport

@testable import Engine

/// A workspace in a folder of its own.
struct OpenedWorkspace {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Later than whatever a test's export holds.
  private static let today = Day(number: 40_000)

  /// The workspace as of a day, filled with a file when one is named.
  func workspace(
    asOf day: Day?, today: Day? = nil, settings: WorkspaceSettings = WorkspaceSettings(),
    taking path: String? = nil, isScoring: Bool = false, openedAt: Int64? = nil
  ) throws -> Workspace {
    let workspace = try Workspace(
      at: folder.path + "/workspace", settings: settings, asOf: day,
      today: today ?? Self.today, openedAt: openedAt, creating: true)
    if let path { _ = try workspace.importExports([path], isScoring: isScoring) }
    return workspace
  }

  /// The path of a file with this text inside the folder.
  func write(_ text: String, as name: String) throws -> String {
    let path = folder.path + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
