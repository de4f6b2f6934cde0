/// The invented company: what it sells, to whom, through whom, and what makes a deal win.
struct Market {
  let industries = Trait([
    .init(name: "Logistics", share: 310, odds: 1000),
    .init(name: "Manufacturing", share: 220, odds: 1100),
    .init(name: "Retail", share: 190, odds: 950),
    .init(name: "Education", share: 160, odds: 1000),
    .init(name: "Hospitality", share: 120, odds: 900),
  ])
  let regions = Trait([
    .init(name: "DACH", share: 230, odds: 1000),
    .init(name: "Benelux", share: 190, odds: 1000),
    .init(name: "Nordics", share: 330, odds: 1050),
    .init(name: "Iberia", share: 150, odds: 950),
    .init(name: "Adriatic", share: 100, odds: 1000),
  ])
  let products = Trait([
    .init(name: "Skiff", share: 400, odds: 1350),
    .init(name: "Sloop", share: 350, odds: 1000),
    .init(name: "Galleon", share: 250, odds: 700),
  ])
  let leadSources = Trait(Self.sources)
  let shiftedLeadSources = Trait(Self.sources, shares: [130, 130, 110, 140, 490])
  let reps = Trait(Self.team)

  /// The stages in the order in which deals pass them.
  let stages = ["Qualified", "Demo", "Proposal", "Negotiation", "Closed"]
  /// Median days to a win, one per product, before the book's own scale.
  let medianCycles = [20, 36, 60]
  /// Median amounts in major units, one per product.
  let medianAmounts = [5_200, 13_500, 34_000]

  /// Losing takes longer than winning, so that the odds fall with a deal's age.
  static let lossDelay = 1350
  /// Odds at factor one, in thousandths.
  static let baseOdds = 1050

  /// Factors for the smallest and the largest amounts of a product, in thousandths.
  static let smallestOdds = 1400
  static let largestOdds = 650

  static let weakSource = 4
  static let dropIndustry = 0
  static let dropRegion = 2
  /// Of a thousand deals that would be won there, so many are lost since the drop.
  static let dropPerMille = 780
  static let weakRep = 6
  static let strongRep = 22
  static let weakRepOdds = 320
  static let strongRepOdds = 2300

  private static let sources: [Trait.Value] = [
    .init(name: "Referral", share: 220, odds: 2300),
    .init(name: "Webinar", share: 230, odds: 1300),
    .init(name: "Trade fair", share: 190, odds: 1000),
    .init(name: "Cold call", share: 200, odds: 650),
    .init(name: "Bought list", share: 160, odds: 300),
  ]

  /// 25 reps; the two who differ have three times the others' deals, so that it can be seen.
  private static let team: [Trait.Value] = (0..<25).map { rep in
    let name = rep < 9 ? "R0\(rep + 1)" : "R\(rep + 1)"
    return switch rep {
    case weakRep: .init(name: name, share: 114, odds: weakRepOdds)
    case strongRep: .init(name: name, share: 104, odds: strongRepOdds)
    default: .init(name: name, share: 34, odds: 1000)
    }
  }
}
