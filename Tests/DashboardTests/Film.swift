@testable import Dashboard
import Engine
import Screen

/// Plays keys on a dashboard whose engine is a fixture, and writes down what is seen.
struct Film {
  private(set) var state: State
  private var fixture: Fixture
  private var pendingWakes: [Int] = []
  private(set) var effects: [Effect] = []
  private(set) var strip: [String] = []

  /// Opens the dashboard and waits for its first answers.
  init(
    _ fixture: Fixture, _ width: Int, _ height: Int, isUnicode: Bool = true,
    currency: String? = nil,
    role: UserRole = .admin
  ) {
    self.fixture = fixture
    state = State(
      size: Size(width, height), asOf: fixture.asOf, asOfNote: fixture.asOfNote,
      firstDay: fixture.firstDay, isUnicode: isUnicode, theme: "default",
      currency: currency, role: role)
    strip = ["size \(width)x\(height)   data \(fixture.name)"]
    act(.themesAvailable(["default", "high-contrast", "light", "mono", "nord"]))
    act(.started)
    act("wait")
  }

  /// The frame as it is now.
  var canvas: Canvas {
    var canvas = Canvas(state.size, glyphs: state.isUnicode ? .unicode : .ascii)
    view(state, on: &canvas)
    return canvas
  }

  /// Plays a line of keys and adds the frame that follows to the strip.
  mutating func shoot(_ keys: String = "start") {
    effects = []
    if keys != "start" { play(keys) }
    let told = effects.filter { !$0.isLoad }.map { "\n=> \($0)" }.joined()
    strip.append("--- \(keys)\(told)\n\(canvas.text)")
  }

  /// Plays keys by name; `wait` lets the timers ring and `'text'` is typed letter by letter.
  mutating func play(_ keys: String) {
    for word in keys.split(separator: " ").map(String.init) { act(word) }
  }

  private mutating func act(_ word: String) {
    if word == "wait" {
      let tokens = pendingWakes
      pendingWakes = []
      for token in tokens { act(.woke(token)) }
    } else if word.hasPrefix("'") {
      for character in word.dropFirst().dropLast() {
        act(.key(.character(character == "_" ? " " : character)))
      }
    } else if let key = Key(name: word) {
      act(.key(key))
    }
  }

  /// Performs an action and everything it asks of the engine.
  mutating func act(_ action: Action) {
    for effect in update(&state, action) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    effects.append(effect)
    switch effect {
    case .wake(_, let token): pendingWakes.append(token)
    default:
      if let answer = fixture.answer(effect) ?? fixture.change(effect) { act(answer) }
    }
  }
}

extension Effect {
  /// Whether it only asks for data or for a timer.
  var isLoad: Bool {
    switch self {
    case .handle, .undo, .setTheme, .suspend, .redraw, .quit: false
    default: true
    }
  }
}
