/// How the win rate changed from every period to the next, and how much of it each dimension's mix
/// was.
///
/// Formulas: docs/metrics/win-rate-change.md.
public struct ChangeHistory: Sendable {
  /// One segment's part of a change.
  public struct Line: Sendable {
    public let segment: String
    public let mix: Double
    public let rate: Double
    /// Of mix and rate effect together; `nil` where a period has one deal or none.
    public let standardError: Double?
  }

  /// A change split by one dimension.
  public struct Split: Sendable {
    public let dimension: Dimension
    public let mix: WinRateChange.Effect
    public let rate: WinRateChange.Effect
    /// Segments with closed deals in either period; their parts add up to the change.
    public let lines: [Line]
  }

  /// A change from one period to the next, by deals or by amount.
  public struct Step: Sendable {
    public let before: Period
    public let after: Period
    public let weight: Weight
    public let closedBefore: Int
    public let closedAfter: Int
    /// `nil` when either period has nothing to weigh.
    public let change: Double?
    public let interval: Interval?
    public let pValue: Double?
    public let verdict: Verdict
    /// Empty without a change.
    public let splits: [Split]
  }

  public let dimensions: [Dimension]
  /// Oldest first; each weight in the order of ``Weight``.
  public let steps: [Step]
  /// Why periods deserve a doubt, as sentences.
  public let doubts: [String]

  /// All steps between the periods of a cube, a running one left out.
  public init(of cube: Cube, by dimensions: [Dimension], minimumSample: Int) {
    self.dimensions = dimensions
    let periods = cube.periods.filter { cube.coverage(of: $0)?.elapsedDays == nil }
    steps = zip(periods, periods.dropFirst()).flatMap { before, after in
      Weight.allCases.map {
        Step(of: cube, before, after, weight: $0, by: dimensions, minimumSample: minimumSample)
      }
    }
    guard let first = cube.periods.first, let last = cube.periods.last else {
      doubts = []
      return
    }
    doubts = cube.doubts(first...last)
  }
}

extension ChangeHistory.Step {
  fileprivate init(
    of cube: Cube, _ before: Period, _ after: Period, weight: Weight, by dimensions: [Dimension],
    minimumSample: Int
  ) {
    let (first, last) = (cube.total(in: before), cube.total(in: after))
    let widening = RepDependence(of: cube, from: before, to: after, weight: weight).widening
    let test = ChangeTest(from: first, to: last, weight: weight, widening: widening)
    (self.before, self.after, self.weight) = (before, after, weight)
    (closedBefore, closedAfter) = (first.closed, last.closed)
    (change, interval, pValue) = (test.change, test.interval, test.pValue)
    verdict = Verdict(
      p: test.pValue, closed: first.closed, last.closed, minimumSample: minimumSample,
      isComparable: cube.isComparable(before, after))
    splits =
      test.change == nil
      ? []
      : dimensions.map { dimension in
        let tallies = (
          cube.tallies(by: dimension, in: before), cube.tallies(by: dimension, in: after)
        )
        return ChangeHistory.Split(
          MixAndRate(of: tallies, weight: weight, widening: widening), of: cube, by: dimension)
      }
  }
}

extension ChangeHistory.Split {
  fileprivate init(_ split: MixAndRate, of cube: Cube, by dimension: Dimension) {
    // How far reps move apart says nothing about the line of one of them.
    let own = dimension == .rep ? split.widened(by: 1) : split
    let names = cube.values(of: dimension)
    lines = names.indices.filter { split.rates($0) != nil }.map { index in
      ChangeHistory.Line(
        segment: names[index], mix: split.mix(index), rate: split.rate(index),
        standardError: own.errors(index).contribution)
    }
    self.dimension = dimension
    let errors = split.totalErrors
    mix = WinRateChange.Effect(
      value: lines.reduce(0) { $0 + $1.mix }, standardError: errors.mix)
    rate = WinRateChange.Effect(
      value: lines.reduce(0) { $0 + $1.rate }, standardError: errors.rate)
  }
}
