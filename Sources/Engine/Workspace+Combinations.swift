extension Workspace {
  /// The combinations of up to `depth` values in a run of periods, by how often they are won.
  public func combinations(
    in cube: Cube, over span: ClosedRange<Period>, depth: Int
  ) throws -> Combinations {
    try Combinations(
      of: try cells(of: cube, over: span, by: ChangeDrivers.dimensions),
      in: scope(span, in: cube), depth: depth)
  }

  /// Where the deals of a run of periods were worth more or less than elsewhere.
  public func focus(
    in cube: Cube, over span: ClosedRange<Period>, depth: Int, per measure: ValueMeasure
  ) throws -> FocusList {
    FocusList(
      of: try cells(of: cube, over: span, by: FocusList.dimensions), in: scope(span, in: cube),
      depth: depth, per: measure)
  }

  private func cells(
    of cube: Cube, over span: ClosedRange<Period>, by dimensions: [Dimension]
  ) throws -> JointCells {
    try cube.require(span.lowerBound)
    try cube.require(span.upperBound)
    return try JointCells(
      of: try storedBook().book, in: cube, over: span, by: dimensions)
  }

  private func scope(_ span: ClosedRange<Period>, in cube: Cube) -> DealScope {
    DealScope(span, in: cube, minimumSample: settings.minimumSample)
  }
}
