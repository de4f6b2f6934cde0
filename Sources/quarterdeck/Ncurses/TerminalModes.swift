/// The switches of xterm and its kin that terminfo has no name for.
enum TerminalModes {
  private static let mouse = [1000, 1002, 1006]
  private static let paste = 2004

  /// Mouse reports, where wanted, and marks around pasted text.
  static func on(mouse isMouseWanted: Bool) -> [UInt8] {
    ((isMouseWanted ? mouse : []) + [paste]).flatMap { Array("\u{1B}[?\($0)h".utf8) }
  }

  /// Everything off, also what was never on.
  static let off = (mouse + [paste]).reversed().flatMap { Array("\u{1B}[?\($0)l".utf8) }

  private static let beginFrame = Array("\u{1B}[?2026h".utf8)
  static let endFrame = Array("\u{1B}[?2026l".utf8)

  /// A frame that the terminal is asked to show at once where it is long enough to be seen growing.
  static func synchronised(_ frame: [UInt8]) -> [UInt8] {
    frame.count > 2048 ? beginFrame + frame + endFrame : frame
  }
}
