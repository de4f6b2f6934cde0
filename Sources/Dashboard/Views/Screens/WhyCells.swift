import Engine
import Screen

/// A step of the waterfall as fields.
struct WhyCells {
  private let step: Waterfall.Step
  private var line: WinRateChange.Line { step.line }

  init(_ step: Waterfall.Step) { self.step = step }

  /// The fields of a wide line.
  var all: [Span] {
    [
      Span(name), Span(shares, .muted), Span(rates, .muted),
      Span(ShownEffects.text(step.shown.mix)), Span(ShownEffects.text(step.shown.rate)), part,
      error,
      Span(Format.pValue(line.adjustedP, name: false), .muted),
    ]
  }

  /// The fields of a short line.
  var phone: [Span] { [Span(name), part, error] }

  /// The fields of the line below the steps, which is what they add up to.
  static func sum(of change: WinRateChange, _ shown: ShownEffects.Line) -> [Span] {
    let rates =
      Format.percent(change.before.rate, unit: false) + ">"
      + Format.percent(change.after.rate, unit: false)
    let effects = [shown.mix, shown.rate, shown.part].map(ShownEffects.text)
    let texts = ["sum", "", rates] + effects + ["", Format.pValue(change.pValue, name: false)]
    return texts.map { Span($0, .heading) }
  }

  private var name: String {
    let status = line.status == .both ? "" : " (\(line.status.rawValue))"
    return Format.segment(line.segment) + status
  }

  private var shares: String {
    Format.percent(line.shareBefore, digits: 0, unit: false) + ">"
      + Format.percent(line.shareAfter, digits: 0)
  }

  private var rates: String {
    Format.percent(line.rateBefore, unit: false) + ">"
      + Format.percent(line.rateAfter, unit: false)
  }

  private var part: Span {
    let tenths = step.shown.part
    return Span(ShownEffects.text(tenths), tenths < 0 ? .down : tenths > 0 ? .up : .level)
  }

  private var error: Span {
    Span(Format.points(line.contribution.standardError, signed: false, unit: false), .muted)
  }

  private static func p(of line: WinRateChange.Line) -> String {
    (line.adjustedP == line.pValue ? "" : "adjusted ") + Format.pValue(line.adjustedP)
  }

  /// What is said of the selected segment.
  static func sentence(_ step: Waterfall.Step) -> String {
    let line = step.line
    return "\(Format.segment(line.segment)): mix \(ChangeWords.effect(step.shown.mix, line.mix)), "
      + "rate \(ChangeWords.effect(step.shown.rate, line.rate)), n = \(Format.count(line.closedBefore)) and "
      + "\(Format.count(line.closedAfter)), \(p(of: line))."
  }
}
