import Engine
import Foundation

@testable import Synthesis

/// A folder that a test may fill with an export and that vanishes afterwards.
final class ScratchExport {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "synthesis-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes the export into the folder and gives the rows of its deals.
  func rows(of export: SyntheticExport) throws -> [ExportRow] {
    _ = try export.write(to: folder, history: false)
    return try ExportRow.all(in: folder + "/deals.csv")
  }
}
