import Glibc

/// A folder to write into.
enum Folder {
  /// Makes the folder and those above it where they are missing; gives those it made, topmost first.
  @discardableResult
  static func make(_ path: String) throws(SynthesisError) -> [String] {
    var made: [String] = []
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += part
      if !isFolder(folder) {
        guard mkdir(folder, 0o755) == 0 else {
          let error = failure(errno, of: path)
          remove(made)
          throw error
        }
        made.append(folder)
      }
      folder += "/"
    }
    return made
  }

  /// Takes folders away again, the last one first, those that hold something excepted.
  static func remove(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  private static func failure(_ code: CInt, of path: String) -> SynthesisError {
    if code == ENOSPC || code == EDQUOT { return .diskFull(path: path) }
    let reason = SystemReason.text(of: code == EEXIST ? ENOTDIR : code)
    return .folderNotMade(path: path, reason: reason)
  }

  private static func isFolder(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
  }
}
