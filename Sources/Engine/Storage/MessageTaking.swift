/// What became of the messages of one body, which are stored, and why their deals have no new score.
public struct MessageTaking: Sendable {
  public let results: [MessageResult]
  /// `nil` where every deal that asked for it was scored; the next daily job scores the others.
  public let unscored: (any Error)?
}
