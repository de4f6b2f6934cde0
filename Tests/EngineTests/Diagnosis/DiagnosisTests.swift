import TestSupport
import Testing

@testable import Engine

@Suite struct DiagnosisTests {
  /// Where nothing changed, about one diagnosis in twenty may support something.
  ///
  /// If 5 in 100 did, more than 8 of 60 would do so once in two hundred times.
  @Test func aQuietMarketRarelySupportsAnything() throws {
    let reports = try (1...60 as ClosedRange<UInt64>).count { seed in
      let diagnosis = try Diagnosis(of: try QuietMarket(seed: seed).data(), permutations: 199)
      return diagnosis.hypotheses.contains { $0.verdict == .supported }
    }

    #expect(reports <= 8)
  }

  @Test func aPlantedDropSupportsItsHypothesisAlone() throws {
    let market = QuietMarket(seed: 1, deals: 1500).changing { deal, _ in
      if deal.closes(in: QuietMarket.after), deal.region == "North", deal.industry == "Bank" {
        deal.outcome = .lost
      }
    }
    let diagnosis = try Diagnosis(of: try market.data())

    let supported = diagnosis.hypotheses.filter { $0.verdict == .supported }
    #expect(supported.map(\.cause) == [.fewSegments])
    #expect(diagnosis.hypotheses.first?.cause == .fewSegments)
    #expect(Set(diagnosis.hypotheses.map(\.cause)) == Set(Cause.allCases))
  }

  @Test(.enabled(if: RealData.isHere, "\(RealData.missing)"))
  func theRealFallHasNoReasonAndNoKnownSeason() throws {
    let book = try RealBook.book(asOf: try #require(Day("2024-07-20")))
    let cube = try Cube(
      of: book, calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
    let diagnosis = try Diagnosis(
      of: DiagnosisData(
        book: book, cube: cube, wholePeriods: cube, before: RandomDeals.before,
        after: RandomDeals.after, stays: [], minimumSample: 30, minimumRepDeals: 30))
    let verdicts = Dictionary(
      uniqueKeysWithValues: diagnosis.hypotheses.map { ($0.cause, $0.verdict) })

    #expect(!verdicts.values.contains(.supported))
    #expect(verdicts[.seasonality] == .cannotTell && verdicts[.stalling] == .cannotTell)
    #expect(verdicts[.fewSegments] == .notSupported && verdicts[.singleReps] == .notSupported)
  }

  @Test func onePeriodWithoutDealsCanTellNothing() throws {
    let data = try QuietMarket(seed: 6).data(versus: RandomDeals.quarter("2019Q1"))
    let diagnosis = try Diagnosis(of: data, permutations: 19)

    #expect(!diagnosis.hypotheses.contains { $0.verdict == .supported })
    #expect(diagnosis.hypotheses.allSatisfy { !$0.sentence.isEmpty && $0.effect?.isNaN != true })
  }
}
