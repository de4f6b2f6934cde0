/// What a person changed in one go, with what it was before, so that it can be undone.
public struct AlertChange: Hashable, Sendable {
  /// In the same order as ``after``.
  public let before: [Alert]
  public let after: [Alert]

  public init(before: [Alert], after: [Alert]) {
    (self.before, self.after) = (before, after)
  }
}
