import Glibc

/// The standard errors of a calibration line, those of looks at one deal taken together.
///
/// The sandwich H⁻¹MH⁻¹ with the factor G ÷ (G − 1) for G deals: H is the information of the logistic
/// regression, M the sum over deals of their squared scores (Liang and Zeger 1986). With one look at
/// each deal it is the usual robust error.
struct LineErrors {
  let slope: Double
  let intercept: Double

  /// `nil` with fewer than two deals, or where all x are one.
  init?(of line: LogisticLine, x: [Double], isWon: [Bool], at deals: [Int]) {
    let looks = LooksByDeal(at: deals)
    let chances = x.map { LogOdds.probability(at: line.logOdds(at: $0)) }
    let weights = chances.map { $0 * (1 - $0) }
    let sum = weights.reduce(0, +)
    let products = zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let determinant = sum * squares - products * products
    guard looks.deals > 1, determinant > 1e-12 * sum * squares else { return nil }
    let errors = zip(isWon, chances).map { ($0 ? 1 : 0) - $1 }
    let scores = (looks.sums(of: zip(errors, x).map(*)), looks.sums(of: errors))
    // What each deal moves the line by.
    let moves = zip(scores.0, scores.1).map { bySlope, byIntercept in
      (
        slope: (sum * bySlope - products * byIntercept) / determinant,
        intercept: (squares * byIntercept - products * bySlope) / determinant
      )
    }
    let factor = Double(looks.deals) / Double(looks.deals - 1)
    slope = sqrt(factor * moves.reduce(0) { $0 + $1.slope * $1.slope })
    intercept = sqrt(factor * moves.reduce(0) { $0 + $1.intercept * $1.intercept })
  }
}
