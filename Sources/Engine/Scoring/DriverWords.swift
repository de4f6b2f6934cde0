/// Says in sales words what an attribute of a deal has meant so far, with the numbers.
struct DriverWords {
  private let book: DealBook
  private let overall: WinShare
  private let shares: [ScoreAttribute: [WinShare]]
  private let survivors: SurvivorShares
  /// The looks at all ages, from whose average a score's part of the age is measured.
  private let anyAge: WinShare
  private let progress: ProgressWords

  /// A rate of fewer closed deals is not put beside that of all.
  static let leastDeals = 30

  /// The comparisons of a book's closed deals.
  init(of book: DealBook) {
    self.book = book
    let closed = book.closed.indices.filter { book.closed[$0] != DealBook.openDay }
    var overall = WinShare()
    for row in closed { overall.add(isWon: book.isWon(row)) }
    self.overall = overall
    var shares: [ScoreAttribute: [WinShare]] = [:]
    for attribute in [.amount, .month, .rep] + ScoreAttribute.categories {
      let places = Self.places(attribute, in: book)
      var list = Array(repeating: WinShare(), count: Int(places.max() ?? 0) + 1)
      for row in closed { list[Int(places[row])].add(isWon: book.isWon(row)) }
      shares[attribute] = list
    }
    self.shares = shares
    survivors = SurvivorShares(of: closed, in: book)
    anyAge = LandmarkAges.share(of: survivors, created: overall)
    progress = ProgressWords(of: closed, in: book)
  }

  /// What is said of all deals that have one value, or one band of amounts, in common.
  struct Phrase {
    /// `nil` for an amount, which every deal has for itself.
    let value: String?
    let subject: String
    let comparison: String
    /// How much more of them are won than of those they are compared with; 0 where nothing is compared.
    let lead: Double
  }

  /// What is added where a part in a score speaks against the comparison: attributes act together.
  static let otherwise = ", but otherwise among deals like this one"

  /// The phrase for an attribute of an open deal.
  func phrase(_ attribute: ScoreAttribute, of row: Int) -> Phrase {
    if ScoreAttribute.progress.contains(attribute) {
      let said = progress.words(attribute, of: row)
      return phrase(value: said.value, subject: said.subject, said.share)
    }
    let value = value(of: attribute, row: row)
    let share = share(of: attribute, row: row)
    return phrase(
      value: attribute == .amount ? nil : value,
      subject: subject(attribute, row: row, value: value), share,
      beside: attribute == .age ? ("all ages", anyAge) : nil)
  }

  private func phrase(
    value: String?, subject: String, _ share: WinShare,
    beside others: (name: String, share: WinShare)? = nil
  ) -> Phrase {
    let others = others ?? ("all deals", overall)
    return Phrase(
      value: value, subject: subject + (share.closed < Self.leastDeals ? ":" : ""),
      comparison: comparison(of: share, beside: others),
      lead: share.closed < Self.leastDeals ? 0 : (share.rate ?? 0) - (others.share.rate ?? 0))
  }

  /// The amount of a deal, as text.
  func amount(of row: Int) -> String { value(of: .amount, row: row) }

  /// Where a deal stands among those that share a phrase with it.
  func place(of row: Int, _ attribute: ScoreAttribute) -> Int {
    if ScoreAttribute.progress.contains(attribute) { return progress.place(attribute, of: row) }
    if attribute == .age { return max(0, book.ageDays(of: row)) }
    return Self.place(of: row, attribute, in: book)
  }

  private func comparison(
    of share: WinShare, beside others: (name: String, share: WinShare)
  ) -> String {
    guard let rate = share.rate, let all = others.share.rate else {
      return "none has closed yet"
    }
    if share.closed < Self.leastDeals {
      return "\(share.won) of \(share.closed) won, too few to compare"
    }
    return "win \(SentenceNumber.percent(rate)), "
      + "\(others.name) \(SentenceNumber.percent(all)), n = \(SentenceNumber.count(share.closed))"
  }

  private func share(of attribute: ScoreAttribute, row: Int) -> WinShare {
    if attribute == .age { return survivors.share(olderThan: book.ageDays(of: row)) }
    let list = shares[attribute] ?? []
    let place = Self.place(of: row, attribute, in: book)
    return place < list.count ? list[place] : WinShare()
  }

  private func value(of attribute: ScoreAttribute, row: Int) -> String {
    switch attribute {
    case .amount:
      book.amount[row] > 0
        ? SentenceNumber.wholeUnits(Amount(minorUnits: book.amount[row])) : "none"
    case .age: SentenceNumber.days(book.ageDays(of: row))
    case .month: monthNames[Self.place(of: row, .month, in: book)]
    default: attribute.dimension.map { book.value(of: row, in: $0) } ?? ""
    }
  }

  private func subject(_ attribute: ScoreAttribute, row: Int, value: String) -> String {
    switch attribute {
    case .amount: return bandSubject(of: row)
    case .age: return "deals still open at \(value)"
    case .month: return "deals created in \(value)"
    default: break
    }
    if value.isEmpty { return "deals without \(attribute.name)" }
    switch attribute {
    case .rep: return "deals of \(value)"
    case .product: return "deals for \(value)"
    case .leadSource: return "deals from \(value)"
    default: return "deals in \(value)"
    }
  }

  private func bandSubject(of row: Int) -> String {
    guard book.amount[row] > 0 else { return "deals without an amount" }
    let cuts = book.bandCuts
    return switch cuts.band(of: Amount(minorUnits: book.amount[row])) {
    case .small: "small deals (below \(SentenceNumber.wholeUnits(cuts.mid)))"
    case .mid:
      "mid-size deals (\(SentenceNumber.wholeUnits(cuts.mid)) to "
        + "\(SentenceNumber.wholeUnits(cuts.large)))"
    case .large: "large deals (\(SentenceNumber.wholeUnits(cuts.large)) and more)"
    }
  }

  /// Where every deal stands in the list of an attribute.
  private static func places(_ attribute: ScoreAttribute, in book: DealBook) -> [UInt32] {
    switch attribute {
    case .amount: book.closed.indices.map { UInt32(place(of: $0, .amount, in: book)) }
    case .month: months(of: book)
    default:
      attribute.dimension.map { book.codes(of: $0) } ?? Array(repeating: 0, count: book.count)
    }
  }

  /// Months of creation by way of a table of days, of which there are far fewer than deals.
  private static func months(of book: DealBook) -> [UInt32] {
    guard let first = book.created.min(), let last = book.created.max() else { return [] }
    let table = (first...last).map { UInt32(Day(number: $0).date.month - 1) }
    return book.created.map { table[Int($0 - first)] }
  }

  private static func place(of row: Int, _ attribute: ScoreAttribute, in book: DealBook) -> Int {
    switch attribute {
    // Those without one stand behind the bands.
    case .amount:
      book.amount[row] > 0
        ? Int(book.codes[Dimension.amountBand.index][row]) : AmountBand.allCases.count
    case .month: Day(number: book.created[row]).date.month - 1
    default: attribute.dimension.map { Int(book.codes[$0.index][row]) } ?? 0
    }
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
