import Glibc

/// What speaks for a deal and what against it, weighed against each other so that all together adds
/// up to a given sum.
///
/// Where the parts for it come to `up` and those against it to `down`, there is one factor with which
/// `up · factor − down ÷ factor` is the sum. So no part changes its sign, none grows without bounds,
/// and those of a deal like the average one keep their size, which one factor for all could not do.
struct BalancedParts {
  private let parts: [Double]

  init(_ parts: [Double]) { self.parts = parts }

  /// The parts that add up to a sum, which must not point where no part does.
  func adding(upTo sum: Double) -> [Double] {
    let up = parts.reduce(0) { $0 + max($1, 0) }
    let down = parts.reduce(0) { $0 - min($1, 0) }
    // The two new totals differ by the sum and have the old ones' product.
    let larger = (abs(sum) + sqrt(sum * sum + 4 * up * down)) / 2
    let smaller = larger > 0 ? up * down / larger : 0
    let (rise, fall) = sum >= 0 ? (larger, smaller) : (smaller, larger)
    return parts.map { $0 > 0 ? $0 * (rise / up) : $0 < 0 ? $0 * (fall / down) : 0 }
  }
}
