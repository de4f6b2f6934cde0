/// The parts of a typed line that are commands of their own: a view, `by DIMENSION`, `quarter Q`.
///
/// Only what begins with one of these has parts; any other command takes the whole line.
struct CommandClauses {
  /// In the order in which they were typed; the last one may still be incomplete.
  let all: [String]

  /// What may follow a view or each other, beginning with a verb of its own.
  static let continuations = ["by", "quarter"]

  private static let views = [
    "risk", "deals", "segments", "reps", "alerts", "why", "diagnosis", "model",
  ]
  private static let grouped = ["segments", "why"]

  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first?.lowercased(), Self.mayGoOn(after: first) else {
      all = words.isEmpty ? [] : [text]
      return
    }
    var clauses: [[String]] = []
    for word in words {
      let verb = word.lowercased()
      if clauses.isEmpty || Self.continues(verb, first) { clauses.append([]) }
      clauses[clauses.count - 1].append(word)
    }
    all = clauses.map { $0.joined(separator: " ") }
  }

  /// Whether a line that begins with a verb may have further parts.
  static func mayGoOn(after verb: String) -> Bool {
    views.contains(verb) || verb == "by" || verb == "quarter" || verb == "period"
  }

  /// The verbs of the parts that a line may go on with.
  static func continuations(after verb: String) -> [String] {
    guard mayGoOn(after: verb) else { return [] }
    return continuations.filter { continues($0, verb) && $0 != verb }
  }

  private static func continues(_ verb: String, _ first: String) -> Bool {
    let mayGroup = grouped.contains(first) || !views.contains(first)
    return verb == "quarter" || verb == "period" || verb == "by" && mayGroup
  }
}
