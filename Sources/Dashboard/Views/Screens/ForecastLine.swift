import Engine
import Screen

/// What all open deals put at risk and will still bring in the quarter, in one line.
///
/// It is about all open deals even where the board shows some of them, and says so then: a line that
/// went away would move the deals under the eyes of whoever narrows them, and one that kept silent
/// would be read as the figures of the deals below it.
struct ForecastLine {
  private let forecast: PipelineForecast
  /// The board below shows some deals only.
  private let isNarrowed: Bool
  private let money: MoneyFormat

  init(_ forecast: PipelineForecast, isNarrowed: Bool, money: MoneyFormat) {
    self.forecast = forecast
    self.isNarrowed = isNarrowed
    self.money = money
  }

  /// The rows that a list must have for one of them to be given away.
  static let leastRows = 10

  /// The longest form that so many columns hold; no form is without its interval.
  func text(width: Int) -> String {
    let all = forms
    return all.first { TextWidth.columns($0) <= width } ?? all[all.count - 1]
  }

  /// The words, longest first.
  private var forms: [String] {
    let whose = isNarrowed ? "all open deals: " : ""
    let (risk, shortRisk) = (range(forecast.atRisk, " to "), range(forecast.atRisk, "–"))
    let toCome = "to come in \(forecast.period) \(money.short(forecast.toCome.value))"
    let atRisk = "at risk \(money.short(forecast.atRisk.value))"
    let long = "   still \(toCome) (\(range(forecast.toCome, " to ")))"
    let short = (isNarrowed ? "all open: " : "") + "\(atRisk) (80 %: \(shortRisk))"
    return [
      "\(whose)\(atRisk) (80 %: \(risk)) of \(money.short(forecast.openAmount)) open\(long)",
      "\(whose)\(atRisk) (80 %: \(risk))\(long)",
      "\(short)   \(toCome) (\(range(forecast.toCome, "–")))", short,
    ]
  }

  /// `1.1 to 1.5` behind `$1.3M`; with the units where they are not those of the value.
  private func range(_ estimate: AmountEstimate, _ between: String) -> String {
    let bounds = [estimate.lower, estimate.upper].map(money.bare)
    let unit = Self.unit(of: money.bare(estimate.value))
    let isAlike = bounds.allSatisfy { $0 == "0" || Self.unit(of: $0) == unit }
    return bounds.map { isAlike && $0 != "0" ? String($0.dropLast(unit.count)) : $0 }
      .joined(separator: between)
  }

  private static func unit(of amount: String) -> String {
    amount.last.map { $0.isLetter ? String($0) : "" } ?? ""
  }
}

extension State {
  /// The forecast above the board; nil while there is none, or no room for it.
  var forecastLine: ForecastLine? {
    guard hasRoomForForecast, risk.forecast.failure == nil,
      let forecast = risk.forecast.answer ?? nil
    else { return nil }
    return ForecastLine(
      forecast, isNarrowed: filter != .all || !risk.text.isEmpty, money: money)
  }

  /// Whether the board can give a row away.
  var hasRoomForForecast: Bool {
    let arrangement = Arrangement(size)
    return ![.tooSmall, .phone].contains(arrangement.kind)
      && arrangement.parts(of: .risk, at: screen).list.height >= ForecastLine.leastRows
  }
}
