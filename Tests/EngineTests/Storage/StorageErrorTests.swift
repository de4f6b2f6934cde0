import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StorageErrorTests {
  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StorageError.diskFull("f")), (.SQLITE_READONLY, .readOnly("f")),
    (.SQLITE_BUSY, .locked("f")), (.SQLITE_LOCKED, .locked("f")),
    (.SQLITE_CANTOPEN, .notPermitted("f")), (.SQLITE_PERM, .notPermitted("f")),
    (.SQLITE_CORRUPT, .damaged("f", reason: "m")), (.SQLITE_IOERR, .io("f", reason: "m")),
    (.SQLITE_BUSY_SNAPSHOT, .locked("f")), (.SQLITE_READONLY_DBMOVED, .readOnly("f")),
  ])
  func everyCodeOfTheLibraryHasItsMeaning(code: ResultCode, meaning: StorageError) {
    #expect(StorageError(DatabaseError(resultCode: code, message: "m"), path: "f") == meaning)
  }

  @Test func anErrorOfTheStoreKeepsItsWords() {
    let error = StorageError.newerSchema("other")

    #expect(StorageError(error, path: "f") == error)
  }

  @Test(arguments: [
    StorageError.noWorkspace("f"), .cannotCreate("f", reason: "r"), .notAFolder("f"),
    .notPermitted("f"), .locked("f"), .diskFull("f"),
    .readOnly("f"), .damaged("f", reason: "r"), .newerSchema("f"),
    .networkFileSystem("f", kind: "nfs"), .folderMode("f", mode: "0755"), .io("f", reason: "r"),
  ])
  func everySentenceNamesTheFileAndACure(error: StorageError) {
    #expect("\(error)".contains("f"))
    #expect("\(error)".contains(": "))
    #expect(!"\(error)".hasSuffix("."))
    #expect(!"\(error)".contains("\n"))
  }

  @Test func aReadOnlyDatabaseIsToldAsSuch() throws {
    let folder = try TemporaryFolder()
    let file = try Store(at: folder.path, creating: true).folder.database
    let closed = try DatabaseQueue(path: file, configuration: Self.readOnly)
    let copy = try DatabaseQueue()
    try copy.write { try $0.execute(sql: "CREATE TABLE deals (id TEXT)") }

    #expect(throws: StorageError.readOnly(file)) {
      try StorageError.passing(about: file) {
        try closed.write { try $0.execute(sql: "DELETE FROM deals") }
      }
    }
    #expect(throws: StorageError.readOnly(file)) {
      try StorageError.passing(about: file) { try copy.backup(to: closed) }
    }
  }

  private static var readOnly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    return configuration
  }
}
