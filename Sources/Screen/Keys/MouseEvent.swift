/// Something the mouse did at a cell.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Action: Hashable, Sendable {
    case press(Button)
    case release(Button)
    case drag(Button)
    case move
    case wheelUp
    case wheelDown
  }

  /// A button of the mouse.
  public enum Button: Hashable, Sendable {
    case left
    case middle
    case right
  }

  public let action: Action
  public let point: Point

  /// An action at a place on the screen.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
