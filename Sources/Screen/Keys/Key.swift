/// What a person did at the keyboard or with the mouse, decoded from the bytes of a terminal.
public enum Key: Hashable, Sendable {
  /// A printable character, the space included.
  case character(Character)
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case insert
  case delete
  case enter
  case escape
  case tab
  case backTab
  case backspace
  /// A function key, F1 being 1.
  case function(Int)
  /// A character typed with Control, in lower case.
  case control(Character)
  /// A character typed with Alt.
  case alt(Character)
  case mouse(MouseEvent)
  /// Text that was pasted in one piece; it is not typing and never runs a command.
  case paste(String)
  /// The terminal's window gained or lost the focus.
  case focus(Bool)
}
