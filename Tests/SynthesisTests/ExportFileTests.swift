import Foundation
import Testing

@testable import Synthesis

@Suite struct ExportFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "export-file-\(UUID().uuidString)").path

  @Test func aFinishedFileHoldsWhatWasAdded() throws {
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let line = String(repeating: "x", count: 99) + "\n"
    let file = try ExportFile(at: folder + "/a.csv")
    for _ in 0..<10_000 { try file.add { $0 += Array(line.utf8) } }
    try file.finish()

    let text = try String(contentsOfFile: folder + "/a.csv", encoding: .utf8)
    #expect(text == String(repeating: line, count: 10_000))
  }

  @Test func anUnfinishedFileLeavesWhatWasThere() throws {
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "old".write(toFile: folder + "/a.csv", atomically: false, encoding: .utf8)
    do {
      let file = try ExportFile(at: folder + "/a.csv")
      try file.add { $0 += Array("new".utf8) }
    }

    #expect(try String(contentsOfFile: folder + "/a.csv", encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
  }

  @Test func aFullDiskIsSaidInOneLine() throws {
    try Folder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // The device that is always full stands where the file would be written.
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/a.csv.part", withDestinationPath: "/dev/full")
    let file = try ExportFile(at: folder + "/a.csv")
    try file.add { $0 += Array("row\n".utf8) }

    #expect(throws: SynthesisError.diskFull(path: folder + "/a.csv")) { try file.finish() }
  }

  @Test func aMissingFolderIsNamed() {
    let path = folder + "/missing/a.csv"

    #expect(throws: SynthesisError.notWritable(path: path, reason: "no such folder")) {
      try ExportFile(at: path)
    }
  }
}
