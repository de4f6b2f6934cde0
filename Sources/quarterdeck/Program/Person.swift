import Glibc

/// Somebody on this machine, as the system knows them.
struct Person: Equatable {
  let name: String
  let groups: Set<String>

  /// Whose process this is.
  static var current: Self {
    Self(name: Environment.userName, groups: ownGroups)
  }

  /// Whom a folder belongs to that others of its group may write in; `nil` for any other.
  static func owner(ofGroupFolder path: String) -> uid_t? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR, facts.st_mode & S_IWGRP != 0
    else { return nil }
    return facts.st_uid
  }

  private static var ownGroups: Set<String> {
    var ids = Array(repeating: gid_t(), count: max(0, Int(getgroups(0, nil))))
    let count = getgroups(Int32(ids.count), &ids)
    return Set(
      (ids.prefix(max(0, Int(count))) + [getgid()]).compactMap { id in
        getgrgid(id).flatMap { $0.pointee.gr_name }.map { String(cString: $0) }
      })
  }
}
