import Engine

/// A command typed after `:`, such as `quarter 2024Q3` or `where region=Europe`.
enum TypedCommand: Hashable, Sendable {
  case run(Command)
  case by(Dimension)
  case period(Period)
  case narrow(Segment)
  case clear
  case deal(String)
  case weigh(Weight)
  case against(Against)
  case basis(Basis)
  case theme(String)
  case filter(String)
  case sort(RiskSort)
  /// One after the other, as in `segments by region quarter 2026q2`.
  indirect case several([TypedCommand])
  case unknown(String)

  /// The verbs with what they must be given, in the order in which they are proposed.
  static let verbs: [(name: String, takes: String)] = [
    ("risk", ""), ("segments", ""), ("reps", ""), ("alerts", ""), ("why", ""),
    ("diagnosis", ""), ("model", ""),
    ("by", "a dimension"), ("quarter", "a period, such as 2026Q2 or 2026-05"),
    ("where", "dimension=value"), ("clear", ""),
    ("deal", "an id"), ("measure", "count or amount"), ("versus", "previous or year"),
    ("basis", "closed, created, broad or usual"), ("sort", "a column"), ("filter", "words"),
    ("theme", "a name"), ("reload", ""), ("help", ""), ("quit", ""),
  ]

  init(_ text: String) {
    let clauses = CommandClauses(text).all.map(Self.clause)
    if clauses.contains(nil) || clauses.isEmpty {
      self = .unknown(text)
    } else {
      self =
        clauses.count == 1 ? clauses[0] ?? .unknown(text) : .several(clauses.compactMap(\.self))
    }
  }

  private static func clause(_ text: String) -> Self? {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let verb = parts.first?.lowercased() ?? ""
    guard parts.count > 1 else { return simple(verb) ?? parsed(verb, "") }
    return parsed(verb, parts[1])
  }

  private static func simple(_ verb: String) -> Self? {
    switch verb {
    case "risk", "deals": .run(.showRisk)
    case "segments": .run(.showSegments)
    case "reps": .run(.showReps)
    case "alerts": .run(.showAlerts)
    case "why": .run(.showWhy)
    case "diagnosis": .run(.showDiagnosis)
    case "model": .run(.showModel)
    case "reload": .run(.reload)
    case "help": .run(.help)
    case "quit", "q": .run(.quit)
    case "clear": .clear
    default: nil
    }
  }

  private static func parsed(_ verb: String, _ rest: String) -> Self? {
    switch verb {
    case "by": Dimension(named: rest).map(Self.by)
    case "quarter", "period": Period(rest).map(Self.period)
    case "where": segment(rest).map(Self.narrow)
    case "deal": rest.isEmpty ? nil : .deal(rest)
    case "measure": Weight(rawValue: rest).map(Self.weigh)
    case "versus":
      ["previous": .against(.previous), "year": .against(.yearAgo)][rest]
    case "basis": Basis(rawValue: rest).map(Self.basis)
    case "theme": rest.isEmpty ? nil : .theme(rest)
    case "filter": .filter(rest)
    case "sort": RiskSort(rawValue: rest).map(Self.sort)
    default: nil
    }
  }

  private static func segment(_ text: String) -> Segment? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let dimension = Dimension(named: String(parts[0])) else { return nil }
    return Segment(dimension, String(parts[1]))
  }
}
