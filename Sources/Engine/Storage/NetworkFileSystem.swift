import Glibc

/// File systems on which a lock of one machine is not seen by another.
enum NetworkFileSystem {
  private static let kinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "coda", "ncpfs", "lustre",
    "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs", "fuse.ceph",
  ]

  /// The kind of the network file system that holds a path; `nil` for a local one.
  static func kind(at path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return kind(of: String(cString: resolved), mounts: mounts())
  }

  /// Decides by the lines of /proc/mounts: the last mount with the longest folder holds a path.
  static func kind(of path: String, mounts: String) -> String? {
    var best = (length: 0, kind: "")
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count > 2 else { continue }
      let folder = unescaped(fields[1])
      if isBelow(path, folder: folder), folder.count >= best.length {
        best = (folder.count, fields[2])
      }
    }
    return kinds.contains(best.kind) ? best.kind : nil
  }

  private static func isBelow(_ path: String, folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// A blank inside a folder's name stands there as a backslash and its octal number.
  private static func unescaped(_ folder: String) -> String {
    let parts = folder.split(separator: "\\040", omittingEmptySubsequences: false)
    return parts.joined(separator: " ")
  }

  private static func mounts() -> String {
    guard let file = fopen("/proc/self/mounts", "re") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = getc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = getc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
