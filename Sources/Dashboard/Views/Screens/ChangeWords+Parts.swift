import Engine

extension ChangeWords {
  /// What several dimensions explain together, in one line.
  var jointly: String? {
    guard let joint = change.joint, let whole = change.change else { return nil }
    guard let conversion = joint.conversion else { return notToldApart }
    let shown = ShownEffects.rounded([joint.mix.value, conversion.value], to: whole)
    return "By \(JointChange.attributes.count) attributes together: "
      + "mix \(Self.effect(shown[0], joint.mix)), conversion \(Self.effect(shown[1], conversion))."
  }

  /// The same with the name and the mix effect of every dimension.
  public var jointlyInFull: String? {
    guard let joint = change.joint, let whole = change.change else { return nil }
    guard let conversion = joint.conversion else { return notToldApart }
    let all = joint.parts.map(\.effect.value) + [conversion.value]
    let shown = ShownEffects.rounded(all, to: whole)
    let parts = zip(joint.parts, shown).map { part, tenths in
      part.dimensions.map(\.name).joined(separator: " and ") + " " + ShownEffects.text(tenths)
    }
    return
      "All attributes together, in percentage points: mix by \(parts.joined(separator: ", ")); "
      + "conversion at the same mix \(Self.effect(shown[shown.count - 1], conversion))."
  }

  private var notToldApart: String {
    "An attribute changed all its values with the period: mix and conversion cannot be told apart."
  }

  /// The change by amount in four parts.
  public var sizes: String? {
    guard change.weight == .amount, let whole = change.change, let split = change.weightedSplit
    else { return nil }
    let parts = [split.countMix, split.sizeMix, split.conversion, split.sizeWin]
    let shown = ShownEffects.rounded(parts, to: whole).map { ShownEffects.text($0) }
    return "In four parts: other deals \(shown[0]), other sizes \(shown[1]), "
      + "conversion \(shown[2]), larger ones lost or won \(shown[3]) pp."
  }

  /// Whether the larger deals are lost more than before; nothing of periods that cannot be compared.
  public var sizeGap: String? {
    guard let gap = change.sizeGap, gap.isComparable, let p = gap.pValue else { return nil }
    let words = p < 0.05 ? "more than luck" : "could be noise"
    return "By money instead of by count the win rate is \(Format.points(gap.after)) away, "
      + "\(Format.points(gap.before)) before: \(Format.points(gap.change.value)), "
      + "\(Format.pValue(p)), \(words)."
  }
}
