import Dashboard
import Engine

extension Report {
  /// Why the win rate moved, by one dimension or, one after the other, by several; with the
  /// combinations behind it where they were looked for, and the mix effect of the dimensions
  /// together where there are two or three.
  init(_ changes: [WinRateChange], shapley: ShapleyMix? = nil, drivers: ChangeDrivers? = nil) {
    let headline = changes.first.map(Self.headline) ?? "No comparison"
    self.init(
      headline, json: Self.json(changes).adding(["shapley": shapley.map(Self.json) ?? .null]))
    written = WrittenAnswer(changes, drivers: drivers).markdown
    guard let first = changes.first else { return }
    blocks = Self.sentences(first).map(Block.sentence)
    if let shapley { blocks.append(.sentence(ShapleyWords(shapley).sentence)) }
    for change in changes { blocks += Self.blocks(change) }
    blocks +=
      Self.sentences(ChangeWords.doubts(of: changes)) + [.sentence(Format.counted(first.basis))]
  }

  private static func headline(_ change: WinRateChange) -> String {
    let name = change.weight == .count ? "Win rate" : "Weighted win rate"
    return "\(name) \(change.before.period) -> \(change.after.period): "
      + "\(Format.percent(change.before.rate)) -> \(Format.percent(change.after.rate)), "
      + "\(Format.points(change.change)), \(change.verdict.rawValue)"
  }

  private static func sentences(_ change: WinRateChange) -> [String] {
    guard change.change != nil else {
      return [ChangeWords.nothingToCompare(change)]
    }
    let evidence =
      "95% interval \(Format.pointsInterval(change.interval)), \(Format.pValue(change.pValue)), "
      + "\(Format.count(change.before.closed)) and \(Format.count(change.after.closed)) closed deals."
    let power = change.detectable.map {
      "A change smaller than \(Format.points($0, signed: false)) would mostly have gone unseen."
    }
    let simpson =
      change.isSimpson
      ? "Every segment moved the other way: the change is one of mix alone." : nil
    let words = ChangeWords(change)
    return [evidence, power, simpson, words.jointlyInFull, words.sizeGap].compactMap(\.self)
  }

  private static func blocks(_ change: WinRateChange) -> [Block] {
    guard let mix = change.mix, let rate = change.rate, let shown = ShownEffects(change) else {
      return []
    }
    var table = ReportTable([
      .text(change.dimension.name), .number("n"), .number("->"), .number("share"), .number("->"),
      .number("win%"), .number("->"), .number("mix"), .number("rate"), .number("part"),
      .number("± se"), .text(""),
    ])
    table.rows = zip(change.lines, shown.lines).map(row)
    table.rows.append(sum(of: change, shown.total))
    let split =
      ChangeWords(change).nothingToSplit
      ?? "By \(change.dimension.name), in percentage points: "
      + "mix \(effect(shown.total.mix, mix)), rate \(effect(shown.total.rate, rate)) "
      + "(± one standard error)."
    let sizes = ChangeWords(change).sizes.map { [Block.sentence($0)] } ?? []
    return [.table(table), .sentence(split)] + sizes
  }

  private static func effect(_ tenths: Int, _ effect: WinRateChange.Effect) -> String {
    ShownEffects.text(tenths) + " ± "
      + Format.points(effect.standardError, signed: false, unit: false)
  }

  private static func sum(of change: WinRateChange, _ shown: ShownEffects.Line) -> [String] {
    [
      "sum", Format.count(change.before.closed), Format.count(change.after.closed), "", "",
      Format.percent(change.before.rate, unit: false),
      Format.percent(change.after.rate, unit: false), ShownEffects.text(shown.mix),
      ShownEffects.text(shown.rate), ShownEffects.text(shown.part), "", "",
    ]
  }

  private static func row(_ line: WinRateChange.Line, _ shown: ShownEffects.Line) -> [String] {
    [
      Format.segment(line.segment), Format.count(line.closedBefore), Format.count(line.closedAfter),
      Format.percent(line.shareBefore, unit: false), Format.percent(line.shareAfter, unit: false),
      Format.percent(line.rateBefore, unit: false), Format.percent(line.rateAfter, unit: false),
      ShownEffects.text(shown.mix), ShownEffects.text(shown.rate), ShownEffects.text(shown.part),
      Format.points(line.contribution.standardError, signed: false, unit: false),
      line.status == .both ? "" : line.status.rawValue,
    ]
  }

  /// The fields of one change; of several, what they share, and each under "changes".
  private static func json(_ changes: [WinRateChange]) -> JSON {
    guard let first = changes.first else { return [:] }
    if changes.count == 1 { return json(first) }
    return headlineJSON(first, doubts: allDoubts(changes)).adding([
      "dimension": .null, "mixEffect": .null, "mixStandardError": .null, "rateEffect": .null,
      "rateStandardError": .null, "entered": .null, "left": .null, "weightedSplit": .null,
      "segments": .null,
      "changes": JSON(changes.map(json)),
    ])
  }

  private static func allDoubts(_ changes: [WinRateChange]) -> [String] {
    changes.flatMap(\.doubts).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func headlineJSON(_ change: WinRateChange, doubts: [String]) -> JSON {
    [
      "period": JSON(change.after.period), "versus": JSON(change.before.period),
      "weight": .string(change.weight.rawValue), "basis": .string(change.basis.rawValue),
      "where": JSON(where: change.filter.segments), "firstDays": JSON(change.firstDays),
      "before": json(change.before), "after": json(change.after), "change": JSON(change.change),
      "interval": JSON(change.interval), "pValue": JSON(change.pValue),
      "verdict": .string(change.verdict.rawValue), "detectable": JSON(change.detectable),
      "comparable": .bool(change.isComparable), "doubts": JSON(doubts.map { .string($0) }),
      "repDependence": json(change.repDependence),
      "sizeGap": change.sizeGap.map(json) ?? .null, "joint": change.joint.map(json) ?? .null,
    ]
  }

  private static func json(_ change: WinRateChange) -> JSON {
    headlineJSON(change, doubts: change.doubts).adding([
      "dimension": .string(change.dimension.rawValue),
      "mixEffect": JSON(change.mix?.value), "mixStandardError": JSON(change.mix?.standardError),
      "rateEffect": JSON(change.rate?.value),
      "rateStandardError": JSON(change.rate?.standardError), "entered": JSON(change.entered),
      "left": JSON(change.left), "simpson": .bool(change.isSimpson),
      "weightedSplit": change.weightedSplit.map(json) ?? .null,
      "segments": JSON(change.lines.map(json)),
    ])
  }

  private static func json(_ reps: RepDependence) -> JSON {
    ["pValue": JSON(reps.pValue), "widening": JSON(reps.widening)]
  }

  private static func json(_ gap: SizeGap) -> JSON {
    [
      "before": JSON(gap.before), "after": JSON(gap.after), "change": JSON(gap.change.value),
      "standardError": JSON(gap.change.standardError), "pValue": JSON(gap.pValue),
    ]
  }

  private static func json(_ split: WeightedSplit) -> JSON {
    [
      "countMix": JSON(split.countMix), "sizeMix": JSON(split.sizeMix),
      "conversion": JSON(split.conversion), "sizeWin": JSON(split.sizeWin),
    ]
  }

  private static func json(_ joint: JointChange) -> JSON {
    let parts = joint.parts.map { part in
      (part.dimensions.map(\.rawValue).joined(separator: "+"), json(part.effect))
    }
    return [
      "mix": .object(parts), "mixTotal": json(joint.mix),
      "conversion": JSON(joint.conversion?.value),
      "conversionStandardError": JSON(joint.conversion?.standardError),
    ]
  }

  private static func json(_ shapley: ShapleyMix) -> JSON {
    let parts = shapley.split?.parts.map { ($0.dimension.rawValue, json($0.effect)) }
    return [
      "dimensions": JSON(shapley.dimensions.map { .string($0.rawValue) }),
      "coverage": JSON(shapley.coverage), "mix": parts.map(JSON.object) ?? .null,
      "mixTotal": (shapley.split?.mix).map(json) ?? .null,
      "conversion": (shapley.split?.conversion).map(json) ?? .null,
    ]
  }

  private static func json(_ effect: WinRateChange.Effect) -> JSON {
    ["effect": JSON(effect.value), "standardError": JSON(effect.standardError)]
  }

  private static func json(_ side: WinRateChange.Side) -> JSON {
    [
      "closed": JSON(side.closed), "won": JSON(side.won), "rate": JSON(side.rate),
      "complete": .bool(side.completeness.isComplete), "coverage": JSON(side.coverage),
    ]
  }

  private static func json(_ line: WinRateChange.Line) -> JSON {
    [
      "segment": .string(line.segment), "status": .string(line.status.rawValue),
      "closedBefore": JSON(line.closedBefore), "closedAfter": JSON(line.closedAfter),
      "shareBefore": JSON(line.shareBefore), "shareAfter": JSON(line.shareAfter),
      "rateBefore": JSON(line.rateBefore), "rateAfter": JSON(line.rateAfter),
      "mixEffect": JSON(line.mix.value), "rateEffect": JSON(line.rate.value),
      "contribution": JSON(line.contribution.value),
      "standardError": JSON(line.contribution.standardError), "pValue": JSON(line.pValue),
      "adjustedP": JSON(line.adjustedP),
    ]
  }
}
