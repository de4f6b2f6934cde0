extension Canvas {
  /// The rows as text, without the blanks at their ends.
  public var lines: [String] {
    (0..<size.height).map { y in
      var line = String.UnicodeScalarView()
      for cell in row(y) {
        if let grapheme = cell.grapheme { line.append(contentsOf: grapheme.scalars) }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The rows as text, one below the other.
  public var text: String { lines.joined(separator: "\n") }

  /// A second picture with a letter for each role, and what the letters mean.
  ///
  /// `.` is plain text; letters follow the order in which roles first appear.
  public var roles: String {
    var letters: [Role: Character] = [.text: "."]
    var legend: [String] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let picture = (0..<size.height).map { y in
      String(
        row(y).map { cell -> Character in
          if let letter = letters[cell.role] { return letter }
          let letter = legend.count < alphabet.count ? alphabet[legend.count] : "?"
          letters[cell.role] = letter
          legend.append("\(letter) \(cell.role)")
          return letter
        })
    }
    return (picture + legend).joined(separator: "\n")
  }
}
