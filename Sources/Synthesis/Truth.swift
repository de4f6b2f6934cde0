/// A fact planted in a synthetic export: what it is, where, how large, and how to see it.
public struct Truth: Hashable, Sendable {
  /// One word to find it by, such as `mixShift`.
  public let name: String
  public let what: String
  /// Segments as `dimension=value`, joined by commas; empty when the whole book has it.
  public let place: String
  /// The command or the screen that shows it.
  public let seen: String
  /// Planted parameters and what they came to in this book.
  public let figures: [Figure]

  /// A figure's value; `nil` when the truth has none of that name.
  public func value(of figure: String) -> Double? {
    figures.first { $0.name == figure }?.value
  }
}
