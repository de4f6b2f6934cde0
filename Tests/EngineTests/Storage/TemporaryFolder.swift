import Foundation

/// A folder of mode 0700 that is gone when nobody holds it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "qd-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The permission bits of a file inside, with set-group-id.
  func mode(of name: String = "") throws -> Int? {
    let facts = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return facts[.posixPermissions] as? Int
  }
}
