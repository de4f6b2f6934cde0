import Foundation
import TestSupport
import Testing

@testable import Engine

/// Digests of another program.
///
/// printf abc | sha256sum; printf '' | sha256sum; python3 -c "print('a'*1000000,end='')" | sha256sum
@Suite struct FileBytesTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func aFileHasTheDigestOfItsBytes(text: String, digest: String) throws {
    let file = try TemporaryFile(text)

    #expect(try ExportLoader.sha256(of: file.path) == digest)
  }

  @Test func aFileLargerThanAChunkHasTheDigestOfAllItsBytes() throws {
    let file = try TemporaryFile(String(repeating: "a", count: 3 << 20))

    #expect(
      try ExportLoader.sha256(of: file.path)
        == "6f850bc94ae6f7de14297c01616c36d712d22864497b28a63b81d776b035e656")
  }

  @Test func systemErrorsAreTold() {
    #expect(FileBytes.refusal(of: "a", number: 13) == .notReadable("a"))
    #expect(FileBytes.refusal(of: "a", number: 2) == .noSuchFile("a"))
    #expect(FileBytes.refusal(of: "a", number: 21) == .isDirectory("a"))
    #expect(FileBytes.refusal(of: "a", number: 6) == .notAFile("a"))
    #expect(FileBytes.refusal(of: "a", number: 5) == .readFailed(errno: 5, file: "a"))
  }

  @Test func aPipeIsRefusedWithoutWaitingForItsWriter() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/deals.csv"
    try #require(mkfifo(pipe, 0o600) == 0)

    #expect(throws: IngestError.notAFile(pipe)) { try FileBytes(path: pipe) }
  }

  @Test(arguments: ["/dev/null", "/dev/full", "/dev/zero"])
  func aDeviceIsRefused(path: String) {
    #expect(throws: IngestError.notAFile(path)) { try FileBytes(path: path) }
  }

  @Test func theDigestOfNoFileIsRefused() {
    #expect(throws: IngestError.noSuchFile("/nowhere/deals.csv")) {
      try ExportLoader.sha256(of: "/nowhere/deals.csv")
    }
  }
}
