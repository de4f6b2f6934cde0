import Dashboard
import Delivery
import Engine
import Foundation
import Screen

/// What somebody is told of alerts.
struct AlertLetter {
  /// More alerts are counted, not listed.
  static let mostListed = 30
  /// Longer lines are cut: a card of Teams holds 28 KB.
  private static let longestLine = 160

  private let id: OutboxMessage.ID
  private let created: Int64
  /// Worst first; not empty.
  private let alerts: [Alert]
  private let money: MoneyFormat

  /// `id` and `created` are those of the message.
  init(id: OutboxMessage.ID, created: Int64, about alerts: [Alert], money: MoneyFormat) {
    (self.id, self.created, self.alerts, self.money) = (id, created, alerts, money)
  }

  /// The letter; the date is that of the attempt, in seconds since 1970.
  func letter(at moment: Int64) -> Letter {
    Letter(
      id: "quarterdeck-\(id)-\(created)", subject: Self.safe(subject), lines: lines.map(Self.safe),
      date: Date(timeIntervalSince1970: TimeInterval(moment)))
  }

  private var subject: String {
    if alerts.count == 1, let alert = alerts.first {
      return "\(alert.severity.rawValue): \(title(alert))"
    }
    return "\(Format.count(alerts.count, of: "alert")) waiting, first: \(title(alerts[0]))"
  }

  private var lines: [String] {
    let listed = alerts.prefix(Self.mostListed).flatMap { alert in
      ["\(alert.severity.rawValue): \(title(alert))", "  \(alert.sentence)"]
    }
    let more = alerts.count - Self.mostListed
    let ids = alerts.prefix(Self.mostListed).map { String($0.id) }.joined(separator: " ")
    return (alerts.count == 1 ? [alerts[0].sentence] : listed)
      + (more > 0 ? ["and \(Format.count(more)) more: quarterdeck alerts"] : [])
      + ["", "I look after it: quarterdeck alerts ack \(ids)"]
  }

  /// One line, in which nothing of the data steers, breaks or becomes a link by itself.
  private static func safe(_ text: String) -> String {
    let clean = Sanitiser().clean(text).replacing("://", with: ":\u{2060}//")
    return clean.count > longestLine ? clean.prefix(longestLine - 1) + "…" : clean
  }

  /// The deal with its owner and amount, and what the rule is about.
  private func title(_ alert: Alert) -> String {
    guard alert.isAboutDeal else { return "\(alert.subject) \(alert.rule.words)" }
    return "\(alert.subject) (\(alert.owner), \(alert.amount(money))) \(alert.rule.words)"
  }
}
