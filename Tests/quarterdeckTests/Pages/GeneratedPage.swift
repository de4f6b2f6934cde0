import Foundation
import Testing

/// A page that the program's own tables write: compared, or written anew when recording.
struct GeneratedPage {
  let path: String

  /// Reports a stale page; with `RECORD_SNAPSHOTS=1` writes it instead.
  func expect(_ text: String) throws {
    let file = Self.root.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try? String(contentsOf: file, encoding: .utf8)
    #expect(stored == text, "\(path) is stale: run `make docs` and review the difference")
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
