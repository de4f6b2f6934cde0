/// What a model said of deals that it had not seen, in its log-odds, and how they ended; in the order
/// of the deals' creation.
struct JudgedMargins {
  let margins: [Double]
  let isWon: [Bool]
  /// Those of one deal sum to about 1.
  let weights: [Double]

  /// How many deals there are.
  var deals: Double { weights.reduce(0, +).rounded() }

  /// The older and the younger half.
  var halves: (older: Self, younger: Self) {
    let middle = margins.count / 2
    return (part(0..<middle), part(middle..<margins.count))
  }

  private func part(_ range: Range<Int>) -> Self {
    Self(
      margins: Array(margins[range]), isWon: Array(isWon[range]), weights: Array(weights[range]))
  }

  /// The weighted log loss of chances made of the margins, summed up.
  func loss(_ chance: (Double) -> Double) -> Double {
    margins.indices.reduce(0) {
      $0 + weights[$1] * LogLoss.of(chance(margins[$1]), isWon: isWon[$1])
    }
  }
}
