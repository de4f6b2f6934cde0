import Glibc

/// The folder that holds the database and its lock file, and what must be true of it.
struct StoreFolder: Sendable {
  let path: String

  var database: String { path + "/quarterdeck.sqlite" }
  var lockFile: String { path + "/quarterdeck.lock" }

  /// Work that one process at a time does; its lock is held meanwhile.
  enum LoneWork: String {
    case jobs, delivery
  }

  /// The lock of some work.
  func lock(of work: LoneWork) -> String { path + "/quarterdeck." + work.rawValue }

  /// Looks at the folder and makes it, with its two files, when asked to.
  /// - Throws: `noWorkspace` when it is missing and must not be made, `cannotCreate` and
  ///   `notPermitted` when it cannot be, `folderMode` and `networkFileSystem` when it is no safe
  ///   place for a shared database.
  init(at path: String, creating: Bool) throws(StorageError) {
    self.path = path
    if creating { try Self.makeFolder(path) }
    let mode = try Self.mode(of: path, creating: creating)
    // A folder takes set-group-id from the one around it, and chmod leaves it; it lets nobody in.
    guard mode & 0o5777 == 0o700 || mode == 0o2770 else {
      // Nobody can change the mode of /proc, or of a folder that is another's.
      if creating { try Self.probe(path) }
      throw .folderMode(path, mode: "0" + String(mode, radix: 8))
    }
    if let kind = NetworkFileSystem.kind(at: path) {
      throw .networkFileSystem(path, kind: kind)
    }
    guard creating || access(database, F_OK) == 0 else { throw Self.failure(errno, at: path) }
    for file in [lockFile, database] { try Self.makeFile(file, sharedWithGroup: mode == 0o2770) }
  }

  /// The lock of some work, which a workspace has from the first time on.
  func madeLock(of work: LoneWork) throws(StorageError) -> String {
    let (file, mode) = (lock(of: work), try Self.mode(of: path, creating: false))
    try Self.makeFile(file, sharedWithGroup: mode == 0o2770)
    return file
  }

  private static func makeFolder(_ path: String) throws(StorageError) {
    guard access(path, F_OK) != 0 else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw creationFailure(errno, at: path)
    }
  }

  /// The permission bits, with set-group-id.
  private static func mode(of path: String, creating: Bool) throws(StorageError) -> mode_t {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw failure(errno, at: path) }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      throw creating ? .cannotCreate(path, reason: "it is no folder") : .notAFolder(path)
    }
    return facts.st_mode & 0o7777
  }

  /// Makes sure that a file can be made in a folder.
  private static func probe(_ path: String) throws(StorageError) {
    var template = Array((path + "/quarterdeck-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw creationFailure(errno, at: path) }
    unlink(template)
    close(file)
  }

  private static func makeFile(_ path: String, sharedWithGroup: Bool) throws(StorageError) {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { return }
      throw failure(errno, at: path)
    }
    if sharedWithGroup { fchmod(file, 0o660) }
    close(file)
  }

  private static func creationFailure(_ number: Int32, at path: String) -> StorageError {
    switch number {
    case EACCES, EPERM, ENOSPC, EDQUOT, EROFS: failure(number, at: path)
    case ENOENT: .cannotCreate(path, reason: "nothing can be made there")
    default: .cannotCreate(path, reason: String(cString: strerror(number)))
    }
  }

  /// What an error number of the system means for a person.
  static func failure(_ number: Int32, at path: String) -> StorageError {
    switch number {
    case EACCES, EPERM: .notPermitted(path)
    case ENOSPC, EDQUOT: .diskFull(path)
    case EROFS: .readOnly(path)
    case ENOENT: .noWorkspace(path)
    case ENOTDIR: .notAFolder(path)
    default: .io(path, reason: String(cString: strerror(number)))
    }
  }
}
