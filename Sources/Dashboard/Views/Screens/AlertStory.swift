import Engine
import Screen

/// Everything about one alert: what it says, what has become of it, and who did what when.
struct AlertStory {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the box over whatever is below it.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    TextBox(title: "Story", lines: lines(width: rect.width - 4), offset: state.answerOffset)
      .draw(on: &canvas, in: rect)
  }

  /// The text, broken between words.
  func lines(width: Int) -> [Span] {
    guard let alert = state.alerts.story.flatMap({ state.alerts.inbox.answer?.alert($0) }) else {
      return [Span("The alert is gone.")]
    }
    let title = "\(alert.severity.rawValue): \(alert.subject) \(alert.rule.words)"
    var lines = broken(title, .title, width) + broken(alert.sentence, .text, width)
    lines += broken(Self.course(of: alert), .muted, width)
    if let note = alert.note { lines += broken("Note: \(note)", .text, width) }
    return lines + [Span("")] + events(width: width)
  }

  private func events(width: Int) -> [Span] {
    guard let events = state.alerts.events.answer, !state.alerts.events.isLoading else {
      return [Span(state.alerts.events.failure.map(Format.sentence) ?? "Loading.", .muted)]
    }
    guard !events.isEmpty else { return [Span("Nothing is written down about it.", .muted)] }
    return events.flatMap { event in
      let when = event.moment.map(Format.moment) ?? event.day.description
      let who = event.person.map { "by \($0)" } ?? "by itself"
      return broken("\(when)  \(event.words), \(who)", .text, width)
    }
  }

  private func broken(_ text: String, _ role: Role, _ width: Int) -> [Span] {
    TextBox.broken(text, width: width, isUnicode: state.isUnicode).map { Span($0, role) }
  }

  /// What has become of an alert, in a sentence.
  static func course(of alert: Alert) -> String {
    var parts = ["since \(alert.firstSeen)", "last seen \(alert.lastSeen)"]
    if alert.episode > 1 { parts.append("for the \(Format.count(alert.episode)). time") }
    if alert.isFlapping {
      parts.append("flapping: came back \(Format.count(alert.reopenings)) times")
    }
    if let day = alert.snoozedUntil { parts.append("snoozed until \(day)") }
    if let person = alert.acknowledgedBy { parts.append("acknowledged by \(person)") }
    if let stage = alert.wontActIn { parts.append("nobody acts while in \(stage)") }
    if let day = alert.resolvedOn {
      parts.append("resolved \(day) \(alert.resolvedBy.map { "by \($0)" } ?? "by itself")")
    }
    if let rule = alert.silencedBy { parts.append("silent because of \"\(rule.words)\"") }
    if alert.state == .pending { parts.append("pending") }
    return parts.joined(separator: ", ")
  }
}
