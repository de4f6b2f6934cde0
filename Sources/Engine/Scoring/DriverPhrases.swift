/// The words of drivers, made once for all deals that have a value in common.
struct DriverPhrases {
  private let words: DriverWords
  /// By the attribute's place among all, then by the value's place.
  private var known: [[DriverWords.Phrase?]]

  init(_ words: DriverWords) {
    self.words = words
    known = Array(repeating: [], count: ScoreAttribute.allCases.count)
  }

  /// The driver for what an attribute adds to the score of a deal.
  mutating func driver(_ attribute: ScoreAttribute, of row: Int, contribution: Double) -> Driver {
    let phrase = phrase(attribute, of: row)
    let isOtherwise = abs(contribution) >= Self.leastTold && phrase.lead * contribution < 0
    return Driver(
      attribute: attribute.name, value: phrase.value ?? words.amount(of: row),
      contribution: contribution, subject: phrase.subject,
      comparison: isOtherwise ? phrase.comparison + DriverWords.otherwise : phrase.comparison)
  }

  /// A part in the log-odds that nobody would wonder about.
  private static let leastTold = 0.05

  private mutating func phrase(_ attribute: ScoreAttribute, of row: Int) -> DriverWords.Phrase {
    let (index, place) = (attribute.index, words.place(of: row, attribute))
    if place < known[index].count, let phrase = known[index][place] { return phrase }
    let phrase = words.phrase(attribute, of: row)
    if place >= known[index].count {
      known[index] += Array(repeating: nil, count: place + 1 - known[index].count)
    }
    known[index][place] = phrase
    return phrase
  }
}
