/// A line of a theme file that could not be read; its key keeps the built-in value.
public struct ThemeWarning: Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let text: String

  public var description: String {
    "\(file):\(line): cannot read the theme line “\(Sanitiser().clean(text))”, the default is used"
  }
}
