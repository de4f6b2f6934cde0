public import Engine

/// What is said of the mix effect of two or three dimensions together.
public struct ShapleyWords {
  let shapley: ShapleyMix

  public init(_ shapley: ShapleyMix) { self.shapley = shapley }

  public var sentence: String {
    let names = shapley.dimensions.map(\.name)
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    let together = "Counted by \(list) together"
    guard let split = shapley.split else {
      return "\(together), only \(coverage): too little to tell the mix of one from another's."
    }
    let effects = split.parts.map(\.effect) + [split.conversion]
    let whole = effects.reduce(0) { $0 + $1.value }
    let shown = zip(ShownEffects.rounded(effects.map(\.value), to: whole), effects)
      .map { ChangeWords.effect($0, $1) }
    let parts = zip(split.parts, shown).map { "\($0.dimension.name) \($1)" }
    return "\(together), mix by \(parts.joined(separator: ", ")); conversion \(shown.last ?? "") "
      + "(± one standard error; \(coverage))."
  }

  private var coverage: String {
    let whole = shapley.weight == .count ? "deals are" : "money is"
    return "\(Format.percent(shapley.coverage)) of the \(whole) of a kind that both periods have"
  }
}
