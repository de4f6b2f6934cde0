import Engine

/// What is typed after `/` in the inbox: words that an alert must hold, all of them; `!word` not.
struct AlertQuery: Hashable, Sendable {
  private struct Term: Hashable {
    let isNegated: Bool
    let word: TypedWord
  }

  private let terms: [Term]

  init(_ text: String) {
    terms = text.lowercased().split(separator: " ").compactMap { word in
      let isNegated = word.first == "!"
      let rest = isNegated ? word.dropFirst() : word
      return rest.isEmpty ? nil : Term(isNegated: isNegated, word: TypedWord(rest))
    }
  }

  /// Whether an alert matches every word.
  func matches(_ alert: Alert) -> Bool {
    terms.allSatisfy { term in
      let texts = [
        alert.subject, alert.rule.words, alert.rule.rawValue, alert.rep, alert.stage,
        alert.severity.rawValue, alert.sentence, alert.acknowledgedBy ?? "", alert.note ?? "",
      ]
      return texts.contains(where: term.word.isIn) != term.isNegated
    }
  }
}
