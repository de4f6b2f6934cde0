import Engine
import Screen

/// Everything that is told of the model that answers, as lines of some width.
struct ModelLines {
  private let page: ModelPage
  private let words: ModelWords
  private let width: Int
  private let glyphs: Glyphs
  /// Whether the picture stands among the lines; else it has a pane of its own.
  private let holdsChart: Bool

  /// The columns and rows of the picture among the lines.
  private static let chartSize = Size(28, 12)

  init(_ page: ModelPage, width: Int, glyphs: Glyphs, holdsChart: Bool) {
    (self.page, self.glyphs, self.holdsChart) = (page, glyphs, holdsChart)
    words = ModelWords(page.card)
    self.width = max(10, width)
  }

  /// The lines of a dashboard whose answer has come; none before.
  init?(_ state: State) {
    guard let page = state.model.page.answer else { return nil }
    let arrangement = Arrangement(state.size)
    let width = arrangement.parts(of: .model, at: .model).list.width
    self.init(
      page, width: width, glyphs: state.isUnicode ? .unicode : .ascii,
      holdsChart: !arrangement.hasFrames)
  }

  /// The lines from top to bottom.
  var all: [PageLine] {
    let parts = [head, test, folds, drift, stored].filter { !$0.isEmpty }
    return Array(parts.joined(separator: [.gap]))
  }

  /// The picture of the bins; empty without bins, or in too little room.
  func chart(_ size: Size) -> [PageLine] {
    let bins = page.card.evaluation?.reliability?.bins ?? []
    return ReliabilityChart(bins, size: size, glyphs: glyphs).lines.map(PageLine.text)
  }

  private var head: [PageLine] {
    let isModel = page.card.kind == .model
    return wrapped(title, .title)
      + wrapped(words.verdict, isModel ? .text : .warning)
      + alarm
      + wrapped(words.origin + (isModel ? " \(words.making)." : ""), .muted)
  }

  /// A drift that matters is said where nobody overlooks it.
  private var alarm: [PageLine] {
    let refusal =
      page.refusal.map {
        wrapped(Format.modelRefusal($0, answering: page.card.kind), .warning)
      } ?? []
    guard let drift = page.drift, drift.matters else { return refusal }
    return refusal + wrapped(DriftWords(drift).verdict, .warning)
  }

  private var title: String {
    guard page.card.kind == .model else { return "Base rate, no model" }
    return page.id.map { "Model \($0), trained on \(page.card.trainedOn)" }
      ?? "A model learned for this answer; quarterdeck train would store it"
  }

  private var test: [PageLine] {
    let figures = figureTable(width)
    let chart = holdsChart ? chart(Self.chartSize) : []
    guard !figures.isEmpty, !chart.isEmpty else { return figures.map(PageLine.text) }
    let narrow = figureTable(width - Self.chartSize.width - 2)
    let left = narrow.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0
    guard left + 2 + Self.chartSize.width <= width else {
      return figures.map(PageLine.text) + [.gap] + chart
    }
    return beside(narrow, chart, at: left + 2)
  }

  /// Two columns of lines, the right one from a column on.
  private func beside(_ left: [[Span]], _ right: [PageLine], at column: Int) -> [PageLine] {
    (0..<max(left.count, right.count)).map { row in
      let spans = row < left.count ? left[row] : []
      guard row < right.count, case .text(let more) = right[row] else { return .text(spans) }
      let gap = column - spans.reduce(0) { $0 + $1.columns }
      return .text(spans + [Span(String(repeating: " ", count: gap))] + more)
    }
  }

  private func figureTable(_ width: Int) -> [[Span]] {
    let figures = words.figures
    guard !figures.isEmpty else { return [] }
    return FigureTable(
      [
        FigureTable.Column("later deals", figures.map(\.shortName)),
        FigureTable.Column("model", figures.map(\.model)),
        FigureTable.Column("[95%]", isDetail: true, figures.map(\.interval)),
        FigureTable.Column("base", figures.map(\.base)),
      ], width: width
    ).lines
  }

  private var folds: [PageLine] {
    guard let folds = page.card.evaluation?.folds, !folds.isEmpty else { return [] }
    let table = FigureTable(
      [
        FigureTable.Column("Window (created)", folds.map { "\($0.first) to \($0.last)" }),
        FigureTable.Column("deals", folds.map { Format.count($0.deals) }),
        FigureTable.Column("AUC", folds.map { Format.decimal($0.auc, digits: 3) }),
        FigureTable.Column("gain", folds.map { Format.decimal($0.gain.value, digits: 4) }),
        FigureTable.Column(
          "[95%]", isDetail: true, folds.map { Format.decimals($0.gain.interval, digits: 4) }),
        FigureTable.Column(
          "AUC [95%]", isDetail: true, folds.map { Format.decimals($0.aucInterval, digits: 3) }),
        FigureTable.Column("gate", folds.map { $0.opensGate ? "open" : "closed" }),
      ], width: width)
    return table.lines.map(PageLine.text)
  }

  private var drift: [PageLine] {
    guard let drift = page.drift, page.id != nil else { return [] }
    let words = DriftWords(drift)
    let tables = [
      table(words.months, details: [4, 6]), table(words.features, details: [2, 4, 5, 6]),
    ]
    return (drift.matters ? [] : wrapped(words.verdict, .text))
      + tables.filter { !$0.isEmpty }.flatMap { [.gap] + $0 }
  }

  /// A table some of whose columns give way first; empty without rows.
  private func table(_ words: DriftWords.Table, details: Set<Int>) -> [PageLine] {
    guard !words.rows.isEmpty else { return [] }
    let columns = words.headings.indices.map { index in
      FigureTable.Column(
        words.headings[index], isDetail: details.contains(index), words.rows.map { $0[index] })
    }
    return FigureTable(columns, width: width).lines.map(PageLine.text)
  }

  private var stored: [PageLine] {
    guard !page.stored.isEmpty else {
      let none = page.refusal == nil ? "No model is stored yet." : "No other model is stored."
      return wrapped(none, .muted)
    }
    let evaluations = page.stored.map(\.card.evaluation)
    let table = FigureTable(
      [
        FigureTable.Column(
          "Stored", page.stored.map { "\($0.isActive ? glyphs.marker : " ") model \($0.id)" }),
        FigureTable.Column("trained on", page.stored.map(\.card.trainedOn.description)),
        FigureTable.Column("deals", page.stored.map { Format.count($0.card.closedDeals) }),
        FigureTable.Column(
          "kind", page.stored.map { $0.card.kind == .model ? "model" : "base rate" }),
        FigureTable.Column("AUC", evaluations.map { Format.decimal($0?.auc, digits: 3) }),
        FigureTable.Column(
          "log loss", isDetail: true, evaluations.map { Format.decimal($0?.logLoss, digits: 4) }),
        FigureTable.Column(
          "base", isDetail: true, evaluations.map { Format.decimal($0?.baseLogLoss, digits: 4) }),
        FigureTable.Column("active", page.stored.map(Self.active)),
      ], width: width)
    return table.lines.map(PageLine.text)
  }

  private static func active(_ model: StoredModel) -> String {
    guard let day = model.activated else { return "never" }
    return model.isActive ? "since \(day)" : "no"
  }

  private func wrapped(_ text: String, _ role: Role) -> [PageLine] {
    let plain = glyphs.charset == .ascii ? Sanitiser(.ascii).clean(text) : text
    return Paragraph(Format.tied(plain)).lines(width: width - 2).map {
      .text([Span(" " + $0, role)])
    }
  }
}
