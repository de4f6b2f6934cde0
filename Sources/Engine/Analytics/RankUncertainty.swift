/// Where a rep's rank may lie, given how much of the order is luck.
public struct RankUncertainty: Hashable, Sendable {
  /// The mean of the ranks that are possible.
  public let expected: Double
  /// The chance of being the best.
  public let best: Double
  /// The chance of being among the last five; `nil` where no more than five are ranked.
  public let bottomFive: Double?
  /// Holds the rank with 95 % probability.
  public let interval: ClosedRange<Int>
}

extension RankUncertainty {
  private static let fewestDraws = 1000
  private static let mostDraws = 4000

  /// The ranks of all reps by wins over expected wins, from seeded posterior draws.
  ///
  /// A rep's rate is spread around the mean chance of its deals as Beta(m/θ, (1 − m)/θ) with
  /// θ/(1 + θ) the correlation. Without correlation every order is as likely as any other.
  static func all(of records: [RepRecord], correlation: Double) -> [Self] {
    let count = records.count
    guard count > 0 else { return [] }
    guard correlation > 0 else {
      return Array(repeating: Self(ranks: Array(1...count), among: count), count: count)
    }
    let draws = min(mostDraws, max(fewestDraws, 400_000 / count))
    var betas = SeededBetas(seed: 20_260_101)
    var ranks = Array(repeating: [Int](), count: count)
    let members = records.map { Posterior($0, theta: correlation / (1 - correlation)) }
    for _ in 0..<draws {
      let ratios = members.map { betas.next($0.a, $0.b) / $0.mean }
      let order = ratios.indices.sorted { ratios[$0] > ratios[$1] }
      for (place, member) in order.enumerated() { ranks[member].append(place + 1) }
    }
    return ranks.map { Self(ranks: $0.sorted(), among: count) }
  }

  /// What is known of a rep's rate after its deals.
  private struct Posterior {
    let mean: Double
    let a: Double
    let b: Double

    init(_ record: RepRecord, theta: Double) {
      // A team that won or lost everything leaves no chance strictly between.
      mean = min(max(record.expected / Double(record.tally.closed), 1e-9), 1 - 1e-9)
      a = mean / theta + Double(record.tally.won)
      b = (1 - mean) / theta + Double(record.tally.lost)
    }
  }

  /// Ranks as likely as one another, in ascending order.
  private init(ranks: [Int], among count: Int) {
    let draws = Double(ranks.count)
    expected = Double(ranks.reduce(0, +)) / draws
    best = Double(ranks.prefix { $0 == 1 }.count) / draws
    bottomFive = count > 5 ? Double(ranks.count { $0 > count - 5 }) / draws : nil
    let cut = Int(draws * 0.025)
    interval = ranks[cut]...ranks[ranks.count - 1 - cut]
  }
}
