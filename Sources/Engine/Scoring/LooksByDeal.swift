import Glibc

/// Which of several looks are at the same deal.
///
/// All looks at a deal see one outcome, so what is wrong with one of them is wrong with the others:
/// their errors are summed up within the deal before they are squared. Taken for independent, many looks
/// would make any figure seem surer than the deals allow.
struct LooksByDeal {
  /// The number of each look's deal, from 0.
  private let numbers: [Int]
  /// How many deals were looked at.
  let deals: Int

  /// The looks at deals in some rows of a book; looks at the same row are at the same deal.
  init(at rows: some Sequence<Int>) {
    var known: [Int: Int] = [:]
    numbers = rows.map { row in
      let number = known[row] ?? known.count
      known[row] = number
      return number
    }
    deals = known.count
  }

  var looks: Int { numbers.count }

  /// So many deals, if each had been looked at equally often, would tell as much (Kish 1965).
  ///
  /// As looks at a deal share its outcome, this is what a share of looks rests on; never more than there
  /// are deals.
  var effectiveDeals: Double {
    let squares = sums(of: numbers.map { _ in 1 }).reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? Double(looks * looks) / squares : 0
  }

  /// The sum of the looks' values for each deal.
  func sums(of values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: deals)
    for (number, value) in zip(numbers, values) { sums[number] += value }
    return sums
  }

  /// The standard error of the mean of the looks' values, of which there must be of two deals or more.
  ///
  /// It is the sandwich of clustered errors with the factor G ÷ (G − 1) for G deals; with one look at
  /// each deal it is the usual one.
  func error(ofMean values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(looks)
    let squares = sums(of: values.map { $0 - mean }).reduce(0) { $0 + $1 * $1 }
    return sqrt(squares * Double(deals) / Double(deals - 1)) / Double(looks)
  }
}
