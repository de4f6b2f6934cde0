import Engine

extension State {
  /// What an empty view of closed deals says: that its answer is on the way, or why there is none.
  func emptiness<Answer>(of thing: String, _ slot: Loaded<Answer>) -> String {
    if let reason = noDealsYet { return reason }
    if let failure = slot.failure ?? periods.failure { return Format.sentence(failure) }
    guard periods.answer != nil, !entries.isEmpty || periods.isLoading else {
      return periods.answer == nil ? "Loading the \(thing)." : noClosedDeals
    }
    return slot.isLoading || periods.isLoading
      ? "Loading the \(thing)." : "Nothing to show here; [ and ] choose a period."
  }

  /// Whether a view without an answer may still get one.
  func isOnTheWay<Answer>(_ slot: Loaded<Answer>) -> Bool {
    slot.isLoading || periods.isLoading
  }

  /// That the as-of day lies before all data; nil when it does not.
  var noDealsYet: String? {
    firstDay.flatMap { first in
      first > asOf
        ? "No deals on or before \(asOf); the data begins \(first): "
          + "choose a later day with --as-of." : nil
    }
  }

  private var noClosedDeals: String {
    "No deal was closed on or before \(asOf): choose a later day with --as-of, "
      + "or import an export that holds won or lost deals."
  }
}
