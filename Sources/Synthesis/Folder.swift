import Glibc

/// A folder to write into.
enum Folder {
  /// Makes the folder and those above it where they are missing.
  static func make(_ path: String) throws(SynthesisError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if mkdir(made, 0o755) != 0, errno != EEXIST, errno != EISDIR {
        throw .folderNotMade(path: path, reason: SystemReason.text(of: errno))
      }
      made += "/"
    }
  }
}
