/// The nine things that may make a win rate fall.
public enum Cause: String, Hashable, Sendable, CaseIterable {
  case pipelineQuality, definitions, fewSegments, stalling, longerCycles, singleReps, largerDeals,
    weakerLeads, seasonality

  /// The cause as a claim.
  public var name: String {
    switch self {
    case .pipelineQuality: "the pipeline got weaker"
    case .definitions: "definitions changed"
    case .fewSegments: "few segments dropped"
    case .stalling: "deals stall in a stage"
    case .longerCycles: "cycles got longer"
    case .singleReps: "it is single reps"
    case .largerDeals: "larger deals dilute it"
    case .weakerLeads: "more weak leads"
    case .seasonality: "it is the season"
    }
  }
}
