/// The wake-ups that the dashboard has asked for, by the moment they are due.
struct WakeUps {
  private let clock = ContinuousClock()
  private var entries: [(due: ContinuousClock.Instant, token: Int)] = []

  /// Asks for a wake-up; one of the same token is replaced.
  mutating func add(afterMilliseconds delay: Int, token: Int) {
    entries.removeAll { $0.token == token }
    entries.append((clock.now.advanced(by: .milliseconds(delay)), token))
  }

  /// The tokens that are due, taken out.
  mutating func takeDue() -> [Int] {
    let now = clock.now
    let due = entries.filter { $0.due <= now }.map(\.token)
    entries.removeAll { $0.due <= now }
    return due
  }

  /// Milliseconds until the next one, rounded up; `nil` when none is asked for.
  var nextDelay: Int? {
    guard let next = entries.map(\.due).min() else { return nil }
    let left = next - clock.now
    return max(0, Int((left / .milliseconds(1)).rounded(.up)))
  }
}
