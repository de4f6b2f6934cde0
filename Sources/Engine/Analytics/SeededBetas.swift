import Glibc

/// Draws from beta distributions that a seed gives again.
struct SeededBetas {
  private var normals: SeededNormals

  init(seed: UInt64) { normals = SeededNormals(seed: seed) }

  /// A draw from Beta(a, b).
  mutating func next(_ a: Double, _ b: Double) -> Double {
    let (x, y) = (gamma(a), gamma(b))
    // Both underflow where a and b are tiny; the mass then sits at the ends.
    return x + y > 0 ? x / (x + y) : (normals.uniform() * (a + b) <= a ? 1 : 0)
  }

  /// A draw from the gamma distribution with this shape (Marsaglia & Tsang 2000, ACM TOMS 26, 363).
  private mutating func gamma(_ shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape + 1) * pow(normals.uniform(), 1 / shape) }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let z = normals.next()
      let v = (1 + c * z) * (1 + c * z) * (1 + c * z)
      if v > 0, log(normals.uniform()) < z * z / 2 + d - d * v + d * log(v) { return d * v }
    }
  }
}
