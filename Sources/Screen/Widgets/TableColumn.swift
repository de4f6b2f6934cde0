/// A column of a table: its heading, its room, and what happens to it where room is short.
public struct TableColumn: Hashable, Sendable {
  public let title: String
  public let width: Int

  /// The share of spare room that the column takes; 0 keeps its width.
  public let growth: Int

  public let alignment: Alignment

  /// Columns with the highest number go first where the table is too wide; 0 never goes.
  public let priority: Int

  /// Whether the column holds the name that is highlighted in the selected row.
  public let isName: Bool

  /// Whether it holds ids, which are often alike up to their ends: one that does not fit keeps both.
  public let holdsIDs: Bool

  /// A column with its least width.
  public init(
    _ title: String, width: Int, growth: Int = 0, alignment: Alignment = .left,
    priority: Int = 0, isName: Bool = false, holdsIDs: Bool = false
  ) {
    self.title = title
    self.width = max(1, width)
    self.growth = max(0, growth)
    self.alignment = alignment
    self.priority = priority
    self.isName = isName
    self.holdsIDs = holdsIDs
  }
}
