/// The day and the minute that clocks show somewhere at a moment.
public struct LocalTime: Hashable, Sendable {
  public let day: Day
  /// Minutes after midnight.
  public let minute: Int

  /// At a moment in seconds since 1970, where clocks are so many seconds ahead of UTC.
  public init(at moment: Int64, secondsAhead: Int) {
    let (days, seconds) = Self.divided(moment + Int64(secondsAhead), by: 86_400)
    day = Day(number: Int32(clamping: days))
    minute = Int(seconds / 60)
  }

  /// The quotient that is not above the exact one, with what is left.
  private static func divided(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
