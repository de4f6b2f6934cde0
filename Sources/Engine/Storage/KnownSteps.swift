/// Which states in a deal's history are steps of a history or a message, and what each of them told.
///
/// Everything else in it was shown by exports.
struct KnownSteps {
  /// By the day; also of days on which an export showed the deal.
  var told: [Int32: ToldValues]
  let isShown: (Int32) -> Bool

  static var none: Self { Self(told: [:]) { _ in true } }

  init(told: [Int32: ToldValues], isShown: @escaping (Int32) -> Bool) {
    self.told = told
    self.isShown = isShown
  }

  /// What a state told that is a step; `nil` where an export showed it.
  subscript(known: KnownState) -> ToldValues? {
    guard let told = told[known.day], !isShown(known.day) else { return nil }
    return known.state.outcome == nil || told != .everything ? told : nil
  }
}

extension KnownSteps {
  /// Each step with what it told and the rest as it was known before; steps that told nothing but what
  /// exports know better are left out.
  ///
  /// What comes before all exports is for the rest as the first of them shows it. Of an end the exports
  /// that show it know more, and another stage opens a deal that ended.
  mutating func fill(_ states: [KnownState]) -> [KnownState] {
    guard states.contains(where: { self[$0] != nil }) else { return states }
    let firstShown = states.first { self[$0] == nil }
    let assumed = assumable(in: states, before: firstShown?.day ?? .max)
    var before: DealState?
    var filled: [KnownState] = []
    for (index, known) in states.enumerated() {
      var known = known
      if let told = self[known]?.kept(assuming: assumed) {
        guard !told.isEmpty else {
          self.told[known.day] = nil
          continue
        }
        if told.tellsEnd, let end = knownEnd(of: states[index...], after: before) {
          known.state.end(as: end)
        }
        let base = before ?? firstShown?.state.open(inStageOf: known.state) ?? known.state
        known.state = base.taking(step: known.state, telling: told)
      }
      before = known.state
      filled.append(known)
    }
    return filled
  }

  /// The state that tells the end of the first of some states better: that before it, where the deal
  /// had ended so already, or the one that an export shows.
  private func knownEnd(of states: ArraySlice<KnownState>, after before: DealState?) -> DealState? {
    if let before, before.outcome != nil, before.outcome == states.first?.state.outcome {
      return before
    }
    let next = states.dropFirst().first { known in
      self[known].map { $0.contains(.stage) && !$0.tellsEnd } ?? true
    }
    return next.flatMap { self[$0] == nil && $0.state.outcome != nil ? $0.state : nil }
  }

  /// The values that were told first before an export had shown the deal, the first one on a day.
  private func assumable(in states: [KnownState], before shown: Int32) -> ToldValues {
    let assumable = ToldValues.ofHistories.filter { value in
      let first = states.first { known in
        told[known.day].map { $0 != .everything && $0.contains(value) } ?? false
      }
      return first.map { $0.day <= shown } ?? true
    }
    return ToldValues(assumable)
  }
}

extension DealState {
  /// Has a deal end as it does in another state.
  fileprivate mutating func end(as other: Self) {
    (outcome, closed) = (other.outcome, other.closed)
    codes[Dimension.stage.index] = other.codes[Dimension.stage.index]
  }

  /// The state with what a step told, which opens an ended deal where it tells its stage.
  fileprivate func taking(step: Self, telling told: ToldValues) -> Self {
    let base = told.contains(.stage) ? open(inStageOf: step) : self
    var state = base.taking(told, of: step)
    if state.outcome != nil { state.expectedClose = nil }
    return state
  }

  /// The state of a deal that is open, also after an end.
  fileprivate func open(inStageOf other: Self) -> Self {
    outcome == nil ? self : reopened(inStageOf: other)
  }
}
