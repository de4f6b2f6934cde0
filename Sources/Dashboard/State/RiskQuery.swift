import Engine

/// What is typed after `/` on the risk board: words that a deal must match, all of them.
///
/// `globex` anywhere, `rep:ana` in a column, `amount:>50k` a number, `!demo` not.
struct RiskQuery: Hashable, Sendable {
  private struct Term: Hashable {
    var isNegated = false
    var column: String?
    var comparison: Character?
    var number: Double?
    var word = TypedWord("")
  }

  private let terms: [Term]

  var isEmpty: Bool { terms.isEmpty }

  init(_ text: String) {
    terms = text.lowercased().split(separator: " ").compactMap { Self.term($0) }
  }

  /// Whether a deal matches every word.
  func matches(_ row: RiskBoard.Row) -> Bool {
    terms.allSatisfy { Self.matches($0, row) != $0.isNegated }
  }

  private static func term(_ text: Substring) -> Term? {
    var term = Term()
    var rest = text
    if rest.first == "!" {
      term.isNegated = true
      rest = rest.dropFirst()
    }
    if let colon = rest.firstIndex(of: ":"), isColumn(rest[..<colon]) {
      term.column = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if let sign = rest.first, "<>".contains(sign) {
      term.comparison = sign
      rest = rest.dropFirst()
      term.number = number(rest)
    }
    term.word = TypedWord(rest)
    return rest.isEmpty ? nil : term
  }

  private static func isColumn(_ name: Substring) -> Bool {
    (columns + ["amount", "risk", "age"]).contains { $0 == name }
  }

  private static let columns = [
    "deal", "rep", "industry", "region", "product", "source", "stage", "state", "alert",
  ]

  private static func number(_ text: Substring) -> Double? {
    let scale = ["k": 1e3, "m": 1e6][text.last ?? " "]
    return Double(scale == nil ? text : text.dropLast()).map { $0 * (scale ?? 1) }
  }

  private static func matches(_ term: Term, _ row: RiskBoard.Row) -> Bool {
    guard let comparison = term.comparison else { return text(of: term, row, contains: term.word) }
    guard let limit = term.number, let value = value(of: term.column ?? "amount", row) else {
      return false
    }
    return comparison == ">" ? value > limit : value < limit
  }

  private static func value(of column: String, _ row: RiskBoard.Row) -> Double? {
    switch column {
    case "amount": row.amount.major
    case "age": Double(row.ageDays)
    case "risk": row.risk.map { $0 * 100 }
    default: nil
    }
  }

  private static func text(
    of term: Term, _ row: RiskBoard.Row, contains word: TypedWord
  ) -> Bool {
    guard let column = term.column else { return isAnywhere(word, in: row) }
    return word.isIn(field(column, row))
  }

  private static func isAnywhere(_ word: TypedWord, in row: RiskBoard.Row) -> Bool {
    word.isIn(row.dealID) || word.isIn(row.rep) || word.isIn(row.industry)
      || word.isIn(row.region) || word.isIn(row.product) || word.isIn(row.leadSource)
      || word.isIn(row.stage) || word.isIn(row.state.rawValue)
      || row.alerts.contains(where: word.isIn)
  }

  private static func field(_ column: String, _ row: RiskBoard.Row) -> String {
    switch column {
    case "deal": row.dealID
    case "rep": row.rep
    case "industry": row.industry
    case "region": row.region
    case "product": row.product
    case "source": row.leadSource
    case "stage": row.stage
    case "state": row.state.rawValue
    case "risk": row.level.rawValue
    case "alert": row.alerts.joined(separator: " ")
    case "age": String(row.ageDays)
    case "amount": String(Int(row.amount.major))
    default: ""
    }
  }
}
