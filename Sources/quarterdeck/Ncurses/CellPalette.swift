internal import CNcurses
internal import Glibc
internal import Screen

/// Turns cells that carry a meaning into cells that curses can paint.
struct CellPalette {
  private struct Paint {
    var attributes: attr_t
    var pair: Int32
  }

  private var theme: Theme
  private let depth: ColorDepth
  private let hasDefaults: Bool
  private var pairs: ColorPairs
  private var paints: [Role: Paint] = [:]
  private var last: (role: Role, paint: Paint)?

  /// A palette for the open screen, which has `capacity` pairs of colours; `hasDefaults` where it can
  /// show the terminal's own colours in a pair.
  init(theme: Theme, depth: ColorDepth, capacity: Int, hasDefaults: Bool) {
    self.theme = theme
    self.depth = depth
    self.hasDefaults = hasDefaults
    pairs = ColorPairs(capacity: capacity)
  }

  /// Takes the colours of another theme from now on.
  mutating func setTheme(_ theme: Theme) {
    self.theme = theme
    paints = [:]
    last = nil
    if pairs.isCrowded { pairs.removeAll() }
  }

  /// Adds what curses paints for a cell: nothing for the right half of a wide character.
  ///
  /// Where the system's table of widths disagrees with ours, a question mark keeps the columns.
  mutating func append(_ cell: Cell, to cells: inout [cchar_t]) {
    guard let grapheme = cell.grapheme else { return }
    let paint = paint(for: cell.role)
    let width = cell.width
    if grapheme.base.isASCII || wcwidth(wchar_t(grapheme.base.value)) == width,
      let made = Self.cell(grapheme.scalars, paint)
    {
      return cells.append(made)
    }
    for text: Unicode.Scalar in width == 2 ? ["?", " "] : ["?"] {
      if let made = Self.cell([text], paint) { cells.append(made) }
    }
  }

  private static func cell(_ scalars: [Unicode.Scalar], _ paint: Paint) -> cchar_t? {
    var made = cchar_t()
    let text = scalars.map { wchar_t($0.value) } + [0]
    return curses_make_cell(&made, text, paint.attributes, paint.pair) == OK ? made : nil
  }

  private mutating func paint(for role: Role) -> Paint {
    if let last, last.role == role { return last.paint }
    let paint = paints[role] ?? make(role)
    paints[role] = paint
    last = (role, paint)
    return paint
  }

  private mutating func make(_ role: Role) -> Paint {
    let style = theme.style(for: role, depth: depth)
    let hasDefaults = hasDefaults
    let pair = pairs.number(foreground: style.foreground, background: style.background) {
      number, pair in
      let foreground = pair.foreground < 0 && !hasDefaults ? 7 : pair.foreground
      let background = pair.background < 0 && !hasDefaults ? 0 : pair.background
      return init_extended_pair(number, Int32(foreground), Int32(background)) == OK
    }
    return Paint(attributes: Self.attributes(style.attributes), pair: pair)
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    let known: [(Style.Attributes, attr_t)] = [
      (.bold, curses_bold), (.underline, curses_underline), (.reverse, curses_reverse),
      (.dim, curses_dim), (.italic, curses_italic),
    ]
    return known.filter { attributes.contains($0.0) }.reduce(0) { $0 | $1.1 }
  }
}
