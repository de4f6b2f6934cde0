@testable import Engine

/// The Wilson interval of made-up counts, so that fixtures look like the real thing.
func wilson95(_ won: Int, of closed: Int) -> Interval? {
  guard closed > 0 else { return nil }
  let (n, p, z) = (Double(closed), Double(won) / Double(closed), 1.959963984540054)
  let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
  let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  return Interval(lower: middle - half, upper: middle + half)
}
