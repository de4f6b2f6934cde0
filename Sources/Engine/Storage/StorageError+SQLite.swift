import GRDB

extension StorageError {
  /// What an error of the database library means for a person, with the file it is about.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StorageError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .io(path, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path)
    case .SQLITE_READONLY: self = .readOnly(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path)
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .notPermitted(path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path, reason: reason)
    default: self = .io(path, reason: reason)
    }
  }

  /// Runs work on a file and turns whatever fails into this error.
  static func passing<Answer>(
    about path: String, _ work: () throws -> Answer
  ) throws(StorageError) -> Answer {
    do { return try work() } catch { throw StorageError(error, path: path) }
  }
}
