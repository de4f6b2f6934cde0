internal import CSQLite
internal import GRDB

/// A database as it stands in a file, page behind page, to which pages are added before SQLite
/// opens it.
///
/// Source: https://www.sqlite.org/fileformat2.html#the_database_header
final class PageImage {
  /// The pages do not fit into what is allowed, or into memory.
  struct Full: Error {}

  /// The page that stands at this byte is never used, so an image ends before it.
  static let mostBytes = 1 << 30
  /// SQLite gives no more memory at once than a little less than 2 GiB.
  private static let mostGrown = Int64(2_000_000_000)

  let pageSize: Int
  /// How many pages there are; the numbers of pages count from 1.
  private var count: Int
  private var room: Int
  private let most: Int
  private var start: UnsafeMutableRawPointer?

  /// Copies a database that has neither bytes reserved in its pages nor pages that map others, as
  /// none has unless one asks for it.
  /// - Throws: ``Full``, here and where pages are added.
  init(_ database: [UInt8], pageSize: Int, mostBytes: Int = mostBytes) throws {
    self.pageSize = pageSize
    count = database.count / pageSize
    room = count
    most = min(mostBytes, Self.mostBytes) / pageSize
    try grow(to: 2 * count)
    database.withUnsafeBytes { bytes in
      guard let start else { return }
      UnsafeMutableRawBufferPointer(start: start, count: bytes.count).copyMemory(from: bytes)
    }
  }

  deinit { sqlite3_free(start) }

  /// Adds a page of zeros; where pages were found before may have changed then.
  func addPage() throws -> Int {
    guard count < most else { throw Full() }
    if count == room { try grow(to: room + room / 2 + 64) }
    count += 1
    clear(count)
    return count
  }

  func clear(_ number: Int) {
    page(number).initializeMemory(as: UInt8.self, repeating: 0, count: pageSize)
  }

  /// Where a page begins, until one is added.
  @inline(__always)
  func page(_ number: Int) -> UnsafeMutableRawPointer {
    guard let start, 1...count ~= number else { preconditionFailure("a page that there is not") }
    return start + (number - 1) * pageSize
  }

  private func grow(to pages: Int) throws {
    guard let grown = sqlite3_realloc64(start, UInt64(pages * pageSize)) else { throw Full() }
    (start, room) = (grown, pages)
  }

  /// Makes a connection to nothing one to this database, which is SQLite's own from then on.
  func open(in database: Database) throws {
    guard let pages = start?.assumingMemoryBound(to: UInt8.self) else {
      preconditionFailure("an image is opened once")
    }
    // In memory there is no write-ahead log.
    pages[18] = 1
    pages[19] = 1
    UnsafeMutableRawPointer(pages + 28).storeBigEndian(UInt32(count))
    start = nil
    let code = sqlite3_deserialize(
      database.sqliteConnection, "main", pages, Int64(count * pageSize), Int64(room * pageSize),
      UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE))
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    var limit = Self.mostGrown
    // Where that fails the limit stays what it was, half as much.
    _ = sqlite3_file_control(
      database.sqliteConnection, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit)
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
