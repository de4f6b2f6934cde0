/// Which closed deals an answer about a run of periods is about.
public struct DealScope: Hashable, Sendable {
  public let span: ClosedRange<Period>
  public let basis: Basis
  public let filter: DealFilter
  /// Closed deals below which nothing is claimed.
  public let minimumSample: Int
  /// Periods of the run that the data holds in part, as sentences.
  public let doubts: [String]

  init(_ span: ClosedRange<Period>, in cube: Cube, minimumSample: Int) {
    self.span = span
    (basis, filter) = (cube.basis, cube.filter)
    self.minimumSample = minimumSample
    doubts = cube.doubts(span)
  }
}
