/// Hours of the day in which nobody wants to be disturbed, perhaps over midnight.
public struct QuietHours: Hashable, Sendable {
  /// The first quiet minute after midnight.
  public let start: Int
  /// The first minute after midnight that is not quiet any more.
  public let end: Int

  /// `nil` where a minute is outside the day, or the two are the same and say nothing.
  public init?(start: Int, end: Int) {
    let day = 0..<1440
    guard day.contains(start), day.contains(end), start != end else { return nil }
    (self.start, self.end) = (start, end)
  }

  func contains(_ minute: Int) -> Bool {
    start < end ? minute >= start && minute < end : minute >= start || minute < end
  }
}
