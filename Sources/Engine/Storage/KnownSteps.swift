/// Which states in a deal's history are steps of a history or a message, and what each of them told.
///
/// Everything else in it was shown by exports.
struct KnownSteps {
  /// By the day; also of days on which an export showed the deal.
  var told: [Int32: ToldValues]
  private let isShown: (Int32) -> Bool
  /// What the exports of the last day up to a day on which some showed the deal told nothing of.
  private let missing: (Int32) -> ToldValues
  private let blanks: BlankValues

  static var none: Self { Self(told: [:], isShown: { _ in true }) }

  init(
    told: [Int32: ToldValues], isShown: @escaping (Int32) -> Bool,
    missing: @escaping (Int32) -> ToldValues = { _ in [] }, blanks: BlankValues = BlankValues([])
  ) {
    self.told = told
    self.isShown = isShown
    (self.missing, self.blanks) = (missing, blanks)
  }

  /// Those of a deal that exports have shown on days.
  init(
    told: [Int32: ToldValues], of key: Int64, seenIn sightings: Sightings, blanks: BlankValues
  ) {
    self.init(
      told: told, isShown: { sightings.hasSeen(key, on: $0) },
      missing: { sightings.missing(of: key, upTo: $0) }, blanks: blanks)
  }

  /// What a state told that is a step; `nil` where an export showed it.
  subscript(known: KnownState) -> ToldValues? {
    guard let told = told[known.day], !isShown(known.day) else { return nil }
    return known.state.outcome == nil || told != .everything ? told : nil
  }
}

extension KnownSteps {
  /// What a state does not tell because the exports behind it told nothing of it.
  func unknown(in known: KnownState) -> ToldValues {
    blanks.among(missing(known.day), of: known.state)
  }

  /// A state as it was shown, whatever has been taken for what it is without.
  private func asShown(_ known: KnownState) -> KnownState {
    guard isShown(known.day) else { return known }
    var shown = known
    shown.state = blanks.without(missing(known.day), known.state)
    return shown
  }

  /// What is as it was before in a state of a day that does not tell it; what a step told nothing of is
  /// filled in by itself, unless nothing was to be left of what was known.
  private func isAsBefore(in known: KnownState) -> ToldValues {
    if isShown(known.day) { return missing(known.day) }
    return told[known.day] == .everything ? unknown(in: known) : []
  }

  /// Each step with what it told and the rest as it was known before; steps that told nothing but what
  /// exports know better are left out.
  ///
  /// What comes before all exports is for the rest as the first of them shows it. Of an end the exports
  /// that show it know more, and another stage opens a deal that ended. What exports told nothing of is
  /// as it was known before, too.
  mutating func fill(_ states: [KnownState]) -> [KnownState] {
    let states = states.map(asShown)
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
        let base =
          before ?? firstShown.map { start(as: $0.state, of: known, telling: told) } ?? known.state
        let ending = told.endByStage.flatMap { end($0, of: states[index...], after: before) }
        known.state = base.taking(step: known.state, telling: told)
        if let ending { known.state.end(as: ending) }
      }
      if let before { known.state = known.state.keeping(isAsBefore(in: known), of: before) }
      before = known.state
      filled.append(known)
    }
    return filled
  }

  /// The end that a stage told which ends deals so: that of the state before it, where the deal had ended
  /// already, or as an export shows it; `nil` where one shows the deal open in the stage.
  private func end(
    _ outcome: Outcome, of states: ArraySlice<KnownState>, after before: DealState?
  ) -> DealState? {
    if let before, before.outcome?.isAlike(outcome) ?? false { return before }
    guard var own = states.first?.state, let day = states.first?.day else { return nil }
    let stage = own.code(of: .stage)
    (own.outcome, own.closed) = (outcome, day)
    let next = states.dropFirst().first { known in
      showsEnd(known)
        || self[known]?.contains(.stage) ?? false && known.state.code(of: .stage) != stage
    }
    guard let next, showsEnd(next) else { return own }
    if next.state.outcome?.isAlike(outcome) ?? false { return next.state }
    return next.state.outcome == nil && next.state.code(of: .stage) == stage ? nil : own
  }

  /// What a deal was before its first step, where an export showed it later: as it was shown, but open.
  private func start(
    as shown: DealState, of known: KnownState, telling told: ToldValues
  ) -> DealState {
    let isStageShown = shown.outcome == nil && !told.contains(.stage)
    return shown.opened(
      inStage: isStageShown ? shown.code(of: .stage) : known.state.code(of: .stage))
  }

  /// Whether a state is one that an export showed, or of which a message told how the deal stands.
  private func showsEnd(_ known: KnownState) -> Bool {
    self[known].map { $0.contains(.outcome) } ?? true
  }

  /// The values that were told first before an export had shown the deal, the first one on a day.
  ///
  /// What no step tells was changed on the day of the last export at the earliest, and waits.
  private func assumable(in states: [KnownState], before shown: Int32) -> ToldValues {
    let isShownOnce = !states.contains { self[$0] == nil && $0.day > shown }
    let assumable = ToldValues.ofHistories.filter { value in
      let first = states.first { known in
        told[known.day].map { $0 != .everything && $0.contains(value) } ?? false
      }
      return first.map { $0.day <= shown }
        ?? (isShownOnce || told.values.contains { $0.contains(.outcome) })
    }
    return ToldValues(assumable)
  }
}

extension DealState {
  /// The state with what an export was without as it was known before.
  ///
  /// A deal that has begun anew is in another stage than that of its end.
  func keeping(_ missing: ToldValues, of before: Self) -> Self {
    guard !missing.isEmpty else { return self }
    let beginsAnew = outcome == nil && before.outcome != nil
    let kept = beginsAnew ? missing.subtracting(.stage) : missing
    var state = taking(kept, of: before)
    if state.outcome != nil { state.expectedClose = nil }
    return state
  }

  /// Has a deal end as it does in another state.
  mutating func end(as other: Self) {
    (outcome, closed, expectedClose) = (other.outcome, other.closed, nil)
    codes[Dimension.stage.index] = other.codes[Dimension.stage.index]
  }

  /// The state with what a step told, which opens an ended deal where it tells its stage.
  func taking(step: Self, telling told: ToldValues) -> Self {
    let opens = told.contains(.stage) && !told.contains(.keepsEnd)
    let base = opens ? opened(inStage: step.code(of: .stage)) : self
    var state = base.taking(told, of: step)
    if state.outcome != nil { state.expectedClose = nil }
    return state
  }
}
