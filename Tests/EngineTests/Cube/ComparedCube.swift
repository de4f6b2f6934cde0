import Testing

@testable import Engine

/// What a cube answers, its amount bands aside, to compare two that were counted in two ways.
struct ComparedCube: Equatable {
  private let asOf: Day
  private let periods: [Period]
  private let coverage: [PeriodCoverage?]
  private let totals: [WinTally]
  private let leftOut: [Int]
  private let values: [[String]]
  private let tallies: [[WinTally]]
  private let withholdsAmounts: Bool

  init(_ cube: Cube) {
    (asOf, periods) = (cube.asOf, cube.periods)
    withholdsAmounts = cube.withholdsAmounts
    coverage = periods.map { cube.coverage(of: $0) }
    totals = periods.map { cube.total(in: $0) }
    leftOut = periods.map { cube.leftOut(of: $0, by: .undecided) }
    let dimensions = Dimension.allCases.dropLast()
    values = dimensions.map { cube.values(of: $0) }
    tallies = dimensions.flatMap { dimension in
      cube.periods.map { Array(cube.tallies(by: dimension, in: $0)) }
    }
  }
}
