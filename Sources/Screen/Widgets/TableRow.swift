/// A row of a table as it is drawn.
public struct TableRow: Hashable, Sendable {
  public var cells: [Span]
  public var isMarked: Bool

  /// A row with a span for each column of the table.
  public init(_ cells: [Span], isMarked: Bool = false) {
    self.cells = cells
    self.isMarked = isMarked
  }
}
