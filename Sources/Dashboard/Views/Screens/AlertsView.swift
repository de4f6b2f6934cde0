import Engine
import Screen

/// The alert inbox: which rule fired for which deal, and why.
struct AlertsView {
  private let state: State
  private let isPhone: Bool

  init(_ state: State, isPhone: Bool) {
    self.state = state
    self.isPhone = isPhone
  }

  /// Draws the alerts of one state and the sentence of the selected one.
  func draw(on canvas: inout Canvas, _ parts: Arrangement.Parts) {
    let rows = state.alerts.rows
    guard !rows.isEmpty else {
      EmptyPage(emptiness).draw(on: &canvas, in: parts.list)
      return
    }
    let cursor = state.alerts.cursor
    Table(
      columns: isPhone ? phoneColumns : columns, count: rows.count,
      selection: cursor.index, offset: cursor.offset
    ) { TableRow(isPhone ? phone(rows[$0]) : all(rows[$0])) }.draw(on: &canvas, in: parts.list)
    drawDetail(on: &canvas, in: parts.detail)
  }

  private var emptiness: String {
    guard state.alerts.inbox.answer != nil else {
      return state.alerts.inbox.failure.map(Format.sentence) ?? "Loading the alerts."
    }
    return state.noDealsYet ?? "No \(state.alerts.shown.rawValue) alerts."
  }

  /// How much an alert matters, as a role.
  static func role(of severity: Alert.Severity) -> Role {
    switch severity {
    case .critical: "risk.critical"
    case .high: "risk.high"
    case .watch: "risk.watch"
    }
  }

  private var phoneColumns: [TableColumn] {
    [
      TableColumn("", width: 2), TableColumn("Deal", width: 8, growth: 1, isName: true),
      TableColumn("Rule", width: 10),
      TableColumn("Amount", width: 6 + state.money.extraColumns, alignment: .right, priority: 1),
    ]
  }

  private var columns: [TableColumn] {
    [
      TableColumn("", width: 2), TableColumn("Rule", width: 10, priority: 1),
      TableColumn("Deal", width: 9, growth: 1, isName: true),
      TableColumn("Rep", width: 10, growth: 1, priority: 4),
      TableColumn("Amount", width: 6 + state.money.extraColumns, alignment: .right, priority: 3),
      TableColumn("Since", width: 10, priority: 5), TableColumn("Why", width: 30, growth: 6),
      TableColumn("Who", width: 5, priority: 6),
    ]
  }

  private func all(_ alert: Alert) -> [Span] {
    [
      mark(alert), Span(alert.rule.words), Span(alert.subject), Span(alert.owner),
      Span(alert.amount(state.money)), Span(alert.firstSeen.description, .muted),
      Span(alert.sentence), Span(alert.acknowledgedBy ?? "", "ack"),
    ]
  }

  private func phone(_ alert: Alert) -> [Span] {
    [
      mark(alert), Span(alert.subject), Span(alert.rule.words),
      Span(alert.amount(state.money)),
    ]
  }

  private func mark(_ alert: Alert) -> Span {
    Span(Format.mark(of: alert.severity), Self.role(of: alert.severity))
  }

  private func drawDetail(on canvas: inout Canvas, in rect: Rect) {
    guard let alert = state.alerts.selected, state.message == nil || !isPhone else { return }
    var pen = Pen(isPhone ? rect.inset(left: 1) : rect.inset(left: 1, right: 1))
    if isPhone {
      pen.line([Span(alert.sentence, .muted)], on: &canvas)
      return
    }
    pen.line(
      [
        mark(alert), Span(" \(alert.severity.rawValue): "),
        Span("\(alert.subject) \(alert.rule.words)", .title),
      ], on: &canvas)
    pen.text(alert.sentence, on: &canvas)
    pen.text(story(of: alert), role: .muted, on: &canvas)
  }

  private func story(of alert: Alert) -> String {
    let again = alert.episode > 1 ? ", for the \(Format.count(alert.episode)). time" : ""
    let snoozed = alert.snoozedUntil.map { ", snoozed until \($0)" } ?? ""
    let who = alert.acknowledgedBy.map { ", acknowledged by \($0)" } ?? ""
    return "since \(alert.firstSeen), last seen \(alert.lastSeen)\(again)\(snoozed)\(who)"
  }
}
