/// Two groups of deals counted by the values of one attribute, rare values together in one bin.
struct DriftBins {
  /// The names of the bins, the rest last where there is one.
  private(set) var names: [String] = []
  private(set) var before: [Int] = []
  private(set) var after: [Int] = []

  /// Fewer deals than these are expected in no bin, as the χ² distribution wants it.
  static let leastExpected = 5.0
  /// How finely amounts are cut.
  static let amountBins = 10

  /// Counts by code; `names` has one name per code.
  init(_ names: [String], before: [Int], after: [Int]) {
    let sizes = (before: before.reduce(0, +), after: after.reduce(0, +))
    var rest = (before: 0, after: 0)
    for (index, name) in names.enumerated() {
      let counts = (before[index], after[index])
      guard counts.0 + counts.1 > 0 else { continue }
      if Self.isFrequent(counts, of: sizes) {
        append(name, counts)
      } else {
        rest = (rest.before + counts.0, rest.after + counts.1)
      }
    }
    if rest.before + rest.after > 0 { append("all others", rest) }
  }

  private mutating func append(_ name: String, _ counts: (Int, Int)) {
    names.append(name)
    before.append(counts.0)
    after.append(counts.1)
  }

  private static func isFrequent(
    _ counts: (Int, Int), of sizes: (before: Int, after: Int)
  ) -> Bool {
    let share = Double(counts.0 + counts.1) / Double(sizes.before + sizes.after)
    return share * Double(min(sizes.before, sizes.after)) >= leastExpected
  }
}

extension DriftBins {
  /// Counts by the values of a dimension.
  init(of dimension: Dimension, before: [Int], after: [Int], in book: DealBook) {
    let (names, codes) = (book.dictionary(of: dimension).values, book.codes(of: dimension))
    func counts(_ rows: [Int]) -> [Int] {
      var counts = Array(repeating: 0, count: names.count)
      for row in rows { counts[Int(codes[row])] += 1 }
      return counts
    }
    self.init(
      names.map { $0.isEmpty ? "none" : $0 }, before: counts(before), after: counts(after))
  }

  /// Counts by amount, cut where the earlier deals fall into equal parts.
  init(ofAmounts before: [Int], after: [Int], in book: DealBook) {
    let sorted = before.map { book.amount[$0] }.sorted()
    let cuts = Set(
      (1..<Self.amountBins).map { sorted[sorted.count * $0 / Self.amountBins] }
    ).sorted()
    func counts(_ rows: [Int]) -> [Int] {
      var counts = Array(repeating: 0, count: cuts.count + 1)
      for row in rows { counts[cuts.prefix { $0 <= book.amount[row] }.count] += 1 }
      return counts
    }
    self.init(Self.names(cuts), before: counts(before), after: counts(after))
  }

  private static func names(_ cuts: [Int64]) -> [String] {
    let words = cuts.map { SentenceNumber.wholeUnits(Amount(minorUnits: $0)) }
    guard let first = words.first, let last = words.last else { return ["all"] }
    return ["below \(first)"] + zip(words, words.dropFirst()).map { "\($0) to \($1)" }
      + ["\(last) and more"]
  }
}
