/// What somebody may do in a workspace; each may do what those before may.
public enum UserRole: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Sees every answer and changes nothing.
  case reader
  /// Also handles alerts.
  case manager
  /// Also takes in data, does jobs, learns and chooses models, and sends messages.
  case admin

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// Makes sure that whoever has this role in a workspace's folder may do what needs one.
  /// - Throws: `StorageError.beyondRole` otherwise.
  public func require(_ needed: Self, in folder: String) throws(StorageError) {
    guard self >= needed else { throw .beyondRole(folder, self, needed: needed) }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
