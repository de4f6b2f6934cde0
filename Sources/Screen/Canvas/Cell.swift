/// One place of the grid: what stands there and what it means.
public struct Cell: Hashable, Sendable {
  /// Nothing in the right half of a wide character.
  public let grapheme: Grapheme?
  public internal(set) var role: Role
  let isWide: Bool

  public static let blank = Self(.space, role: .text)

  init(_ grapheme: Grapheme, role: Role) {
    self.grapheme = grapheme
    self.role = role
    isWide = grapheme.width == 2
  }

  private init(rightHalf role: Role) {
    grapheme = nil
    self.role = role
    isWide = false
  }

  /// Columns that the character covers; 0 for the right half of a wide one.
  public var width: Int { grapheme == nil ? 0 : isWide ? 2 : 1 }

  public var isContinuation: Bool { grapheme == nil }

  static func continuation(role: Role) -> Self { Self(rightHalf: role) }
}
