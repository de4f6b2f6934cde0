internal import CSQLite
internal import GRDB

/// A prepared statement whose integers are bound and read without detours, for millions of rows.
struct RawStatement {
  private let statement: Statement
  private let pointer: OpaquePointer
  private let connection: OpaquePointer?

  init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    pointer = statement.sqliteStatement
    connection = database.sqliteConnection
  }

  /// Binds an integer to the parameter of a number, from 1.
  @inline(__always)
  func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(pointer, index, value) }

  @inline(__always)
  func bind(_ value: Int32, at index: Int32) { sqlite3_bind_int64(pointer, index, Int64(value)) }

  @inline(__always)
  func bind(_ value: UInt32, at index: Int32) { sqlite3_bind_int64(pointer, index, Int64(value)) }

  @inline(__always)
  func bind(_ value: Int32?, at index: Int32) {
    if let value { bind(value, at: index) } else { sqlite3_bind_null(pointer, index) }
  }

  @inline(__always)
  func bind(_ value: Int64?, at index: Int32) {
    if let value { bind(value, at: index) } else { sqlite3_bind_null(pointer, index) }
  }

  @inline(__always)
  func bind(_ value: Double?, at index: Int32) {
    if let value {
      sqlite3_bind_double(pointer, index, value)
    } else {
      sqlite3_bind_null(pointer, index)
    }
  }

  /// Binds a text, which SQLite copies, or null.
  func bind(_ text: String?, at index: Int32) {
    guard var text else {
      sqlite3_bind_null(pointer, index)
      return
    }
    text.withUTF8 { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      quarterdeck_bind_copied_text(pointer, index, start, Int32(bytes.count))
    }
  }

  /// Runs a statement that changes data, with a text bound at an index.
  @inline(__always)
  func run(text: String, at index: Int32) throws {
    var text = text
    try text.withUTF8 { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      sqlite3_bind_text(pointer, index, start, Int32(bytes.count), nil)
      try run()
    }
  }

  /// Runs a statement that changes data and makes it ready for the next.
  @inline(__always)
  func run() throws {
    let code = sqlite3_step(pointer)
    guard code == SQLITE_DONE else { throw failure() }
    sqlite3_reset(pointer)
  }

  /// Steps to the next row; false behind the last, where the statement is ready to run again.
  @inline(__always)
  func next() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw failure() }
    sqlite3_reset(pointer)
    return false
  }

  /// Makes the statement ready to run again before its last row.
  func rewind() { sqlite3_reset(pointer) }

  @inline(__always)
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  @inline(__always)
  func day(_ column: Int32) -> Int32 { sqlite3_column_int(pointer, column) }

  @inline(__always)
  func optionalDay(_ column: Int32) -> Int32? {
    sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : day(column)
  }

  func optionalInteger(_ column: Int32) -> Int64? {
    sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : integer(column)
  }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(pointer, column) else { return "" }
    let count = Int(sqlite3_column_bytes(pointer, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : text(column)
  }

  private func failure() -> DatabaseError {
    defer { sqlite3_reset(pointer) }
    let code = connection.map { sqlite3_extended_errcode($0) } ?? SQLITE_ERROR
    let message = connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}
