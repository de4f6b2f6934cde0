extension MouseEvent {
  /// The event of a terminal's mouse report, whose columns and rows count from 1.
  ///
  /// In the code the two low bits are the button, 32 is motion and 64 the wheel. The older report
  /// has no mark of its own for a release (`isRelease` nil): there 3 means that a button went up.
  init?(code: Int, x: Int, y: Int, isRelease: Bool?) {
    guard code >= 0, x >= 1, y >= 1 else { return nil }
    let point = Point(x - 1, y - 1)
    let low = code & 3
    if code & 64 != 0 {
      guard low < 2, isRelease != true else { return nil }
      self.init(low == 0 ? .wheelUp : .wheelDown, at: point)
      return
    }
    guard code < 64, let button = Self.button(low) else {
      guard code < 64 else { return nil }
      self.init(code & 32 != 0 ? .move : .release(.left), at: point)
      return
    }
    if code & 32 != 0 {
      self.init(.drag(button), at: point)
    } else {
      self.init(isRelease == true ? .release(button) : .press(button), at: point)
    }
  }

  private static func button(_ number: Int) -> Button? {
    switch number {
    case 0: .left
    case 1: .middle
    case 2: .right
    default: nil
    }
  }
}
