/// What may be said of a change, given how surely it differs from zero.
///
/// Clear is p < 0.01, likely p < 0.05; below the minimum sample nothing is said.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  case clear
  case likely
  case couldBeNoise = "could be noise"
  case tooFewDeals = "too few deals"
}
