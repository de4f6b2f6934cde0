/// The words by which a CRM says how a deal stands, compared without regard to case and signs.
public struct OutcomeVocabulary: Hashable, Sendable {
  public var won: [String]
  public var lost: [String]
  public var noDecision: [String]
  public var open: [String]
  /// Words for what is no deal, such as one entered twice.
  public var leftOut: [String]

  public init(
    won: [String] = [], lost: [String] = [], noDecision: [String] = [], open: [String] = [],
    leftOut: [String] = []
  ) {
    self.won = won
    self.lost = lost
    self.noDecision = noDecision
    self.open = open
    self.leftOut = leftOut
  }

  /// What one word says.
  enum Meaning: Hashable, Sendable {
    case ended(Outcome)
    case open
    case leftOut

    /// The word for it in the report.
    var word: String {
      switch self {
      case .ended(let outcome): outcome.word
      case .open: "open"
      case .leftOut: "left out"
      }
    }
  }

  /// Each list by the name that settings give it.
  private var lists: [(name: String, words: [String], meaning: Meaning)] {
    [
      ("won", won, .ended(.won)), ("lost", lost, .ended(.lost)),
      ("no_decision", noDecision, .ended(.noDecision)), ("open", open, .open),
      ("left_out", leftOut, .leftOut),
    ]
  }

  /// The meaning of each word, folded.
  var meanings: [String: Meaning] {
    var meanings: [String: Meaning] = [:]
    for list in lists {
      for word in list.words { meanings[Self.folded(word)] = list.meaning }
    }
    return meanings
  }

  /// A word that two lists name, with the names of the lists; `nil` where each word means one thing.
  public var contradiction: (word: String, first: String, second: String)? {
    var names: [String: String] = [:]
    for list in lists {
      for word in list.words {
        let other = names.updateValue(list.name, forKey: Self.folded(word))
        if let other, other != list.name { return (word, other, list.name) }
      }
    }
    return nil
  }

  /// These words with others that mean what those lists say, whatever they meant here.
  func overlaid(with own: Self) -> Self {
    let taken = Set(own.meanings.keys)
    func list(_ words: KeyPath<Self, [String]>) -> [String] {
      self[keyPath: words].filter { !taken.contains(Self.folded($0)) } + own[keyPath: words]
    }
    return Self(
      won: list(\.won), lost: list(\.lost), noDecision: list(\.noDecision), open: list(\.open),
      leftOut: list(\.leftOut))
  }

  /// A word without case, signs and the number by which stages are kept in order: `3 - Won` is won.
  static func folded(_ word: some StringProtocol) -> String {
    let letters = word.lowercased().filter { $0.isLetter || $0.isNumber }
    let rest = letters.drop { $0.isNumber }
    return String(rest.isEmpty ? Substring(letters) : rest)
  }
}
