import Foundation

/// Real exports that lie beside the checkout on some machines and are no part of it.
public enum RealData {
  /// The path of an export; `nil`, with a message, where the folder is missing.
  public static func path(_ name: String) -> String? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.deletingLastPathComponent().appending(path: "shared/data/\(name)").path
    guard FileManager.default.fileExists(atPath: path) else {
      print("skipped: ../shared/data/\(name) is not on this machine")
      return nil
    }
    return path
  }
}
