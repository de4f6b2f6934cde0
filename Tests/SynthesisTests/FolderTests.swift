import Foundation
import Testing

@testable import Synthesis

@Suite struct FolderTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "folder-\(UUID().uuidString)").path

  @Test func foldersAboveAreMadeToo() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Folder.make(root + "/a/b")
    try Folder.make(root + "/a/b")

    #expect(try FileManager.default.contentsOfDirectory(atPath: root + "/a") == ["b"])
  }

  @Test func onlyFoldersItMadeAndThatAreEmptyAreTakenAway() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Folder.make(root)
    let made = try Folder.make(root + "/a/b")
    #expect(made == [root + "/a", root + "/a/b"])
    try "x".write(toFile: root + "/a/kept", atomically: false, encoding: .utf8)

    Folder.remove(made)

    #expect(try FileManager.default.subpathsOfDirectory(atPath: root).sorted() == ["a", "a/kept"])
  }

  @Test func aFileInTheWayIsAnError() throws {
    try Folder.make(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try "x".write(toFile: root + "/file", atomically: false, encoding: .utf8)

    for path in [root + "/file", root + "/file/below"] {
      #expect(
        throws: SynthesisError.folderNotMade(path: path, reason: "a part of the path is a file")
      ) { try Folder.make(path) }
    }
  }
}
