import Screen

/// Text inside Markdown.
public enum Markdown {
  /// The text with everything that Markdown would read as markup made plain.
  public static func escaped(_ text: String) -> String {
    let characters = Array(Sanitiser().clean(text))
    return characters.indices.reduce(into: "") { output, index in
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if isMarkup(characters[index], before: next) { output += "\\" }
      output.append(characters[index])
    }
  }

  /// A `<` before a space or a digit opens no tag, and `p < 0.001` is read in mails as it is.
  private static func isMarkup(_ character: Character, before next: Character) -> Bool {
    character == "<" ? !(next == " " || next.isNumber) : "|*_`\\".contains(character)
  }
}
