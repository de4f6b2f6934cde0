public import Engine

/// Half a page about a change of the win rate, for a mail: headline, split, what is behind it, doubts,
/// and what to look at.
public struct WrittenAnswer {
  /// One paragraph; an item belongs to the list of its neighbours.
  enum Part: Equatable {
    case paragraph(lead: String, String)
    case item(String)
  }

  private let changes: [WinRateChange]
  private let drivers: ChangeDrivers?

  /// Of one change, split by one dimension or by several in turn; without drivers where they were
  /// not looked for.
  public init(_ changes: [WinRateChange], drivers: ChangeDrivers?) {
    self.changes = changes
    self.drivers = drivers
  }

  /// `Win rate 2026Q3: 39.1 %, down 9.9 points from 2026Q2`.
  var title: String {
    guard let change = changes.first else { return "Win rate: nothing to compare" }
    let name = change.weight == .count ? "Win rate" : "Win rate by money"
    let place = change.filter.segments.map { Format.segment($0.value) }.joined(separator: ", ")
    let whole = "\(name) \(change.after.period)" + (place.isEmpty ? "" : " (\(place))")
    guard let difference = change.change else { return "\(whole): nothing to compare" }
    let points = Format.points(difference, signed: false, unit: false)
    let way = points == "0.0" ? "as in" : "\(difference < 0 ? "down" : "up") \(points) points from"
    return "\(whole): \(Format.percent(change.after.rate)), \(way) \(change.before.period)"
  }

  var parts: [Part] {
    guard let change = changes.first else { return [] }
    guard change.change != nil else {
      return [.paragraph(lead: "No answer.", ChangeWords.nothingToCompare(change))]
        + doubts
    }
    return [verdict(change), split(change)].compactMap(\.self) + behind(change)
      + [back].compactMap(\.self) + doubts
      + [.paragraph(lead: "Counted.", counted(change)), advice(change)]
  }

  /// What is counted, and by what it is split where that is one dimension of several.
  private func counted(_ change: WinRateChange) -> String {
    let definition = Format.definition(change.basis)
    return changes.count == 1
      ? "\(definition) Split by \(change.dimension.name) alone." : definition
  }

  private func verdict(_ change: WinRateChange) -> Part {
    let words = ChangeWords(change)
    return .paragraph(lead: "How sure.", "\(words.verdict) \(words.power ?? "")")
  }

  private func split(_ change: WinRateChange) -> Part? {
    let words = ChangeWords(change)
    let all = [words.jointlyInFull ?? words.split, words.sizes, words.simpson].compactMap(\.self)
    return all.isEmpty ? nil : .paragraph(lead: "Mix or conversion.", all.joined(separator: " "))
  }

  private var doubts: [Part] {
    let doubts = ChangeWords.doubts(of: changes).map(Format.sentence)
    return doubts.isEmpty ? [] : [.paragraph(lead: "Doubts.", doubts.joined(separator: " "))]
  }
}

extension WrittenAnswer {
  /// The combinations behind the change; the largest segments where none was found.
  private func behind(_ change: WinRateChange) -> [Part] {
    let found = drivers?.found ?? []
    let lead = "Where it comes from."
    guard found.isEmpty else {
      let words = found.map { Self.item($0, change.weight) }
      return [.paragraph(lead: lead, searched(change))] + words.map(Part.item)
    }
    let largest = largestLines.map { Part.item(Self.item($0.line, of: $0.dimension)) }
    let by = changes.count == 1 ? " by \(change.dimension.name)" : ""
    let title = largest.isEmpty ? "" : "The largest parts\(by):"
    let text = [searched(change), title].filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? [] : [.paragraph(lead: lead, text)] + largest
  }

  private func searched(_ change: WinRateChange) -> String {
    drivers.map { DriverSentences($0, of: change).all.joined(separator: " ") } ?? ""
  }

  private static func item(_ driver: ChangeDrivers.Finding, _ weight: Weight) -> String {
    "\(DriverSentences.name(of: driver)): \(Format.points(driver.contribution))"
      + "\(DriverSentences.unit(weight)), "
      + rates(driver.closedBefore, driver.rateBefore, driver.closedAfter, driver.rateAfter)
  }

  private static func item(_ line: WinRateChange.Line, of dimension: Dimension) -> String {
    let error = Format.points(line.contribution.standardError, signed: false, unit: false)
    return "\(dimension.name) \(Format.segment(line.segment)): "
      + "\(Format.points(line.contribution.value, unit: false)) ± \(error) pp, "
      + rates(line.closedBefore, line.rateBefore, line.closedAfter, line.rateAfter)
  }

  private static func rates(_ before: Int, _ old: Double?, _ after: Int, _ new: Double?) -> String {
    "\(Format.count(before)) and \(Format.count(after)) closed deals, win rate "
      + "\(Format.percent(old)) and \(Format.percent(new))"
  }

  /// The three largest segments of all splits by what a deal brings with it, none that shows as 0.
  private var largestLines: [(dimension: Dimension, line: WinRateChange.Line)] {
    let splits = attributeSplits
    let lines = splits.flatMap { split in split.lines.map { (split.dimension, $0) } }
      .filter { ShownEffects.tenths($0.1.contribution.value) != 0 }
    let sorted = lines.sorted { abs($0.1.contribution.value) > abs($1.1.contribution.value) }
    return sorted.prefix(3).map { (dimension: $0.0, line: $0.1) }
  }

  /// Neither the stage that a deal was lost in nor who worked it is something that the deal brings,
  /// so they are no reasons where there are others.
  private var attributeSplits: [WinRateChange] {
    let splits = changes.filter { ![.stage, .rep].contains($0.dimension) }
    return splits.isEmpty ? changes : splits
  }
}

extension WrittenAnswer {
  private var back: Part? {
    RecoveryWords(best: attributeSplits).map {
      .paragraph(lead: "What would have to happen.", $0.sentence)
    }
  }

  /// What to do with it.
  private func advice(_ change: WinRateChange) -> Part {
    .paragraph(lead: "What to look at.", Self.advice(change, drivers))
  }

  private static func advice(_ change: WinRateChange, _ drivers: ChangeDrivers?) -> String {
    switch change.verdict {
    case .tooFewDeals: return "Nothing yet: too few deals are closed. Compare longer periods."
    case .notComparable: return "Another pair of periods: one of these is held in part only."
    case .couldBeNoise where ShownEffects.tenths(change.change ?? 0) == 0:
      return "Nothing: the rate is where it was. Watch the next period."
    case .couldBeNoise:
      return "Nothing yet: chance alone moves the rate this far. Watch the next period."
    case .clear, .likely: break
    }
    let isFall = (change.change ?? 0) < 0
    guard let first = drivers?.found.first(where: { ($0.contribution < 0) == isFall }) else {
      return "All deals alike: what changed for everybody, such as prices, terms, or a competitor."
    }
    return "\(DriverSentences.name(of: first)): "
      + (isFall
        ? "its lost deals, the stage they were lost in, and who worked them."
        : "what was done otherwise there, and whether it can be repeated.")
  }
}

extension WrittenAnswer {
  /// The answer as Markdown.
  public var markdown: String {
    var text = "## " + Markdown.escaped(title)
    var isList = false
    for part in parts {
      switch part {
      case .paragraph(let lead, let sentence):
        text += "\n\n**\(Markdown.escaped(lead))** \(Markdown.escaped(sentence))"
        isList = false
      case .item(let item):
        text += (isList ? "\n" : "\n\n") + "- " + Markdown.escaped(item)
        isList = true
      }
    }
    return text
  }
}
