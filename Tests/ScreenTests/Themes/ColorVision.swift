import Glibc
import Screen

/// How far apart two colours look to eyes that lack one kind of cone.
///
/// Simulation: Machado, Oliveira and Fernandes 2009, severity 1; distance: CIE 1976 in L*a*b*, D65.
enum ColorVision: Sendable {
  case deuteranopia
  case tritanopia

  func distance(_ a: Color, _ b: Color) -> Double {
    zip(lab(a), lab(b)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private var matrix: [[Double]] {
    switch self {
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  private func lab(_ color: Color) -> [Double] {
    let parts = [color.red, color.green, color.blue].map(Contrast.linear)
    let seen = Self.product(matrix, parts).map { min(1, max(0, $0)) }
    let xyz = Self.product(Self.toXYZ, seen)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { Self.curve($0 / $1) }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private static let toXYZ = [
    [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
  ]

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private static func curve(_ t: Double) -> Double {
    t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
  }
}
