import Engine
import Screen

/// The first line: the views with their keys, the period, and the day.
struct TitleBar {
  private let state: State
  private let isPhone: Bool

  init(_ state: State) {
    self.state = state
    isPhone = Arrangement(state.size).kind == .phone
  }

  /// Draws the line.
  func draw(on canvas: inout Canvas, in line: Rect) {
    var rest = line
    let right = fitting(line.width - (isPhone ? 16 : tabsWidth))
    canvas.write([Span(right + " ", .title)], in: rest.cutRight(TextWidth.columns(right) + 1))
    if isPhone {
      canvas.write(phoneTitle, in: rest)
      return
    }
    canvas.write(lead, in: rest, role: .title)
    // The selected one last, so that its brackets stand on the shared blanks.
    for (place, rect) in tabs.sorted(by: { $1.place == state.screen && $0.place != state.screen }) {
      let role = place == state.screen ? Role.tabSelected : .tab
      canvas.write(label(of: place), in: rect.intersection(rest), role: role)
    }
  }

  /// The view whose tab is at a point.
  func tab(at point: Point) -> Place? {
    isPhone || point.y > 0 ? nil : tabs.first { $0.rect.contains(point) }?.place
  }

  /// Where room is short neighbours share the blank between them.
  private var tabs: [(place: Place, rect: Rect)] {
    var x = lead.utf8.count
    return Place.tabs.map { place in
      let width = TextWidth.columns(label(of: place))
      defer { x += width - (isNarrow ? 1 : 0) }
      return (place, Rect(x: x, y: 0, width: width, height: 1))
    }
  }

  /// The name of the program, where there is room for it.
  private var lead: String { isNarrow ? "" : " QD " }

  private var isNarrow: Bool { state.size.width < 100 }

  private var tabsWidth: Int { tabs.last?.rect.endX ?? 0 }

  private func label(of place: Place) -> String {
    let number = (Place.tabs.firstIndex(of: place) ?? 0) + 1
    let count = place == .alerts ? openAlerts.map { "(\($0))" } ?? "" : ""
    let name = "\(number) \(place.title)\(count)"
    return place == state.screen ? "[\(name)]" : " \(name) "
  }

  private var openAlerts: String? {
    guard state.alerts.inbox.answer != nil else { return nil }
    let count = state.alerts.count(.open)
    return count > 0 ? "\(Format.count(count))!" : nil
  }

  /// The box of the inbox that is shown, where no other line says it.
  private var box: String { state.screen == .alerts ? ": \(state.alerts.shown.rawValue)" : "" }

  private var phoneTitle: [Span] {
    let alerts = openAlerts.map { "  alerts " + $0 } ?? ""
    let crumb = state.crumbs.last.map { " " + Format.segment($0.value) } ?? ""
    return [
      Span(" \(state.screen.title)\(box)", .tabSelected), Span(crumb, .crumb), Span(alerts, .tab),
    ]
  }

  /// The longest text at the right that has room.
  private func fitting(_ room: Int) -> String {
    let period = state.entry.map { $0.period.description + (state.doubt == nil ? "" : "?") } ?? ""
    let chooser = period.isEmpty ? "" : isNarrow ? "[ \(period) ]" : period + " < [ ] >"
    let long = [rate, chooser, "as of \(state.asOf)"].filter { !$0.isEmpty }
    let choices = [
      long.joined(separator: "   "), chooser + "  \(state.asOf)", chooser + " \(state.asOf)",
      chooser, period,
    ]
    return choices.first { TextWidth.columns($0) + 2 <= room } ?? ""
  }

  /// The rate of all deals in the measure of the page, named so where the page shows some of them.
  private var rate: String {
    guard let entry = state.entry, let rate = rate(of: entry) else { return "" }
    let before = state.entries.first { $0.period == state.versus }.flatMap(rate(of:))
    let name =
      (state.crumbs.isEmpty ? "" : "all deals: ") + "win rate"
      + (isByMoney ? " by \(state.money.name)" : "")
      + (state.basis == .closed ? "" : " (\(Format.basis(state.basis)))")
    return "\(name) \(Format.percent(rate))"
      + (before.map { " \(Format.points(rate - $0)) vs \(state.versus?.description ?? "")" } ?? "")
  }

  private func rate(of entry: Trend.Entry) -> Double? {
    isByMoney ? entry.weightedWinRate : entry.winRate
  }

  private var isByMoney: Bool { state.screen == .why && state.weight == .amount }
}
