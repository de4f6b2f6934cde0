/// Why the stored data cannot be read or written.
public enum StorageError: Error, Hashable, Sendable, CustomStringConvertible {
  case noWorkspace(String)
  /// The folder cannot be made, or no file can be made in it.
  case cannotCreate(String, reason: String)
  case notAFolder(String)
  case notPermitted(String)
  case locked(String)
  case diskFull(String)
  case readOnly(String)
  case damaged(String, reason: String)
  case newerSchema(String)
  case networkFileSystem(String, kind: String)
  case folderMode(String, mode: String)
  case io(String, reason: String)
  /// Who opened the workspace may not do that in it.
  case beyondRole(String, UserRole, needed: UserRole)

  public var description: String {
    switch self {
    case .noWorkspace(let path):
      "\(path) holds no deals yet: import an export first"
    case .cannotCreate(let path, let reason):
      "\(path) cannot be made a workspace (\(reason)): name another folder with --workspace"
    case .notAFolder(let path):
      "\(path) is no folder: name one with --workspace"
    case .notPermitted(let path):
      "\(path) may not be opened by this user: ask its owner for access"
    case .locked(let path):
      "\(path) is held by another process that writes: try again when it has finished"
    case .diskFull(let path):
      "no space left for \(path), nothing was changed: free some space and try again"
    case .readOnly(let path):
      "\(path) may be read but not written by this user: ask its owner for write access"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)): restore a backup, or import the exports into a new folder"
    case .newerSchema(let path):
      "\(path) was written by a newer version of this program: update the program"
    case .networkFileSystem(let path, let kind):
      "\(path) lies on a network file system (\(kind)), where locks fail: use a local folder"
    case .folderMode(let path, let mode):
      "\(path) has mode \(mode): run chmod 00700 on it for one person, or chmod 02770 for a group"
    case .io(let path, let reason):
      "\(path) could not be read or written (\(reason)): check the disk and try again"
    case .beyondRole(let path, let role, let needed):
      Self.refusal(path, role, needed)
    }
  }

  private static func refusal(_ path: String, _ role: UserRole, _ needed: UserRole) -> String {
    "this needs \(needed.rawValue), and you are \(role.rawValue) here, by --read-only or by the roles "
      + "of this machine: \(path)"
  }
}
