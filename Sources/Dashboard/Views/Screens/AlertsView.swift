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
    let rows = state.alerts.lines
    guard !rows.isEmpty else {
      let lost = undelivered.map { " " + $0 } ?? ""
      EmptyPage(emptiness + lost).draw(on: &canvas, in: parts.list)
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
    guard state.alerts.text.isEmpty else { return "No alert matches; Esc clears the filter." }
    return state.noDealsYet ?? "No \(state.alerts.shown.rawValue) alerts."
  }

  private var undelivered: String? {
    Format.undelivered(state.alerts.undelivered).map {
      $0 + ": quarterdeck notify --state dead"
    }
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
      TableColumn("", width: 3),
      TableColumn("Deal", width: 8, growth: 1, isName: true, holdsIDs: true),
      TableColumn("Rule", width: 10),
      TableColumn("Amount", width: 6 + state.money.extraColumns, alignment: .right, priority: 1),
    ]
  }

  private var columns: [TableColumn] {
    [
      TableColumn("", width: 3), TableColumn("Rule", width: 10, priority: 1),
      TableColumn("Deal", width: 9, growth: 1, isName: true, holdsIDs: true),
      TableColumn("Rep", width: 10, growth: 1, priority: 4),
      TableColumn("Amount", width: 6 + state.money.extraColumns, alignment: .right, priority: 3),
      TableColumn("Since", width: 10, priority: 5), TableColumn("Why", width: 30, growth: 6),
      TableColumn("Who", width: 5, priority: 6),
    ]
  }

  private func all(_ line: AlertLine) -> [Span] {
    let alert = line.alert
    return [
      mark(line), Span(alert.rule.words), Span(alert.subject), Span(alert.owner),
      Span(alert.amount(state.money)), Span(alert.firstSeen.description, .muted),
      Span(why(line)), Span(alert.resolvedBy ?? alert.acknowledgedBy ?? "", "ack"),
    ]
  }

  private func phone(_ line: AlertLine) -> [Span] {
    [
      mark(line), Span(line.alert.subject), Span(line.alert.rule.words),
      Span(line.alert.amount(state.money)),
    ]
  }

  private func why(_ line: AlertLine) -> String {
    let similar = line.similar.isEmpty ? "" : "(+\(Format.count(line.similar.count)) similar) "
    return similar + (line.alert.isFlapping ? "(flapping) " : "") + line.alert.sentence
  }

  private func mark(_ line: AlertLine) -> Span {
    let isMarked = state.alerts.marked.isSuperset(of: line.ids)
    let severity = line.alert.severity
    return Span((isMarked ? "*" : " ") + Format.mark(of: severity), Self.role(of: severity))
  }

  private func drawDetail(on canvas: inout Canvas, in rect: Rect) {
    guard let line = state.alerts.selected, state.message == nil || !isPhone else { return }
    let alert = line.alert
    var pen = Pen(isPhone ? rect.inset(left: 1) : rect.inset(left: 1, right: 1))
    if isPhone {
      pen.line(
        [undelivered.map { Span($0, .warning) } ?? Span(alert.sentence, .muted)], on: &canvas)
      return
    }
    if let undelivered { pen.line([Span(undelivered, .warning)], on: &canvas) }
    pen.line(
      [
        Span(Format.mark(of: alert.severity), Self.role(of: alert.severity)),
        Span(" \(alert.severity.rawValue): "), Span("\(alert.subject) \(alert.rule.words)", .title),
      ], on: &canvas)
    if line.similar.isEmpty {
      pen.text(alert.sentence, on: &canvas)
      pen.text(AlertStory.course(of: alert), role: .muted, on: &canvas)
    } else {
      let count = Format.count(line.ids.count)
      pen.text(
        "\(count) such alerts of \(alert.owner), the worst one shown; f lists them", on: &canvas)
      pen.text(alert.sentence, role: .muted, on: &canvas)
    }
    if let note = alert.note { pen.text("note: \(note)", on: &canvas) }
  }
}
