import Engine
import Screen

/// The second line: where one is in the drill-down, and what the view is set to.
struct CrumbLine {
  private let state: State

  init(_ state: State) { self.state = state }

  /// Draws the line; where room is short the settings shorten first, then the crumbs.
  ///
  /// The last word of the settings stays whatever the crumbs are: which deals are counted.
  func draw(on canvas: inout Canvas, in line: Rect) {
    guard !line.isEmpty else { return }
    let crumbs = crumbs(
      canvas.glyphs, width: line.width - 2 - (settings.last.map(TextWidth.columns) ?? 0))
    let left = crumbs.reduce(0) { $0 + $1.columns }
    let room = line.width - left - 2
    let right = settings.first { TextWidth.columns($0) + 1 <= room } ?? settings.last ?? ""
    canvas.write(crumbs, in: line.inset(right: right.isEmpty ? 0 : TextWidth.columns(right) + 2))
    canvas.write(right, in: line.inset(right: 1), role: .hint, alignment: .right)
  }

  /// The names down to where one is; where they do not fit, the first crumbs give way.
  private func crumbs(_ glyphs: Glyphs, width: Int) -> [Span] {
    let names = state.crumbs.map(Self.name) + dealCrumb
    let all = (0...names.count).map { gone in
      spans(of: (gone == 0 ? [] : [glyphs.ellipsis]) + names.dropFirst(gone), glyphs)
    }
    let fitting = all.first { $0.reduce(0) { $0 + $1.columns } <= width }
    return fitting ?? all[max(0, names.count - 1)]
  }

  private func spans(of names: [String], _ glyphs: Glyphs) -> [Span] {
    let separator = Span(" \(glyphs.crumb) ", .muted)
    let spans = ([state.screen.title] + names).map { Span($0, .crumb) }
    return [Span(" ")] + Array(spans.map { [$0] }.joined(separator: [separator]))
  }

  private var dealCrumb: [String] { state.screen == .deal ? state.deal.id.map { [$0] } ?? [] : [] }

  private static func name(_ segment: Segment) -> String {
    "\(segment.dimension.name)=\(Format.segment(segment.value))"
  }

  /// What stands at the right, longest form first.
  private var settings: [String] {
    switch state.screen {
    case .risk: riskSettings
    case .segments:
      changeSettings(state.segments.dimension, isLoading: state.segments.table.isLoading)
    case .why: changeSettings(state.why.dimension, isLoading: state.why.change.isLoading)
    case .diagnosis: diagnosisSettings
    case .reps: repsSettings
    case .alerts: alertsSettings
    case .model: state.model.page.isLoading ? ["loading"] : []
    default: state.deal.page.isLoading ? ["loading"] : []
    }
  }

  private func loading<Answer>(_ slot: Loaded<Answer>) -> [String] {
    state.isOnTheWay(slot) ? ["loading"] : []
  }

  private var riskSettings: [String] {
    guard let board = state.risk.board.answer else { return loading(state.risk.board) }
    let text = state.risk.text.isEmpty ? "" : "/\(state.risk.text)  "
    let count = "\(Format.count(state.risk.count)) of \(Format.count(board.rows.count))"
    let order = state.risk.sort.rawValue + (state.risk.isReversed ? ", reversed" : "")
    let sort = state.risk.isSortStale ? "sort stale, r" : "by \(order) (s)"
    let refusal =
      board.modelRefusal != nil
      ? "model refused (7)   " : board.modelBehind != nil ? "model behind (7)   " : ""
    let model = refusal + (board.baseRateReason == nil ? "" : "base rate, no model   ")
    let loading = state.risk.board.isLoading ? "loading  " : ""
    return [
      loading + text + model + sort + "  " + count, loading + text + sort + "  " + count,
      text + count, count,
    ]
  }

  private func changeSettings(_ dimension: Dimension, isLoading: Bool) -> [String] {
    let by = "by \(dimension.name) (Tab)"
    let versus = state.versus.map { "vs \($0) (b)" } ?? ""
    let basis = Format.basis(state.basis)
    let unit = state.weight == .count ? "deals" : "money"
    let weight = state.screen == .why ? "  \(unit) (m)" : ""
    let loading = isLoading ? "loading  " : ""
    let short = state.versus.map { "vs \($0)" } ?? ""
    return [
      "\(loading)\(basis) (:basis)  \(by)  \(versus)\(weight)",
      "\(loading)\(basis)  \(by)  \(versus)\(weight)",
      "\(loading)\(basis)  \(by)  \(short)" + (weight.isEmpty ? "" : "  \(unit)"),
      "\(basis)  \(dimension.name)  \(short)" + (weight.isEmpty ? "" : "  \(unit)"),
      basis + (weight.isEmpty ? "" : "  \(unit)"),
    ]
  }

  private var diagnosisSettings: [String] {
    let versus = state.versus.map { "vs \($0) (b)" } ?? ""
    let all = state.crumbs.isEmpty ? "" : "of all deals  "
    let loading = state.diagnosis.answer.isLoading ? "loading  " : ""
    return [
      "\(loading)\(closedOnly)  \(all)\(versus)", "\(loading)\(closedOnly)  \(versus)",
      "closed  \(versus)", "closed",
    ]
  }

  /// The definition of the screens that know no other, which is said where another is chosen.
  private var closedOnly: String {
    state.basis == .closed ? "closed" : "closed, not \(Format.basis(state.basis))"
  }

  private var repsSettings: [String] {
    guard let board = state.reps.board.answer else { return loading(state.reps.board) }
    let minimum = "ranked from \(Format.count(board.minimum)) closed deals"
    return ["\(closedOnly)   \(minimum)", closedOnly]
  }

  private var alertsSettings: [String] {
    guard state.alerts.inbox.answer != nil else { return loading(state.alerts.inbox) }
    let counts = AlertBox.allCases.map { box in
      let count = Format.count(state.alerts.count(box))
      return box == state.alerts.shown ? "[\(count) \(box.rawValue)]" : "\(count) \(box.rawValue)"
    }
    let filter = state.alerts.text.isEmpty ? "" : "/\(state.alerts.text)  "
    let all = filter + (state.filter.segments.isEmpty ? "" : "of all deals  ")
    let (long, short) = (counts.joined(separator: "  "), state.alerts.shown.rawValue)
    let told = Format.undelivered(state.alerts.undelivered).map { [$0 + "   " + all + long] } ?? []
    return (told + [all + long, all + short, filter + short, short]).map { $0 + " (Tab)" }
  }
}
