internal import CNcurses

/// What terminfo knows about a type of terminal without opening a screen.
enum Terminfo {
  /// How many colours it paints; `nil` for a type that is unknown or cannot place text.
  static func colors(of type: String) -> Int? {
    let colors = curses_type_colors(type)
    return colors < 0 ? nil : Int(colors)
  }
}
