import Testing

@testable import Engine

/// Expected values: `python3 Tests/Oracles/log_rank.py`.
@Suite struct LogRankTests {
  @Test func oneStratumAgreesWithLifelines() throws {
    let test = LogRank(strata: [Self.spells.map(\.spell)])

    #expect(try abs(#require(test.pValue) - 0.6686428393486192) < 1e-12)
    #expect(try abs(#require(test.pace) - 0.9276111209601972) < 1e-12)
    let interval = try #require(test.paceInterval)
    #expect(abs(interval.lower - 0.6575473008977177) < 1e-12)
    #expect(abs(interval.upper - 1.308593907319345) < 1e-12)
  }

  @Test func strataAgreeWithStatsmodels() throws {
    let strata = Dictionary(grouping: Self.spells, by: \.stratum)
    let test = LogRank(strata: strata.values.map { $0.map(\.spell) })

    #expect(try abs(#require(test.pValue) - 0.5284881725176531) < 1e-12)
  }

  @Test func swappingTheGroupsTurnsThePaceOver() throws {
    let spells = Self.spells.map(\.spell)
    let swapped = spells.map {
      LogRank.Spell(days: $0.days, hasEnded: $0.hasEnded, isLater: !$0.isLater)
    }
    let (one, other) = (LogRank(strata: [spells]), LogRank(strata: [swapped]))

    #expect(try abs(#require(one.pace) * #require(other.pace) - 1) < 1e-12)
    #expect(try abs(#require(one.pValue) - #require(other.pValue)) < 1e-12)
  }

  @Test func oneGroupOrNoEndHasNoAnswer() {
    let alone = Self.spells.map {
      LogRank.Spell(days: $0.spell.days, hasEnded: true, isLater: true)
    }
    let lasting = Self.spells.map {
      LogRank.Spell(days: $0.spell.days, hasEnded: false, isLater: $0.spell.isLater)
    }

    #expect(LogRank(strata: [alone]).pValue == nil && LogRank(strata: [alone]).pace == nil)
    #expect(LogRank(strata: [lasting]).paceInterval == nil)
    #expect(LogRank(strata: []).pValue == nil)
  }

  /// The deals of the script, from the same generator.
  private static let spells: [(spell: LogRank.Spell, stratum: Int)] = {
    var state: UInt64 = 12345
    return (0..<200).map { _ in
      let values = (0..<4).map { _ -> Double in
        state = (1_103_515_245 * state + 12345) % (1 << 31)
        return Double(state) / Double(1 << 31)
      }
      let spell = LogRank.Spell(
        days: Int(values[0] * 60), hasEnded: values[1] < 0.7, isLater: values[2] < 0.5)
      return (spell, Int(values[3] * 3))
    }
  }()
}
