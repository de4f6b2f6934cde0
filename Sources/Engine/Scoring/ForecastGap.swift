/// What is missing for a forecast, the first thing that is.
public enum ForecastGap: Error, Hashable, Sendable {
  case noOpenDeal
  /// No open deal has a chance of winning: too few have closed.
  case noChance
  /// No open deal has a chance of winning: so many have closed, and all were won, or none was.
  case endedAlike(Int, areWon: Bool)
  case noWin
  /// The oldest deal was created so many days ago, of so many that are needed.
  case shortHistory(days: Int, of: Int)
  case fewDeals(Int, of: Int)
  case noAmount
  /// Most of the open amount is in deals older than enough deals have been at their end.
  case agesUnseen

  /// The word for it in the JSON output.
  public var code: String {
    switch self {
    case .noOpenDeal: "no_open_deal"
    case .noChance: "no_chance"
    case .endedAlike: "ended_alike"
    case .noWin: "no_win"
    case .shortHistory: "short_history"
    case .fewDeals: "few_deals"
    case .noAmount: "no_amount"
    case .agesUnseen: "ages_unseen"
    }
  }
}
