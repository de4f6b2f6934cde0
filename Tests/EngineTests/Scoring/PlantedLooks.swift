/// Deals that are looked at one to five times, with ties among their scores; all looks at a deal have
/// its outcome: those of Tests/Oracles/looks.py.
struct PlantedLooks {
  private(set) var deals: [Int] = []
  private(set) var scores: [Double] = []
  private(set) var isWon: [Bool] = []

  init(_ count: Int, onlyFirst: Bool = false) {
    for deal in 0..<count {
      let chance = Double((deal * 37) % 101) / 160
      let draw = Double((deal * 29) % 97) / 97
      for look in 0..<(onlyFirst ? 1 : 1 + (deal * 7) % 5) {
        deals.append(deal)
        scores.append(Double((deal * 37) % 101 + (deal * 11 + look * 23) % 29 + 1) / 160)
        isWon.append(draw < 0.15 + 0.6 * chance)
      }
    }
  }
}
