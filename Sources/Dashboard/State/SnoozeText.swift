public import Engine

/// What is typed to snooze an alert: days, weeks, a day, or until the stage changes.
public enum SnoozeText {
  public static let usual = "1w"
  static let longestDays = 365

  /// What a text asks for on a day; `nil` where it cannot be read.
  public static func act(_ text: String, asOf day: Day) -> AlertAct? {
    let word = text.filter { $0 != " " }.lowercased()
    if "stage".hasPrefix(word), !word.isEmpty { return .wontAct }
    if let until = Day(word) {
      return (1...longestDays).contains(day.distance(to: until)) ? .snooze(until: until) : nil
    }
    let unit = word.last == "w" ? 7 : 1
    let number = ["d", "w"].contains(word.last) ? word.dropLast() : word[...]
    guard let count = Int(number), (1...longestDays).contains(count * unit) else { return nil }
    return .snooze(until: day.advanced(by: count * unit))
  }
}
