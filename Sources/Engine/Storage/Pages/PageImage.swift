internal import CSQLite
internal import GRDB

/// A database as it stands in a file, page behind page, to which pages are added before SQLite
/// opens it.
///
/// Source: https://www.sqlite.org/fileformat2.html#the_database_header
final class PageImage {
  let pageSize: Int
  /// How many pages there are; the numbers of pages count from 1.
  private(set) var count: Int
  private let room: Int
  private var start: UnsafeMutableRawPointer?

  /// Copies a database and makes room for so many more pages.
  /// - Throws: Where the memory is not to be had.
  init(_ database: [UInt8], pageSize: Int, adding pages: Int) throws {
    self.pageSize = pageSize
    count = database.count / pageSize
    room = count + pages
    guard let start = sqlite3_malloc64(UInt64(room * pageSize)) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    self.start = start
    database.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: start, count: $0.count).copyMemory(from: $0)
    }
  }

  deinit { sqlite3_free(start) }

  func addPage() -> Int {
    precondition(count < room, "more pages than there is room for")
    count += 1
    return count
  }

  @inline(__always)
  func page(_ number: Int) -> UnsafeMutableRawPointer {
    guard let start, 1...count ~= number else { preconditionFailure("a page that there is not") }
    return start + (number - 1) * pageSize
  }

  /// Makes a connection to nothing one to this database, which is SQLite's own from then on.
  func open(in database: Database) throws {
    guard let pages = start?.assumingMemoryBound(to: UInt8.self) else { return }
    // In memory there is no write-ahead log.
    pages[18] = 1
    pages[19] = 1
    UnsafeMutableRawPointer(pages + 28).storeBigEndian(UInt32(count))
    start = nil
    let code = sqlite3_deserialize(
      database.sqliteConnection, "main", pages, Int64(count * pageSize), Int64(room * pageSize),
      UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE))
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    // A gigabyte else.
    var limit = Int64.max
    sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit)
  }
}

extension Database {
  /// The whole database as it stands in a file.
  func serialized() throws -> [UInt8] {
    var count: Int64 = 0
    guard let start = sqlite3_serialize(sqliteConnection, "main", &count, 0) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
