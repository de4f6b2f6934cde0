/// Deals with neighbouring margins and one share of wins.
struct RisingBlock: Equatable {
  let first: Double
  private(set) var last: Double
  private(set) var weight: Double
  private(set) var won: Double

  /// The weighted share of the deals that were won.
  var share: Double { won / weight }

  /// The share after one more deal of either outcome.
  var smoothed: Double { (won + 1) / (weight + 2) }

  private mutating func take(_ next: Self) {
    last = next.last
    weight += next.weight
    won += next.won
  }

  /// A block for each different margin, in rising order; what weighs nothing is left out.
  static func points(of judged: JudgedMargins) -> [Self] {
    let (margins, weights) = (judged.margins, judged.weights)
    let order = margins.indices.filter { weights[$0] > 0 }.sorted { margins[$0] < margins[$1] }
    return order.reduce(into: []) { points, index in
      let (margin, weight) = (margins[index], weights[index])
      let point = Self(
        first: margin, last: margin, weight: weight, won: judged.isWon[index] ? weight : 0)
      if points.last?.last == margin {
        points[points.count - 1].take(point)
      } else {
        points.append(point)
      }
    }
  }

  /// Blocks joined with their neighbours until their shares rise (pool adjacent violators): of all
  /// rising steps these have the least squared distance from the outcomes.
  static func pooled(_ points: [Self]) -> [Self] {
    points.reduce(into: []) { blocks, point in
      blocks.append(point)
      while blocks.count > 1, blocks[blocks.count - 2].share >= blocks[blocks.count - 1].share {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].take(last)
      }
    }
  }
}
