/// How trees are grown; the defaults are deterministic and meant for a few thousand rows.
public struct BoostingParameters: Sendable, Equatable {
  public var rounds = 100
  public var depth = 4
  public var learningRate = 0.1

  /// The smallest sum of curvature (weight times p(1 − p)) in a leaf.
  public var minChildWeight = 1.0

  /// The share of rows each tree sees, above 0 and at most 1.
  public var subsample = 1.0

  /// The L2 penalty on leaf values.
  public var lambda = 1.0
  public var seed = 0

  /// One sign per column (1 rising, −1 falling, 0 free), or none at all.
  public var monotone: [Int] = []

  /// The probability before any tree, strictly between 0 and 1.
  public var baseScore = 0.5

  /// The default parameters.
  public init() {}

  func check(columns: Int) throws(BoostingError) {
    let claims: [(String, String, Bool)] = [
      ("rounds", "\(rounds)", rounds > 0),
      ("depth", "\(depth)", (1...16).contains(depth)),
      ("learning rate", "\(learningRate)", learningRate > 0 && learningRate <= 1),
      ("min child weight", "\(minChildWeight)", minChildWeight >= 0 && minChildWeight.isFinite),
      ("subsample", "\(subsample)", subsample > 0 && subsample <= 1),
      ("lambda", "\(lambda)", lambda >= 0 && lambda.isFinite),
      ("base score", "\(baseScore)", baseScore > 0 && baseScore < 1),
      (
        "monotone", "\(monotone)",
        (monotone.isEmpty || monotone.count == columns) && monotone.allSatisfy { abs($0) <= 1 }
      ),
    ]
    for (name, value, holds) in claims where !holds {
      throw .invalidParameter(name: name, value: value)
    }
  }

  /// Threads for so many rows, whatever the machine: the number decides the model's last digits.
  ///
  /// The library's threads spin while they wait for each other. On fewer rows a second one gains
  /// nothing, and where another process wants the processor it costs a hundredfold.
  static func threads(forRows rows: Int) -> Int { rows < 100_000 ? 1 : 2 }

  /// The names and values in the words of the XGBoost library.
  func settings(forRows rows: Int) -> [(name: String, value: String)] {
    var list = [
      ("verbosity", "0"), ("objective", "binary:logistic"), ("booster", "gbtree"),
      ("tree_method", "hist"),
      ("max_depth", "\(depth)"), ("eta", "\(learningRate)"), ("lambda", "\(lambda)"),
      ("min_child_weight", "\(minChildWeight)"), ("subsample", "\(subsample)"),
      ("seed", "\(seed)"), ("base_score", "\(baseScore)"),
      ("nthread", "\(Self.threads(forRows: rows))"),
    ]
    if !monotone.isEmpty {
      let signs = monotone.map { "\($0)" }.joined(separator: ",")
      list.append(("monotone_constraints", "(\(signs))"))
    }
    return list
  }
}
