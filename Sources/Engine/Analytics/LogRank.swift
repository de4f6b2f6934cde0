import Glibc

/// Whether two groups end at the same pace at every age: the log-rank test, by strata where there
/// are several.
///
/// Source: Mantel 1966, Cancer Chemotherapy Reports 50, 163; the pace is Peto's one-step estimate of
/// the hazard ratio. Definition: docs/metrics/log-rank.md.
struct LogRank {
  /// One stretch of days that ended or that still lasts.
  struct Spell {
    let days: Int
    let hasEnded: Bool
    /// Of the group that is asked about, not of the one it is compared with.
    let isLater: Bool
  }

  /// Ends in the later group.
  private(set) var observed = 0.0
  /// Ends in the later group if both ended at one pace.
  private(set) var expected = 0.0
  private(set) var variance = 0.0

  /// The test over strata, each compared within itself.
  init(strata: some Sequence<[Spell]>) {
    for spells in strata { add(spells) }
  }

  private mutating func add(_ spells: [Spell]) {
    let longest = spells.map(\.days).max() ?? 0
    var ends = Array(repeating: (all: 0.0, later: 0.0), count: longest + 1)
    var exits = ends
    for spell in spells {
      exits[spell.days].all += 1
      exits[spell.days].later += spell.isLater ? 1 : 0
      guard spell.hasEnded else { continue }
      ends[spell.days].all += 1
      ends[spell.days].later += spell.isLater ? 1 : 0
    }
    var atRisk = (all: Double(spells.count), later: Double(spells.count { $0.isLater }))
    for day in ends.indices {
      add(ends[day], atRisk: atRisk)
      atRisk = (atRisk.all - exits[day].all, atRisk.later - exits[day].later)
    }
  }

  /// The ends of one day are drawn from those at risk without being put back.
  private mutating func add(
    _ ends: (all: Double, later: Double), atRisk: (all: Double, later: Double)
  ) {
    guard ends.all > 0 else { return }
    let share = atRisk.later / atRisk.all
    observed += ends.later
    expected += ends.all * share
    guard atRisk.all > 1 else { return }
    variance += ends.all * share * (1 - share) * (atRisk.all - ends.all) / (atRisk.all - 1)
  }

  /// Two-sided; `nil` when nothing can be compared.
  var pValue: Double? {
    variance > 0 ? Normal.twoSidedP((observed - expected) / variance.squareRoot()) : nil
  }

  /// How fast the later group ends beside the earlier one: 0.8 is a fifth slower; `nil` when nothing
  /// can be compared.
  var pace: Double? { variance > 0 ? exp((observed - expected) / variance) : nil }

  /// The 95 % interval of the pace.
  var paceInterval: Interval? {
    guard variance > 0 else { return nil }
    let (middle, half) = ((observed - expected) / variance, Normal.z95 / variance.squareRoot())
    return Interval(lower: exp(middle - half), upper: exp(middle + half))
  }
}
