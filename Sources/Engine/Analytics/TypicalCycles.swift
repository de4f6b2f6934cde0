/// The typical winning cycle of every open deal's similar deals, and where its age stands.
///
/// "Similar" is the most specific group with enough wins; see ``SimilarDeals/order``.
/// Definition: docs/metrics/typical-cycles.md.
public struct TypicalCycles: Sendable {
  /// Wins that a group needs.
  static let minimumWins = 30

  private let cycles: [Int: TypicalCycle]
  private let states: [Int: LifeCycleState]

  /// The cycles of a book's open deals, from all its deals.
  public init(of book: DealBook, minimumWins: Int = 30) {
    var found = Found()
    let byBand = Dictionary(grouping: book.openRows) { book.amount[$0] != 0 }
    for (hasBand, rows) in byBand {
      let order = hasBand ? SimilarDeals.order : SimilarDeals.orderWithoutBand
      found.add(
        rows, of: book, alikeIn: SimilarDeals(in: book, by: order), minimumWins: minimumWins)
    }
    (cycles, states) = (found.cycles, found.states)
    let wins = book.outcome.count { $0 == Outcome.won.rawValue }
    unknown = TypicalCycle(
      group: [], wins: wins, deals: book.count, median: nil, p75: nil, p90: nil)
  }

  /// What is found out of some open deals after others.
  private struct Found {
    var cycles: [Int: TypicalCycle] = [:]
    var states: [Int: LifeCycleState] = [:]

    mutating func add(
      _ rows: [Int], of book: DealBook, alikeIn similar: SimilarDeals, minimumWins: Int
    ) {
      let wins = similar.groups.indices.map {
        TypicalCycles.wins(in: book, similar: similar, level: $0)
      }
      let byLevel = Dictionary(grouping: rows) { row in
        wins.indices.last { wins[$0][Int(similar.groups[$0][row])] >= minimumWins } ?? -1
      }
      for (level, rows) in byLevel where level >= 0 {
        let spells = GroupSpells(
          of: book, groups: similar.groups[level], count: similar.counts[level])
        for (group, rows) in Dictionary(grouping: rows, by: { Int(similar.groups[level][$0]) }) {
          let curve = spells.curve(of: group, in: book)
          let numbers = (wins: wins[level][group], deals: spells.deals(in: group))
          let cycle = TypicalCycle(
            of: curve, group: similar.segments(of: rows[0], level: level, in: book), numbers)
          for row in rows {
            cycles[row] = cycle
            states[row] = LifeCycleState(age: book.ageDays(of: row), cycle: cycle, curve: curve)
          }
        }
      }
    }
  }

  private let unknown: TypicalCycle

  /// The cycle of an open deal's similar deals; without quantiles where there are too few wins.
  public func cycle(of row: Int) -> TypicalCycle { cycles[row] ?? unknown }

  /// Where an open deal's age stands; unknown where there are too few wins.
  public func state(of row: Int) -> LifeCycleState { states[row] ?? .unknown }

  private static func wins(in book: DealBook, similar: SimilarDeals, level: Int) -> [Int] {
    var wins = Array(repeating: 0, count: similar.counts[level])
    let groups = similar.groups[level]
    for row in groups.indices where book.outcome[row] == Outcome.won.rawValue {
      wins[Int(groups[row])] += 1
    }
    return wins
  }
}

extension TypicalCycle {
  init(of curve: AalenJohansen, group: [Segment], _ numbers: (wins: Int, deals: Int)) {
    self.init(
      group: group, wins: numbers.wins, deals: numbers.deals, median: curve.day(ofShare: 0.5),
      p75: curve.day(ofShare: 0.75), p90: curve.day(ofShare: 0.9))
  }
}

extension LifeCycleState {
  /// Where an age stands; beyond the age of every similar deal no chance is left to be known, unless
  /// none was ever lost.
  init(age: Int, cycle: TypicalCycle, curve: AalenJohansen) {
    guard let median = cycle.median, let p90 = cycle.p90 else {
      self = .unknown
      return
    }
    if age <= median {
      self = .fine
    } else if age <= p90 {
      self = .watch
    } else {
      self = Self.keepsItsOdds(age: age, along: curve) || !curve.hasLosses ? .old : .breach
    }
  }

  /// So many similar deals that have not ended are too many to be taken for lost.
  private static let mostUnended = 0.1

  /// Whether the odds at an age are no lower than at the start, as far as is known.
  ///
  /// In a young book, or of a new product, slow deals have not had the time to end: those that ended are
  /// compared then.
  private static func keepsItsOdds(age: Int, along curve: AalenJohansen) -> Bool {
    guard curve.unended(openAt: -1) > mostUnended, let start = curve.winShareOfEnded(openAt: -1)
    else { return (curve.winChance(openAt: age) ?? 0) >= curve.everWon }
    return curve.winShareOfEnded(openAt: age).map { $0 >= start } ?? true
  }
}
