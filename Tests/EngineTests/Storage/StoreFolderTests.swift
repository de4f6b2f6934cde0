import Foundation
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusal(of path: String, creating: Bool) -> StorageError? {
    #expect(throws: StorageError.self) { try StoreFolder(at: path, creating: creating) }
  }

  @Test func aFileIsNoFolderForAWorkspace() throws {
    let file = folder.path + "/file"
    try Data().write(to: URL(filePath: file))

    #expect(refusal(of: file, creating: true) == .cannotCreate(file, reason: "it is no folder"))
    #expect(refusal(of: file, creating: false) == .notAFolder(file))
    #expect(
      refusal(of: file + "/inner", creating: true)
        == .cannotCreate(file + "/inner", reason: "Not a directory"))
    #expect(refusal(of: file + "/inner", creating: false) == .notAFolder(file + "/inner"))
  }

  @Test func aDeviceIsNoFolderForAWorkspace() {
    #expect(
      refusal(of: "/dev/full", creating: true)
        == .cannotCreate("/dev/full", reason: "it is no folder"))
  }

  @Test(arguments: ["/proc", "/proc/none", "/proc/none/inner"])
  func whereNothingCanBeMadeNoModeIsAdvised(path: String) {
    let error = refusal(of: path, creating: true)
    let isToldAsSuch =
      switch error {
      case .cannotCreate, .notPermitted: true
      default: false
      }

    #expect(isToldAsSuch, "\(String(describing: error))")
  }

  @Test func aFolderOfOnePersonMayHaveTheBitOfTheOneAroundIt() throws {
    #expect(chmod(folder.path, 0o2755) == 0)
    let inner = folder.path + "/inner"

    _ = try StoreFolder(at: inner, creating: true)

    var facts = stat()
    #expect(stat(inner, &facts) == 0 && facts.st_mode & 0o7777 == 0o2700)
    #expect(stat(inner + "/quarterdeck.sqlite", &facts) == 0 && facts.st_mode & 0o777 == 0o600)
  }

  @Test func theProbeOfAFolderWithAnotherModeLeavesNothing() throws {
    #expect(chmod(folder.path, 0o755) == 0)

    #expect(refusal(of: folder.path, creating: true) == .folderMode(folder.path, mode: "0755"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write every folder"))
  func aFolderThatMayNotBeWrittenAsksItsOwner() {
    #expect(chmod(folder.path, 0o500) == 0)
    let inner = folder.path + "/inner"

    #expect(refusal(of: folder.path, creating: true) == .notPermitted(folder.path))
    #expect(refusal(of: inner, creating: true) == .notPermitted(inner))
  }
}
