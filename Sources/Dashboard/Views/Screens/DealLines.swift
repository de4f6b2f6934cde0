import Engine
import Screen

/// Everything that is told of one deal, as lines of some width.
struct DealLines {
  private let id: String?
  private let row: RiskBoard.Row?
  private let page: DealPage?
  private let alerts: [Alert]
  private let baseRateReason: String?
  private let failure: String?
  private let glyphs: Glyphs
  private let money: MoneyFormat
  private let width: Int

  /// The page of the deal that is open.
  init(_ state: State) {
    let width = Arrangement(state.size).parts(of: .deal, at: .deal).list.width
    self.init(of: state.deal.id, state, width: width)
  }

  /// The detail of the deal on which the cursor rests.
  init(peekOf state: State, width: Int) {
    self.init(of: state.risk.peek, state, width: width)
  }

  private init(of id: String?, _ state: State, width: Int) {
    let answer = state.deal.page.answer
    page = answer?.deal.id == id ? answer : nil
    row = page?.row ?? state.risk.row(of: id)
    alerts = id.map(state.alerts.unresolved) ?? []
    failure = state.deal.page.failure
    baseRateReason = state.risk.board.answer?.baseRateReason
    glyphs = state.isUnicode ? .unicode : .ascii
    money = state.money
    self.id = id
    self.width = max(10, width - 2)
  }

  /// The lines from top to bottom; without a deal a word about it.
  var all: [PageLine] {
    guard row != nil || page != nil else {
      let text = id.map { "Loading \($0)." } ?? "No deal is selected."
      return wrapped(failure.map(Format.sentence) ?? text, .muted)
    }
    let parts = [head, cycle, drivers, whatIfs, alertLines, scores, events].filter { !$0.isEmpty }
    return Array(parts.joined(separator: [.gap]))
  }

  private var head: [PageLine] {
    var lines: [PageLine] = []
    if let row {
      lines += DealHead(row, reason: baseRateReason, money: money).lines.flatMap(wrapped)
    }
    if let alike = page?.alike {
      lines += wrapped(Format.alike(alike, score: page?.row?.score?.probability), .muted)
    }
    if let deal = page?.deal { lines += DealHead.lines(of: deal, money: money).flatMap(wrapped) }
    return lines
  }

  private var cycle: [PageLine] {
    guard let row else { return [] }
    let cycle = row.cycle
    let group = cycle.group.map { "\($0.dimension.name) \(Format.segment($0.value))" }
    let similar = group.isEmpty ? "all deals" : group.joined(separator: ", ")
    let longest = [row.ageDays, cycle.p90 ?? 0, cycle.median ?? 0].max() ?? 0
    let axis = Axis(0, Double(max(1, longest)))
    let bars: [(String, Int?, Bar.Kind)] = [
      ("median similar win", cycle.median, .total), ("90 % of them", cycle.p90, .total),
      ("this deal", row.ageDays, row.state == .fine ? .up : .down),
    ]
    return [heading("Cycle: \(row.state.rawValue)")]
      + bars.map { name, days, kind in
        let bar = Bar(from: 0, to: Double(days ?? 0), kind: kind)
        return .bar(Span(" \(name)"), value: Span(Format.days(days)), bar, axis)
      }
      + wrapped(
        "similar: \(similar); \(Format.count(cycle.wins)) wins of \(Format.count(cycle.deals)) deals",
        .muted)
      + (page?.odds.map { wrapped(Format.sentence(Format.odds($0)), .muted) } ?? [])
  }

  private var drivers: [PageLine] {
    let drivers = row?.score?.drivers ?? []
    guard !drivers.isEmpty else { return [] }
    let axis = Axis(holding: drivers.map(\.contribution) + [0])
    // Less would print as nothing.
    let moving = drivers.filter { abs($0.contribution) >= 0.005 }
    let rest = drivers.count - moving.count
    return [heading("Drivers (log-odds of winning)")]
      + moving.flatMap { driver -> [PageLine] in
        let kind = driver.contribution < 0 ? Bar.Kind.down : .up
        let bar = Bar(from: 0, to: driver.contribution, kind: kind)
        let value = Format.signed(driver.contribution, digits: 2)
        let name = Span(" \(driver.attribute) \(driver.value)")
        return [.bar(name, value: Span(value, driver.contribution < 0 ? .down : .up), bar, axis)]
          + wrapped(driver.sentence, .muted, indent: 3)
      }
      + (rest > 0
        ? wrapped("\(Format.count(rest, of: "attribute")) more without effect on this deal", .muted)
        : [])
      + (row?.score.flatMap(Format.driverSum).map { wrapped($0, .muted) } ?? [])
  }

  private var whatIfs: [PageLine] {
    guard let whatIfs = page?.whatIfs, !whatIfs.isEmpty else { return [] }
    return [heading("P(win) if")] + whatIfs.flatMap { wrapped(Format.whatIf($0), .text) }
      + wrapped(Format.whatIfNote, .muted)
  }

  private var alertLines: [PageLine] {
    guard !alerts.isEmpty else { return [] }
    return [heading("Alerts")]
      + alerts.flatMap { alert in
        wrapped(
          "\(Format.mark(of: alert.severity)) \(alert.rule.words): \(alert.sentence) "
            + "(\(alert.state.rawValue), since \(alert.firstSeen))",
          AlertsView.role(of: alert.severity))
      }
  }

  private var scores: [PageLine] {
    guard let page, let first = page.scores.first, let last = page.scores.last,
      page.scores.count > 1
    else { return [] }
    let recent = page.scores.suffix(width - 1).map { Optional($0.probability) }
    return [
      heading("P(win) over time"), .text([Span(" " + Sparkline(recent).text(glyphs), .graph)]),
      .text([
        Span(
          " \(Format.percent(first.probability, digits: 0)) on \(first.day), "
            + "\(Format.percent(last.probability, digits: 0)) on \(last.day)", .muted)
      ]),
    ] + (page.scoreChange.map { wrapped(Format.scoreChange($0), .muted) } ?? [])
  }

  private var events: [PageLine] {
    guard let page else { return [] }
    guard !page.events.isEmpty else {
      return [heading("History")]
        + wrapped("no changes seen: history begins with the second export", .muted)
    }
    return [heading("History")]
      + page.events.reversed().map { event in
        let change = [event.before, event.after].compactMap(\.self).joined(separator: " -> ")
        let since = event.seenAfter.map { "  (seen otherwise on \($0))" } ?? ""
        return .text([
          Span(" \(event.day)  ", .muted), Span("\(event.kind.words)  \(change)"),
          Span(since, .muted),
        ])
      }
  }

  private func heading(_ text: String) -> PageLine { .text([Span(" " + text, .heading)]) }

  private func wrapped(_ text: String, _ role: Role, indent: Int = 1) -> [PageLine] {
    let indent = String(repeating: " ", count: indent)
    return Paragraph(Format.tied(text)).lines(width: width - indent.utf8.count).map {
      .text([Span(indent + $0, role)])
    }
  }

  private func wrapped(_ span: Span) -> [PageLine] { wrapped(span.text, span.role) }
}
