import Foundation
import Testing

/// A recorded text beside the tests: compared, or written anew with `RECORD_SNAPSHOTS=1`.
struct Transcript {
  private let file: URL

  /// The transcript of a name in the folder `Transcripts`.
  init(_ name: String) {
    file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Transcripts/\(name).txt")
  }

  /// A file of the repository, named from its root.
  init(page: String) {
    file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: page)
  }

  /// Expects the text to be the recorded one.
  func expect(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard recorded != text else { return }
    let lines = (
      recorded.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
    let place = first?.offset ?? min(lines.0.count, lines.1.count)
    Issue.record(
      """
      \(file.lastPathComponent) differs in line \(place + 1)
      recorded: \(place < lines.0.count ? String(lines.0[place]) : "(end)")
      now:      \(place < lines.1.count ? String(lines.1[place]) : "(end)")
      record it with RECORD_SNAPSHOTS=1 and look at the difference
      """, sourceLocation: location)
  }
}
