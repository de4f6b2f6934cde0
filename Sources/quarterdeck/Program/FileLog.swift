import Foundation
import Glibc
import Logging

/// Log lines appended to a file: what a full-screen program did, and how long it took.
///
/// Each line is written at once, so that several programs may share the file.
struct FileLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel = Logger.Level.info
  private let label: String
  private let descriptor: Int32

  init(label: String, descriptor: Int32) { (self.label, self.descriptor) = (label, descriptor) }

  /// Sends all log lines to the file in `$QUARTERDECK_LOG`; without one they go nowhere.
  static func start(environment: [String: String]) throws(Problem) {
    guard let path = environment["QUARTERDECK_LOG"], !path.isEmpty else {
      LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
      return
    }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Problem(
        .cannotCreate, "\(path): \(reason); name a file in QUARTERDECK_LOG, or unset it")
    }
    LoggingSystem.bootstrap { FileLog(label: $0, descriptor: descriptor) }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let details = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
      .map { " \($0.key)=\($0.value)" }.joined()
    let time = Date().formatted(.iso8601)
    let line = "\(time) \(event.level) \(label): \(event.message)\(details)\n"
    let bytes = Array(line.utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
