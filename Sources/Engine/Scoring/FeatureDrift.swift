/// How far the deals of today differ in one attribute from those of when the model was trained.
public struct FeatureDrift: Hashable, Sendable {
  /// The attribute in words: "lead source".
  public let attribute: String
  public let bins: Int
  /// The population stability index.
  public let stability: Double
  /// What 95 of 100 such comparisons stay below where nothing has changed.
  public let noiseFloor: Double
  public let pValue: Double
  /// The value whose share has changed most, with its shares then and now.
  public let mover: String
  public let shareBefore: Double
  public let shareNow: Double

  /// Whether it is more than luck, also for somebody who looks every day.
  public var hasMoved: Bool { pValue < ModelDrift.alarmP }
}

extension FeatureDrift {
  /// `nil` when the deals cannot be told apart by it.
  init?(_ attribute: ScoreAttribute, bins: DriftBins) {
    guard let stability = PopulationStability(before: bins.before, after: bins.after) else {
      return nil
    }
    let sizes = (Double(bins.before.reduce(0, +)), Double(bins.after.reduce(0, +)))
    let shares = zip(bins.before, bins.after).map { (Double($0) / sizes.0, Double($1) / sizes.1) }
    let most = shares.indices.max {
      abs(shares[$0].1 - shares[$0].0) < abs(shares[$1].1 - shares[$1].0)
    }
    guard let most else { return nil }
    self.init(
      attribute: attribute.name, bins: bins.names.count, stability: stability.value,
      noiseFloor: stability.noiseFloor, pValue: stability.pValue, mover: bins.names[most],
      shareBefore: shares[most].0, shareNow: shares[most].1)
  }
}
