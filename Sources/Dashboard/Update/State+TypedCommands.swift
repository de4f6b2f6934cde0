import Engine

extension State {
  /// Does what was typed after `:`.
  mutating func run(_ typed: TypedCommand) -> [Effect] {
    switch typed {
    case .run(let command): return run(command)
    case .theme(let name): return chooseTheme(name)
    case .several(let commands): return run(commands)
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

  /// Does one after the other up to the first that is refused.
  private mutating func run(_ commands: [TypedCommand]) -> [Effect] {
    var effects: [Effect] = []
    for command in commands where message == nil { effects += run(command) }
    return effects
  }

  private mutating func ask(_ typed: TypedCommand) {
    switch typed {
    case .by(let dimension): group(by: dimension)
    case .period(let period): choosePeriod(period)
    case .narrow(let segment): narrow(to: segment)
    case .clear: filter = .all
    case .weigh(let weight): self.weight = weight
    case .against(let against):
      self.against = against
      diagnosis.lentBase = nil
    case .basis(let basis): self.basis = basis
    default: break
    }
  }

  private mutating func refuse(_ text: String) {
    guard !text.isEmpty else { return }
    let verb = text.split(separator: " ").first.map { $0.lowercased() } ?? text
    let known = TypedCommand.verbs.first { $0.name == verb }
    let advice = known.map { "\(verb) takes \(accepted(after: verb) ?? $0.takes)" }
    message = Message(advice ?? Self.unknownVerb(in: text), kind: .error)
  }

  private static func unknownVerb(in text: String) -> String {
    "\(text): no such command; " + TypedCommand.verbs.map(\.name).joined(separator: " ")
  }

  /// What may stand after a verb, where the table of verbs cannot say it.
  private func accepted(after verb: String) -> String? {
    switch verb {
    case "by": return arguments(of: verb).joined(separator: ", ")
    case _ where TypedCommand.verbs.contains { $0.name == verb && $0.takes.isEmpty }:
      let next = CommandClauses.continuations(after: verb)
      let words = next.map { $0 == "by" ? "'by DIMENSION'" : "'quarter PERIOD'" }
      return words.isEmpty ? "nothing" : words.joined(separator: ", ")
    default: return nil
    }
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
    guard text.contains(" ") else {
      return TypedCommand.verbs.filter { $0.name.hasPrefix(text) }
        .map { $0.takes.isEmpty ? $0.name : $0.name + " " }
    }
    let clause = CommandClauses(text).all.last ?? ""
    let tail = text.hasSuffix(" ") && !clause.hasSuffix(" ") ? clause + " " : clause
    let lead = String(text.dropLast(tail.count))
    return completions(of: tail).map { lead + $0 } + furtherClauses(after: text)
  }

  private func completions(of clause: String) -> [String] {
    guard let space = clause.firstIndex(of: " ") else { return [] }
    let verb = String(clause[..<space])
    let rest = clause[clause.index(after: space)...].lowercased()
    return arguments(of: verb).filter { $0.lowercased().hasPrefix(rest) }.map { verb + " " + $0 }
  }

  /// The line with the verb of a next part, where what stands before that is complete.
  private func furtherClauses(after text: String) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let (lead, start) = (words.dropLast().joined(separator: " "), words.last ?? "")
    guard let verb = words.first?.lowercased(), !lead.isEmpty else { return [] }
    if case .unknown = TypedCommand(lead) { return [] }
    return CommandClauses.continuations(after: verb)
      .filter { $0.hasPrefix(start) && !words.dropLast().contains(Substring($0)) }
      .map { "\(lead) \($0) " }
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
