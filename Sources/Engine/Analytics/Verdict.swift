/// What may be said of a change, given how surely it differs from zero.
///
/// Clear is p < 0.01, likely p < 0.05; below the minimum sample nothing is said. A change that
/// luck does not explain is still not one of sales where the export's edge may have made it.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  case clear
  case likely
  case couldBeNoise = "could be noise"
  case tooFewDeals = "too few deals"
  case notComparable = "not comparable"

  /// Whether the change is more than luck, and than the edge of the export.
  public var isShown: Bool { self == .clear || self == .likely }
}

extension Verdict {
  /// The verdict on a change of two rates that rest on so many closed deals.
  init(p: Double?, closed before: Int, _ after: Int, minimumSample: Int, isComparable: Bool) {
    guard min(before, after) >= minimumSample, let p else {
      self = .tooFewDeals
      return
    }
    guard p < 0.05 else {
      self = .couldBeNoise
      return
    }
    self = !isComparable ? .notComparable : p < 0.01 ? .clear : .likely
  }
}
