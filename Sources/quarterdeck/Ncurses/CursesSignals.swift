internal import Glibc

/// The signal handlers from before curses, which installs its own when it opens a screen.
///
/// The event loop answers signals; a handler of curses that outlives the screen would exit the
/// program with the wrong status.
struct CursesSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGTSTP, SIGWINCH]
  private let actions: [sigaction]

  /// Remembers how these signals are handled now.
  init() {
    actions = Self.numbers.map { number in
      var action = sigaction()
      sigaction(number, nil, &action)
      return action
    }
  }

  /// Handles the signals as before.
  func restore() {
    for (number, action) in zip(Self.numbers, actions) {
      withUnsafePointer(to: action) { _ = sigaction(number, $0, nil) }
    }
  }
}
