import Glibc

/// A folder to write into.
enum Folder {
  /// Makes the folder and those above it where they are missing.
  static func make(_ path: String) throws(SynthesisError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if !isFolder(made), mkdir(made, 0o755) != 0 {
        let code = errno == EEXIST ? ENOTDIR : errno
        throw .folderNotMade(path: path, reason: SystemReason.text(of: code))
      }
      made += "/"
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
  }
}
