internal import CNcurses
internal import Glibc
internal import Screen

/// Turns canvases into the bytes that bring a terminal's screen up to date.
///
/// Needs no terminal, only its type. Curses holds its state in globals: one screen at a time, and
/// one thread.
final class CursesScreen {
  let depth: ColorDepth
  private let buffer: FrameBuffer
  private let screen: OpaquePointer
  private var palette: CellPalette
  private var shown: Canvas?
  private var cells: [cchar_t] = []
  private let paletteReset: [UInt8]

  /// Opens a screen for a type of terminal; the first frame carries what switches to it.
  init(
    terminalType: String, size: Size, theme: Theme, colors: ColorDepth? = nil,
    forbidsColor: Bool = false
  ) throws(TerminalError) {
    buffer = try FrameBuffer()
    let signals = CursesSignals()
    guard let screen = curses_begin(terminalType, buffer.file) else {
      signals.restore()
      throw .unknownTerminalType(terminalType)
    }
    signals.restore()
    self.screen = screen
    if has_colors() { start_color() }
    let hasDefaults = has_colors() && use_default_colors() == OK
    depth = ColorDepth.painted(
      colors: has_colors() ? Int(curses_colors()) : 0, wanted: colors, forbidsColor: forbidsColor)
    palette = CellPalette(
      theme: theme, depth: depth, capacity: Int(curses_color_pairs()), hasDefaults: hasDefaults)
    paletteReset = Capability.bytes("oc")
    typeahead(-1)
    nonl()
    leaveok(curses_window(), true)
    curs_set(0)
    resize(to: size)
    enterAnew()
  }

  deinit { delscreen(screen) }

  /// The bytes that change what is shown into this; none when nothing changes.
  ///
  /// A frame that is drawn whole also brings the terminal's state in order and is sent as it is.
  func frame(_ canvas: Canvas) -> [UInt8] {
    guard canvas != shown, let window = curses_window() else { return [] }
    if shown?.size != canvas.size {
      shown = nil
      werase(window)
    }
    let isWhole = shown == nil
    for y in 0..<min(canvas.size.height, Int(curses_rows())) {
      if let shown, shown.row(y) == canvas.row(y) { continue }
      put(canvas.row(y), at: y, in: window)
    }
    place(canvas.cursor, in: window)
    shown = canvas
    wnoutrefresh(window)
    doupdate()
    return isWhole ? drainWhole() : GraphicRendition.merged(buffer.drain())
  }

  /// Follows the terminal to another size; the next frame is drawn whole.
  func resize(to size: Size) {
    resizeterm(Int32(max(1, size.height)), Int32(max(1, size.width)))
    clear()
  }

  /// Draws the next frame whole, whatever the terminal may show by now.
  func clear() {
    shown = nil
    clearok(curses_physical_window(), true)
  }

  /// Takes other colours from the next frame on.
  func setTheme(_ theme: Theme) {
    palette.setTheme(theme)
    shown = nil
  }

  /// The bytes that give the terminal back; the next frame would take it again.
  ///
  /// A terminal with one screen only is cleared: the shell's line would stand in the last frame.
  func leave() -> [UInt8] {
    endwin()
    shown = nil
    return drainWhole() + (Capability.bytes("rmcup").isEmpty ? Capability.bytes("clear") : [])
  }

  /// What curses has written, without its reset of the palette: the user may have chosen the colours,
  /// and no frame changes them.
  private func drainWhole() -> [UInt8] {
    let bytes = buffer.drain()
    guard !paletteReset.isEmpty, let range = bytes.firstRange(of: paletteReset) else {
      return bytes
    }
    return Array(bytes[..<range.lowerBound] + bytes[range.upperBound...])
  }

  /// Throws away the opening bytes, which hold the scroll region of the size that terminfo names; on
  /// its next entry curses writes the region of the true size.
  private func enterAnew() { _ = leave() }

  private func put(_ row: ArraySlice<Cell>, at y: Int, in window: UnsafeMutablePointer<WINDOW>) {
    cells.removeAll(keepingCapacity: true)
    for cell in row { palette.append(cell, to: &cells) }
    mvwadd_wchnstr(window, Int32(y), 0, cells, Int32(cells.count))
  }

  private func place(_ cursor: Point?, in window: UnsafeMutablePointer<WINDOW>) {
    leaveok(window, cursor == nil)
    curs_set(cursor == nil ? 0 : 1)
    if let cursor { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
  }
}
