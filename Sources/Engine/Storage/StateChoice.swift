/// Chooses the state that held as of a day among all that are known of a deal.
///
/// It is that of the newest export whose state held by then. Before the first of them the
/// earliest state stands in, without what moves while a deal is worked.
struct StateChoice {
  private let asOf: Int32
  private var first: DealState?
  private var known: DealState?

  init(asOf day: Int32) { asOf = day }

  /// Looks at one more state; they come oldest export first.
  mutating func consider(_ state: KnownState) {
    if first == nil { first = state.state }
    if state.holdsFrom <= asOf { known = state.state }
  }

  /// The state, and whether the day could know it; `nil` when there was none to choose from.
  var answer: (state: DealState, isKnown: Bool)? {
    if let known { return (known, true) }
    return first.map { ($0.withoutProgress, false) }
  }

  /// Chooses among states that are in memory, oldest export first.
  static func answer(
    among history: [KnownState], asOf day: Day
  ) -> (state: DealState, isKnown: Bool)? {
    var choice = Self(asOf: day.number)
    for state in history { choice.consider(state) }
    return choice.answer
  }
}
