/// The days in which a condition that was resolved stays silent.
struct Cooldown: Hashable, Sendable {
  let days: Int

  /// Whether a condition last seen on one day may speak again on another.
  func isOver(on day: Day, since last: Day) -> Bool { last.distance(to: day) > days }
}
