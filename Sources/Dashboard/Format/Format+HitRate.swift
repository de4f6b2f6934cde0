public import Engine

extension Format {
  /// Whether a rule was right: "27 of 40 deals …".
  public static func sentence(_ hits: HitRate) -> String {
    guard let rate = hits.rate, let comparable = hits.comparable else {
      return "no deal that it pointed at has ended with others to compare it with."
    }
    let (lost, ended) = (count(hits.lost), count(hits.ended))
    let share = "\(percent(rate, digits: 0)), \(interval(hits.interval, digits: 0))"
    let others = "comparable deals lose \(percent(comparable, digits: 0))"
    return
      "\(lost) of \(ended) ended deals that it pointed at were lost (\(share)); \(others)\(verdict(hits))."
  }

  private static func verdict(_ hits: HitRate) -> String {
    guard let p = hits.pValue else { return ": too few to say more" }
    return p < 0.05
      ? ", which luck does not explain (\(pValue(p)))" : ", which could be luck (\(pValue(p)))"
  }
}
