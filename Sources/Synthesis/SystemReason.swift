import Glibc

/// The operating system's words for an error code, without the capital.
enum SystemReason {
  static func text(of code: CInt) -> String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such folder"
    case ENOTDIR: "a part of the path is a file"
    case EISDIR: "it is a folder"
    case EROFS: "the file system is read-only"
    default: "system error \(code)"
    }
  }
}
