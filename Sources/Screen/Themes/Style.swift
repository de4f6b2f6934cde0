/// How a role looks at one colour depth.
public struct Style: Hashable, Sendable {
  /// Index into the terminal's palette; nil is the terminal's own colour.
  public var foreground: Int?

  /// Index into the terminal's palette; nil is the terminal's own colour.
  public var background: Int?

  public var attributes: Attributes

  /// A style; the terminal's own colours and no attribute unless said otherwise.
  public init(
    foreground: Int? = nil, background: Int? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// What a terminal does to letters besides colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    /// The attributes of a bit set.
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let bold = Self(rawValue: 1)
    public static let underline = Self(rawValue: 2)
    public static let reverse = Self(rawValue: 4)
    public static let dim = Self(rawValue: 8)
    public static let italic = Self(rawValue: 16)
  }
}
