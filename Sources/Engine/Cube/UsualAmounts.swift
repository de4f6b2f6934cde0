import Glibc

/// The amounts between a placeholder and a mega deal.
///
/// Definition: docs/metrics/counted-deals.md. Source of the fence: J. W. Tukey, Exploratory Data
/// Analysis (1977), chapter 2, on the logarithms.
struct UsualAmounts {
  /// In minor units; `nil` where nothing tells a mega deal from the others.
  let largest: Int64?

  /// One major unit stands in exports for an amount that nobody knew.
  static let placeholder: Int64 = 100
  private static let fewest = 30

  /// The usual amounts of closed deals; with fewer than 30 above a placeholder none is mega.
  init(of amounts: some Sequence<Int64>) {
    let sorted = amounts.filter { $0 > Self.placeholder }.sorted()
    guard sorted.count >= Self.fewest else {
      largest = nil
      return
    }
    let (lower, upper) = (Self.quantile(0.25, of: sorted), Self.quantile(0.75, of: sorted))
    // Where half the deals have one price, every other price would lie outside.
    let fence = exp(upper + 1.5 * (upper - lower))
    largest = upper > lower && fence < 0x1p62 ? Int64(fence) : nil
  }

  /// Why an amount is unusual; `nil` when it is not.
  func omission(of amount: Int64) -> Omission? {
    amount <= Self.placeholder ? .placeholder : amount > largest ?? .max ? .mega : nil
  }

  /// The logarithm at a quantile, interpolated between neighbours.
  private static func quantile(_ share: Double, of sorted: [Int64]) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    let (low, high) = (
      log(Double(sorted[index])), log(Double(sorted[min(index + 1, sorted.count - 1)]))
    )
    return low + (place - Double(index)) * (high - low)
  }
}
