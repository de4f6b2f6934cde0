internal import Screen

/// What the event loop tells the dashboard.
enum Event: Hashable, Sendable {
  case key(Key)
  /// The terminal's window has another size.
  case resized(Size)
  /// A worker has notified the loop.
  case answered
  /// The wake-up that was asked for is due.
  case tick
  /// The program was stopped and goes on; the clock may have moved far.
  case resumed
}
