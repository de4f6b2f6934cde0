public import Engine

extension Format {
  /// What there is to say beside an answer of a model in charge that did not give it; nothing where it did.
  public static func modelNotes(
    refusal: String?, behind: Int64?, answering kind: DealScore.Kind
  ) -> [String] {
    [
      refusal.map { modelRefusal($0, answering: kind) },
      behind.map { modelBehind($0, answering: kind) },
    ].compactMap(\.self)
  }

  /// Why the stored model in charge does not answer, what does, and what to do.
  public static func modelRefusal(_ reason: String, answering kind: DealScore.Kind) -> String {
    let rest =
      switch kind {
      case .model: "one learned now answers, and `quarterdeck train` stores another."
      case .baseRate: "base rates answer until `quarterdeck train` can store another."
      }
    return "The model in charge is refused (\(reason)): " + rest
  }

  /// Which stored model does not answer because it has fallen behind, what does, and what to do.
  public static func modelBehind(_ id: Int64, answering kind: DealScore.Kind) -> String {
    let rest =
      switch kind {
      case .model: "one learned now answers, and `quarterdeck train` stores one."
      case .baseRate: "learned anew, nothing beats the base rates, which answer."
      }
    return "Model \(id) has fallen behind the deals that are known now: " + rest
  }

  /// An interval of plain numbers: `−0.010 to 0.021`.
  public static func decimals(_ interval: Interval?, digits: Int) -> String {
    guard let interval else { return missing }
    return decimal(interval.lower, digits: digits) + " to "
      + decimal(interval.upper, digits: digits)
  }

  /// How the past deals of a bin ended: `Of past deals scored like this, 38–46 %, 41 of 97 were won …`.
  ///
  /// Of a `score` that none of them had it says so.
  public static func alike(_ bin: Reliability.Bin, score: Double? = nil) -> String {
    let which = "\(likeness(of: bin, to: score)), \(scores(of: bin)), "
    let share = percent(bin.observed, digits: 0)
    let bounds = interval(bin.interval, digits: 0)
    guard bin.looks > bin.deals else {
      return "Of past deals \(which)\(count(bin.won)) of "
        + "\(count(bin.deals)) were won (\(share), \(bounds))."
    }
    return "Of \(count(bin.looks)) looks at \(count(bin.deals)) past deals \(which)"
      + "\(count(bin.won)) were at deals then won (\(share), \(bounds))."
  }

  private static func likeness(of bin: Reliability.Bin, to score: Double?) -> String {
    guard let score, let lowest = bin.lowest, let highest = bin.highest else {
      return "scored like this"
    }
    if score < lowest { return "scored lowest, though none as low as this" }
    return score > highest ? "scored highest, though none as high as this" : "scored like this"
  }

  /// A number of deals, and how often they were looked at where that was not once each: `360 deals`,
  /// `360 later deals (950 looks)`.
  static func deals(_ deals: Int, _ which: String = "", looks: Int) -> String {
    "\(count(deals)) \(which)deals" + (looks == deals ? "" : " (\(count(looks)) looks)")
  }

  /// The scores of a bin's looks: `38–46 %`, and with a digit more where they are close.
  ///
  /// A bin that did not keep them gives the scores that belong there.
  public static func scores(of bin: Reliability.Bin, isClose: Bool? = nil) -> String {
    let (lower, upper) = (bin.lowest ?? bin.above, bin.highest ?? bin.upTo)
    let isClose = isClose ?? (upper - lower < 0.05)
    return interval(Interval(lower: lower, upper: upper), digits: isClose ? 1 : 0)
  }
}
