extension ModelDrift {
  /// What has changed by more than luck, gravest first, each as a part of a sentence; empty when nothing
  /// has.
  public var changes: [String] { [odds, order].compactMap(\.self) + moved.map(Self.move) }

  private var odds: String? {
    guard let recent, recent.isOff else { return nil }
    return
      "\(SentenceNumber.count(recent.won)) of \(SentenceNumber.count(recent.deals)) deals that "
      + "ended since \(recent.first) were won, where "
      + "\(SentenceNumber.decimal(recent.usual.lower, digits: 0)) to "
      + "\(SentenceNumber.decimal(recent.usual.upper, digits: 0)) are usual"
  }

  private var order: String? {
    guard hasLostOrder, let recent, let auc = recent.auc, let usualAUC else { return nil }
    return "the area under the curve of deals that ended since \(recent.first) is "
      + "\(SentenceNumber.decimal(auc, digits: 3)), in the year before the training it was "
      + SentenceNumber.decimal(usualAUC, digits: 3)
  }

  private static func move(_ feature: FeatureDrift) -> String {
    "new deals differ by \(feature.attribute): \(feature.mover) "
      + "\(SentenceNumber.percent(feature.shareBefore)) before the training, "
      + "\(SentenceNumber.percent(feature.shareNow)) in the last four weeks"
  }
}
