import TestSupport
import Testing

@testable import Engine

@Suite struct ChangeHistoryTests {
  static let dimensions: [Dimension] = [.region, .rep]

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func everyStepIsTheChangeOfItsPeriods(seed: UInt64) throws {
    let cube = try RandomDeals(seed: seed).cube()
    let history = ChangeHistory(of: cube, by: Self.dimensions, minimumSample: 30)
    let weights = history.steps.map(\.weight)
    #expect(weights == [.count, .amount])

    for step in history.steps {
      for split in step.splits {
        let change = try WinRateChange(
          of: cube, dimension: split.dimension, from: step.before, to: step.after,
          weight: step.weight, minimumSample: 30)
        #expect(step.change == change.change)
        #expect(step.pValue == change.pValue)
        #expect(step.verdict == change.verdict)
        #expect(abs(split.mix.value - (change.mix?.value ?? 0)) < 1e-12)
        #expect(split.rate.standardError == change.rate?.standardError)
        for line in split.lines {
          let other = try #require(change.lines.first { $0.segment == line.segment })
          #expect(line.mix == other.mix.value && line.rate == other.rate.value)
          #expect(line.standardError == other.contribution.standardError)
        }
      }
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func linesAddUpToTheChange(seed: UInt64) throws {
    let history = ChangeHistory(
      of: try RandomDeals(seed: seed).cube(), by: Dimension.allCases, minimumSample: 30)

    for step in history.steps {
      let change = try #require(step.change)
      for split in step.splits {
        let sum = split.lines.reduce(0) { $0 + $1.mix + $1.rate }
        #expect(abs(sum - change) < 1e-12)
      }
    }
  }

  @Test func aRunningPeriodIsNoStep() throws {
    let deals = RandomDeals(seed: 3).deals
    let cube = try Cube(
      of: DealBook(of: deals, asOf: RandomDeals.after.start.advanced(by: 20)),
      calendar: .calendarYear, length: .quarter, basis: .closed, where: .all)
    let history = ChangeHistory(of: cube, by: Self.dimensions, minimumSample: 30)

    #expect(history.steps.allSatisfy { $0.after != RandomDeals.after })
    #expect(history.doubts.contains { $0.contains("still running") })
  }

  @Test func withoutDealsThereIsNoStep() throws {
    let cube = try RandomDeals.cube(of: [])

    #expect(ChangeHistory(of: cube, by: Self.dimensions, minimumSample: 30).steps.isEmpty)
  }
}
