/// What may be said of a change, given how surely it differs from zero.
///
/// Clear is p < 0.01, likely p < 0.05; below the minimum sample nothing is said.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  case clear
  case likely
  case couldBeNoise = "could be noise"
  case tooFewDeals = "too few deals"
}

extension Verdict {
  /// The verdict on a change of two rates that rest on so many closed deals.
  init(p: Double?, closed before: Int, _ after: Int, minimumSample: Int) {
    guard min(before, after) >= minimumSample, let p else {
      self = .tooFewDeals
      return
    }
    self = p < 0.01 ? .clear : p < 0.05 ? .likely : .couldBeNoise
  }
}
