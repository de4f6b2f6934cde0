/// What a model said of deals that it had not seen, in its log-odds, and how they ended; in the order
/// of the deals' creation.
struct JudgedMargins {
  let margins: [Double]
  let isWon: [Bool]
  /// Those of one deal sum to about 1.
  let weights: [Double]
  /// The deal that each is about.
  let rows: [Int]

  /// Margins of deals, each about one of its own unless they are named.
  init(margins: [Double], isWon: [Bool], weights: [Double], rows: [Int]? = nil) {
    (self.margins, self.isWon, self.weights) = (margins, isWon, weights)
    self.rows = rows ?? Array(margins.indices)
  }

  /// How many deals there are.
  var deals: Double { weights.reduce(0, +).rounded() }

  /// The older and the younger half.
  var halves: (older: Self, younger: Self) {
    let middle = margins.count / 2
    return (part(0..<middle), part(middle..<margins.count))
  }

  private func part(_ range: Range<Int>) -> Self {
    Self(
      margins: Array(margins[range]), isWon: Array(isWon[range]), weights: Array(weights[range]),
      rows: Array(rows[range]))
  }

  /// How much less chances made of the margins lose than others, with its error by deal.
  func gain(of chance: (Double) -> Double, over other: (Double) -> Double) -> LossGain? {
    LossGain(of: margins.map(chance), over: margins.map(other), isWon: isWon, at: rows)
  }
}
