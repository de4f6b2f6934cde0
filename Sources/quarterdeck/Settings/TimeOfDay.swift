/// Times of day as people write them.
enum TimeOfDay {
  /// The minutes after midnight of `06:00`; `nil` for what is no time of day.
  static func minute(of text: String) -> Int? {
    guard let match = text.wholeMatch(of: /([0-9]{1,2}):([0-9]{2})/), let hour = Int(match.1),
      let minute = Int(match.2), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }
}
