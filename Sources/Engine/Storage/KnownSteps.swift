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
    guard known.state.outcome == nil, !isShown(known.day) else { return nil }
    return told[known.day]
  }
}

extension KnownSteps {
  /// Each step with what it told and the rest as it was known before; steps that told nothing but what
  /// exports know better are left out.
  ///
  /// What comes before all exports is for the rest as the first of them shows it.
  mutating func fill(_ states: [KnownState]) -> [KnownState] {
    guard states.contains(where: { self[$0] != nil }) else { return states }
    let firstShown = states.first { self[$0] == nil }
    let assumed = assumable(in: states, before: firstShown?.day ?? .max)
    var before: DealState?
    var filled: [KnownState] = []
    for known in states {
      var known = known
      if let told = self[known]?.kept(assuming: assumed) {
        guard !told.isEmpty else {
          self.told[known.day] = nil
          continue
        }
        let base = before ?? firstShown?.state ?? known.state
        known.state = base.open(inStageOf: known.state).taking(told, of: known.state)
      }
      before = known.state
      filled.append(known)
    }
    return filled
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
  /// The state of a deal that is open, also after an end.
  fileprivate func open(inStageOf other: Self) -> Self {
    outcome == nil ? self : reopened(inStageOf: other)
  }
}
