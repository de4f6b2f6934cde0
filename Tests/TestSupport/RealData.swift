import Foundation

/// Real exports that lie beside the checkout on some machines and are no part of it.
public enum RealData {
  /// For `.enabled(if: RealData.isHere, …)`: without them a test counts as skipped.
  public static let isHere = path("skygeni_sales_data.csv") != nil
  public static let missing = "the real exports are not in ../shared/data"

  /// The path of an export; `nil` where it is not there.
  public static func path(_ name: String) -> String? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.deletingLastPathComponent().appending(path: "shared/data/\(name)").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
