import Engine

extension State {
  /// Does what was typed after `:`.
  mutating func run(_ typed: TypedCommand) -> [Effect] {
    switch typed {
    case .run(let command): return run(command)
    case .theme(let name): return chooseTheme(name)
    case .unknown(let text): refuse(text)
    case .deal(let id): openDeal(id)
    case .filter(let text): setFilterText(text)
    case .sort(let sort):
      risk.sort = sort
      risk.arrange(height: height(of: .risk))
    default: ask(typed)
    }
    return []
  }

  private mutating func ask(_ typed: TypedCommand) {
    switch typed {
    case .by(let dimension): group(by: dimension)
    case .period(let period): choosePeriod(period)
    case .narrow(let segment): narrow(to: segment)
    case .clear: filter = .all
    case .weigh(let weight): self.weight = weight
    case .against(let against): self.against = against
    case .basis(let basis): self.basis = basis
    default: break
    }
  }

  private mutating func refuse(_ text: String) {
    guard !text.isEmpty else { return }
    let verb = text.split(separator: " ").first.map(String.init) ?? text
    let takes = TypedCommand.verbs.first { $0.name == verb }?.takes ?? ""
    let advice =
      takes.isEmpty ? "no such command; Tab shows what there is" : "\(verb) takes \(takes)"
    message = Message("\(text): \(advice)", kind: .error)
  }

  private mutating func chooseTheme(_ name: String) -> [Effect] {
    guard themes.names.contains(name) else {
      message = Message("no theme is called '\(name)'; t shows the themes", kind: .error)
      return []
    }
    return use(name)
  }

  private mutating func group(by dimension: Dimension) {
    guard !filter.segments.contains(where: { $0.dimension == dimension }) else {
      message = Message("\(dimension.name) is already a crumb of the filter", kind: .error)
      return
    }
    if screen == .why {
      why.dimension = dimension
    } else {
      segments.dimension = dimension
      show(.segments)
    }
  }

  private mutating func choosePeriod(_ period: Period) {
    let known = entries.map(\.period)
    guard let match = known.first(where: { $0.description == period.description }) else {
      let range = "\(known.first?.description ?? "–") to \(known.last?.description ?? "–")"
      message = Message("no closed deals in \(period); the data runs from \(range)", kind: .error)
      return
    }
    chosenPeriod = match
  }

  /// Complete commands that begin with what has been typed.
  var completions: [String] {
    let text = prompt.text
    guard let space = text.firstIndex(of: " ") else {
      return TypedCommand.verbs.filter { $0.name.hasPrefix(text) }
        .map { $0.takes.isEmpty ? $0.name : $0.name + " " }
    }
    let verb = String(text[..<space])
    let rest = text[text.index(after: space)...].lowercased()
    return arguments(of: verb).filter { $0.lowercased().hasPrefix(rest) }.map { verb + " " + $0 }
  }

  private func arguments(of verb: String) -> [String] {
    switch verb {
    case "by": Dimension.allCases.map(\.rawValue)
    case "quarter", "period": entries.reversed().map(\.period.description)
    case "measure": Weight.allCases.map(\.rawValue)
    case "versus": ["previous", "year"]
    case "basis": Basis.allCases.map(\.rawValue)
    case "sort": RiskSort.allCases.map(\.rawValue)
    case "theme": themes.names
    case "where": knownSegments
    default: []
    }
  }

  /// The segments that the loaded answers name.
  private var knownSegments: [String] {
    var found = Set<Segment>()
    for row in risk.board.answer?.rows ?? [] {
      found.formUnion([
        Segment(.industry, row.industry), Segment(.region, row.region),
        Segment(.product, row.product), Segment(.leadSource, row.leadSource),
        Segment(.rep, row.rep), Segment(.stage, row.stage),
      ])
    }
    if let table = segments.table.answer {
      found.formUnion(table.rows.map { Segment(table.dimension, $0.segment) })
    }
    return found.map(\.description).sorted()
  }
}
