public import Engine

extension Format {
  /// Why there is no forecast, as a sentence.
  public static func sentence(_ gap: ForecastGap) -> String {
    switch gap {
    case .noOpenDeal: "No deal is open."
    case .noChance: "Too few deals have closed to tell the chances of those that are open."
    case .endedAlike(let deals, let areWon):
      "All \(count(deals)) closed deals were \(areWon ? "won" : "not won"): they tell no chances of those "
        + "that are open."
    case .noWin: "No deal has been won so far."
    case .shortHistory(let days, let needed):
      "The oldest deal was created \(count(days, of: "day")) ago: a forecast needs \(count(needed)) "
        + "days of history."
    case .fewDeals(let deals, let needed):
      "\(count(deals, of: "closed deal")) cannot tell how deals go on: a forecast needs \(count(needed))."
    case .noAmount: "No open deal has an amount."
    case .agesUnseen:
      "Most of the open amount is in deals older than enough others were when they ended: nothing tells "
        + "how they go on."
    }
  }
}
