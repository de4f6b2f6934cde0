/// What training led to: a stored model, and whether it scores from now on.
public struct TrainingResult: Hashable, Sendable {
  public let id: Int64
  public let card: ModelCard
  /// The model that scored before; `nil` without one.
  public let champion: Int64?
  public let challenge: Challenge
}
