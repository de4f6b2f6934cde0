/// What a file of text is that is sometimes taken for a CSV export, told by how it begins.
enum OtherFormat: String, CaseIterable {
  case pdf = "a PDF"
  case webPage = "a web page"
  case xml = "an XML file"
  case json = "a JSON file"
  case richText = "a rich text file"

  /// `nil` for what may be CSV.
  init?(_ opening: some Collection<UInt8>) {
    // Of UTF-16 the zeros are left out.
    let text = String(decoding: opening.prefix(512).filter { $0 != 0 }, as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }.lowercased()
    guard let found = Self.allCases.first(where: { $0.begins(text) }) else { return nil }
    self = found
  }

  private func begins(_ text: String) -> Bool {
    switch self {
    case .pdf: text.hasPrefix("%pdf-")
    case .webPage:
      ["<!doctype html", "<html", "<head", "<body", "<table", "<!--"].contains {
        text.hasPrefix($0)
      }
    case .xml: text.hasPrefix("<?xml") || Self.beginsMarkup(text)
    case .json: Self.beginsJSON(text)
    case .richText: text.hasPrefix("{\\rtf")
    }
  }

  /// One tag right behind another.
  private static func beginsMarkup(_ text: String) -> Bool {
    guard text.first == "<", let end = text.firstIndex(of: ">") else { return false }
    return text[text.index(after: end)...].first { !$0.isWhitespace } == "<"
  }

  /// A brace or bracket with a name, a value or another bracket right behind it.
  private static func beginsJSON(_ text: String) -> Bool {
    guard let first = text.first, first == "{" || first == "[" else { return false }
    let next = text.dropFirst().first { !$0.isWhitespace }
    return next.map { first == "{" ? $0 == "\"" || $0 == "}" : "{[\"".contains($0) } ?? false
  }
}
