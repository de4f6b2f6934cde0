public import Foundation

/// Somebody who gets messages: a person, a team, or a channel that several read.
public struct Recipient: Hashable, Sendable {
  public let name: String
  /// Through which channel messages go; `nil` for somebody who only stands between others.
  public let channel: String?
  /// Where in the channel, such as an e-mail address; `nil` where the channel says it all.
  public let address: String?
  /// Whose deals are this one's, by the names of the exports.
  public let reps: Set<String>
  /// Who gets what this one cannot get, and then which team.
  public let manager: String?
  public let team: String?
  public let zone: TimeZone
  /// When nothing is sent; `nil` where something always may be.
  public let quiet: QuietHours?

  public init(
    _ name: String, channel: String?, address: String? = nil, reps: Set<String> = [],
    manager: String? = nil, team: String? = nil, zone: TimeZone = .gmt, quiet: QuietHours? = nil
  ) {
    (self.name, self.channel, self.address, self.reps) = (name, channel, address, reps)
    (self.manager, self.team) = (manager, team)
    (self.zone, self.quiet) = (zone, quiet)
  }

  /// The first moment from a given one on at which something may be sent (seconds since 1970).
  func firstLoudMoment(from moment: Int64) -> Int64 {
    guard let quiet, quiet.contains(localTime(at: moment).minute) else { return moment }
    return next(quiet.end, from: moment)
  }

  /// The first moment from a given one on at which the recipient's clock shows a minute of the day.
  ///
  /// Where a clock is put forward over that minute, it is the first one after the gap.
  func next(_ minute: Int, from moment: Int64) -> Int64 {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let second = DateComponents(hour: minute / 60, minute: minute % 60, second: 0)
    let before = Date(timeIntervalSince1970: TimeInterval(moment) - 1)
    let next = calendar.nextDate(after: before, matching: second, matchingPolicy: .nextTime)
    return next.map { Int64($0.timeIntervalSince1970) } ?? moment
  }

  /// What the recipient's clock shows at a moment.
  func localTime(at moment: Int64) -> LocalTime { LocalTime(at: moment, in: zone) }
}
