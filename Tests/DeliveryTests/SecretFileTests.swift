import Foundation
import TestSupport
import Testing

@testable import Delivery

@Suite struct SecretFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/secret" }

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, mode: Int) throws {
    try? FileManager.default.removeItem(atPath: path)
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
  }

  @Test(arguments: [0o600, 0o400])
  func theFirstLineOfAClosedFileIsTheSecret(mode: Int) throws {
    try write(" s3cret \t\r\nmore", mode: mode)

    #expect(try SecretFile.read(path) == "s3cret")
  }

  @Test(arguments: [0o640, 0o604, 0o666, 0o700, 0o602])
  func aFileThatOthersMayReadIsRefusedWithTheCure(mode: Int) throws {
    try write("s3cret", mode: mode)

    let error = #expect(throws: SecretFileError.self) { try SecretFile.read(path) }

    #expect(error == .open(path, mode: "0" + String(mode, radix: 8)))
    #expect(error?.description.contains("chmod 600 \(path)") == true)
  }

  @Test func whatHoldsNoSecretIsRefused() throws {
    try write("\n", mode: 0o600)
    #expect(throws: SecretFileError.noSecret(path)) { try SecretFile.read(path) }
    try write(String(repeating: "x", count: 5000), mode: 0o600)
    #expect(throws: SecretFileError.noSecret(path)) { try SecretFile.read(path) }
    #expect(throws: SecretFileError.unreadable(folder.path, reason: "it is no plain file")) {
      try SecretFile.read(folder.path)
    }
    #expect(throws: SecretFileError.self) { try SecretFile.read(folder.path + "/none") }
  }

  @Test func aLinkIsNotFollowed() throws {
    try write("s3cret", mode: 0o600)
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)

    #expect(throws: SecretFileError.self) { try SecretFile.read(link) }
  }
}
