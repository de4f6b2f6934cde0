/// A piece of text with one role, part of a line with several.
public struct Span: Hashable, Sendable {
  public var text: String
  public var role: Role

  /// A piece of text and its role.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  public var columns: Int { TextWidth.columns(text) }
}
