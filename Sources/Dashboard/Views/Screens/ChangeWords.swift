public import Engine

/// What is said of a change of the win rate in sentences.
public struct ChangeWords {
  let change: WinRateChange

  public init(_ change: WinRateChange) { self.change = change }

  /// The verdict first, then the effects.
  var sentences: [String] {
    guard change.change != nil else {
      return [Self.nothingToCompare(change)]
    }
    return [verdict, split, jointly, sizes, simpson].compactMap(\.self)
  }

  /// The doubts of a change by one dimension or by several in turn, each said once.
  ///
  /// Where there is nothing to compare, ``nothingToCompare(_:)`` says so instead.
  public static func doubts(of changes: [WinRateChange]) -> [String] {
    changes.filter { $0.change != nil }.flatMap(\.doubts).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// Why there is no change: no deals, or no amount to weigh them by.
  public static func nothingToCompare(_ change: WinRateChange) -> String {
    let empty = [change.before, change.after].first { $0.closed == 0 }
    if let empty {
      let days = change.firstDays.map { "the first \(Format.count($0, of: "day")) of " } ?? ""
      return "No closed deals in \(days)\(empty.period), so there is nothing to compare."
    }
    let unweighed = change.before.rate == nil ? change.before : change.after
    return "The deals closed in \(unweighed.period) have no amount: there is no rate by money."
  }

  /// The change and how sure it is.
  var verdict: String {
    let name = change.weight == .count ? "Win rate" : "Win rate by money"
    let rates =
      "\(Format.percent(change.before.rate, unit: false)) to \(Format.percent(change.after.rate))"
    return "\(name) \(rates): \(Format.points(change.change)) "
      + "(\(Format.pointsInterval(change.interval))), \(Format.pValue(change.pValue)): \(words)."
  }

  private var words: String {
    switch change.verdict {
    case .clear: "a clear change"
    case .likely: "a likely change"
    case .couldBeNoise: "could be noise"
    case .tooFewDeals: "too few deals to say"
    case .notComparable: "not comparable, the export's edge may explain it"
    }
  }

  /// Why a split says nothing: all deals are alike in its dimension.
  public var nothingToSplit: String? {
    guard change.lines.count == 1, let only = change.lines.first else { return nil }
    return only.segment.isEmpty
      ? "No deal of these periods names its \(change.dimension.name): there is nothing to split."
      : "All deals of these periods have one \(change.dimension.name), "
        + "\(Format.segment(only.segment)): there is nothing to split."
  }

  var split: String? {
    if let nothingToSplit { return nothingToSplit }
    guard let mix = change.mix, let rate = change.rate, let shown = ShownEffects(change)?.total
    else { return nil }
    return "Of it mix \(Self.effect(shown.mix, mix)), rate \(Self.effect(shown.rate, rate)) "
      + "(± one standard error)."
  }

  /// An effect as it is shown with its standard error.
  static func effect(_ tenths: Int, _ effect: WinRateChange.Effect) -> String {
    ShownEffects.text(tenths) + " ± "
      + Format.points(effect.standardError, signed: false)
  }

  /// What the data could not have shown.
  var power: String? {
    change.detectable.map {
      "A change below \(Format.points($0, signed: false)) would mostly go unseen "
        + "(n = \(Format.count(change.before.closed)) and \(Format.count(change.after.closed)))."
    }
  }

  var simpson: String? {
    change.isSimpson
      ? "Every segment moved the other way: the change is one of mix alone." : nil
  }
}
