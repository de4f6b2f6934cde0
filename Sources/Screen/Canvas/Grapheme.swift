/// One printable character: a base scalar and at most two combining marks.
public struct Grapheme: Hashable, Sendable {
  public let base: Unicode.Scalar
  public internal(set) var firstMark: Unicode.Scalar?
  public internal(set) var secondMark: Unicode.Scalar?

  public static let space = Self(" ")

  init(_ base: Unicode.Scalar) { self.base = base }

  /// How many columns the character covers: 1 or 2.
  public var width: Int { TextWidth.isWide(base) ? 2 : 1 }

  /// The scalars in order, for an output device.
  public var scalars: [Unicode.Scalar] {
    [base] + [firstMark, secondMark].compactMap { $0 }
  }

  /// Adds a combining mark; a third one is dropped.
  mutating func add(_ mark: Unicode.Scalar) {
    if firstMark == nil {
      firstMark = mark
    } else if secondMark == nil {
      secondMark = mark
    }
  }
}
