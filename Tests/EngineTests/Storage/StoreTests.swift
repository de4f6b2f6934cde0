import Foundation
import GRDB
import TestSupport
import Testing

@testable import Engine

@Suite struct StoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFolderWithoutDatabaseIsNoWorkspace() {
    #expect(throws: StorageError.noWorkspace(folder.path)) {
      try Store(at: folder.path, creating: false)
    }
    #expect(throws: StorageError.noWorkspace(folder.path + "/none")) {
      try Store(at: folder.path + "/none", creating: false)
    }
  }

  @Test func creatingMakesFoldersAndFilesForOnePerson() throws {
    let inner = folder.path + "/a/b"
    _ = try Store(at: inner, creating: true)

    #expect(try folder.mode(of: "a/b") == 0o700)
    #expect(try folder.mode(of: "a/b/quarterdeck.sqlite") == 0o600)
    #expect(try folder.mode(of: "a/b/quarterdeck.lock") == 0o600)
  }

  @Test func aGroupsFolderGetsFilesThatTheGroupMayWrite() throws {
    #expect(chmod(folder.path, 0o2770) == 0)
    let store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(9), [.open("A")]))

    #expect(try folder.mode(of: "quarterdeck.sqlite") == 0o660)
    #expect(try folder.mode(of: "quarterdeck.sqlite-wal") == 0o660)
    #expect(try folder.mode(of: "quarterdeck.lock") == 0o660)
  }

  @Test(arguments: [0o755, 0o750, 0o770, 0o777, 0o2755])
  func anyOtherModeIsRefusedWithTheCure(mode: Int) throws {
    #expect(chmod(folder.path, mode_t(mode)) == 0)
    let expected = StorageError.folderMode(folder.path, mode: "0" + String(mode, radix: 8))

    #expect(throws: expected) { try Store(at: folder.path, creating: true) }
    #expect("\(expected)".contains("chmod 00700"))
  }

  @Test func whatWasWrittenIsThereForTheNextWhoOpens() throws {
    try Store(at: folder.path, creating: true).take(DealExport(.january(9), [.open("A")]))
    let again = try Store(at: folder.path, creating: false)

    #expect(try again.deals(asOf: .january(9)) == [.open("A")])
    #expect(try !again.isEmpty)
  }

  @Test func theDataVersionChangesWithEveryWriteOfAnybodyAndWithNoRead() throws {
    let mine = try Store(at: folder.path, creating: true)
    let other = try Store(at: folder.path, creating: false)
    var seen = [mine.dataVersion]
    try mine.take(DealExport(.january(9), [.open("A")]))
    seen.append(mine.dataVersion)
    try other.take(DealExport(.january(10), [.open("B")]))
    seen.append(mine.dataVersion)
    try mine.take(DealExport(.january(11), [.open("C")]))
    seen.append(mine.dataVersion)

    #expect(Set(seen).count == 4)
    _ = try mine.book(asOf: .january(12), bandCuts: nil)
    #expect(mine.dataVersion == seen.last)
  }

  @Test func whatKeepsNothingIsNoNewVersion() throws {
    let store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(9), [.open("A")]), sha256: "same")
    let version = store.dataVersion
    try store.take(DealExport(.january(9), [.open("A")]), sha256: "same")
    try store.take(DealExport(.january(9), [.open("B")]), isDryRun: true)
    try store.updateInbox { _ in }

    #expect(store.dataVersion == version)
  }

  @Test func aDatabaseOfANewerProgramIsRefused() throws {
    let store = try Store(at: folder.path, creating: true)
    try store.queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('tomorrow')")
    }
    #expect(throws: StorageError.newerSchema(folder.path + "/quarterdeck.sqlite")) {
      try Store(at: folder.path, creating: false)
    }
  }

  @Test func aFileThatIsNoDatabaseIsDamaged() throws {
    let file = folder.path + "/quarterdeck.sqlite"
    try Data(repeating: 7, count: 4096).write(to: URL(filePath: file))
    let error = #expect(throws: StorageError.self) {
      try Store(at: folder.path, creating: false)
    }

    #expect(error == .damaged(file, reason: "file is not a database"))
  }

  @Test func theConnectionKeepsTheRulesOfASharedServer() throws {
    let store = try Store(at: folder.path, creating: true)
    let settings = try store.queue.read { database in
      try [
        "journal_mode", "synchronous", "foreign_keys", "trusted_schema", "wal_autocheckpoint",
        "mmap_size",
      ].map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
    }

    #expect(settings == ["wal", "2", "1", "0", "0", "0"])
  }

  @Test func closingLeavesTheLogAlone() throws {
    var store: Store? = try Store(at: folder.path, creating: true)
    try store?.queue.write { try $0.execute(sql: "CREATE TABLE extra (x)") }
    store = nil
    let log = try FileManager.default.attributesOfItem(
      atPath: folder.path + "/quarterdeck.sqlite-wal")

    #expect((log[.size] as? Int ?? 0) > 0)
  }
}
