/// Text that is broken into lines between words.
public struct Paragraph: Hashable, Sendable {
  let text: String
  let role: Role

  /// A text; line feeds in it begin a new line.
  public init(_ text: String, role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// The lines for some columns; a word that is longer than a line is broken.
  public func lines(width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      Self.wrap($0, width: width)
    }
  }

  /// Draws the lines that fit; the last one ends in an ellipsis when there are more.
  ///
  /// Returns the number of rows that were used.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect) -> Int {
    let lines = lines(width: rect.width)
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let isCut = index == rect.height - 1 && lines.count > rect.height
      let text = isCut ? Self.marked(line, width: rect.width, glyphs: canvas.glyphs) : line
      canvas.write(text, in: rect.row(index), role: role)
    }
    return min(lines.count, rect.height)
  }

  private static func marked(_ line: String, width: Int, glyphs: Glyphs) -> String {
    TextWidth.columns(line) < width ? line + glyphs.ellipsis : line + "  "
  }

  private static func wrap(_ paragraph: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.split(separator: " ").flatMap({ pieces($0, width: width) }) {
      let columns = TextWidth.columns(word)
      if used > 0 && used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += used > 0 ? " " + word : word
      used += columns + (used > 0 ? 1 : 0)
    }
    return lines + [line]
  }

  private static func pieces(_ word: Substring, width: Int) -> [String] {
    guard TextWidth.columns(String(word)) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if TextWidth.columns(piece + String(character)) > width && !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
