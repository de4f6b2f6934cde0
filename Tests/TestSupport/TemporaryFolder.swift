public import Foundation

/// A folder of mode 0700 that lives as long as its value and is gone afterwards.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "quarterdeck-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  public var path: String { url.path }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file into the folder and returns its path.
  public func write(_ text: String, as name: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }

  /// The permission bits of a file inside, with set-group-id.
  public func mode(of name: String = "") throws -> Int? {
    let facts = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return facts[.posixPermissions] as? Int
  }
}
