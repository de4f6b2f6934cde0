import Engine

extension Report {
  static func json(_ evaluation: ScoringEvaluation) -> JSON {
    [
      "deals": JSON(evaluation.deals), "won": JSON(evaluation.won),
      "looks": JSON(evaluation.looks), "auc": JSON(evaluation.auc),
      "aucInterval": JSON(evaluation.aucInterval),
      "logLoss": JSON(evaluation.logLoss), "baseLogLoss": JSON(evaluation.baseLogLoss),
      "gain": JSON(evaluation.gain), "gainInterval": JSON(evaluation.gainInterval),
      "brier": JSON(evaluation.brier), "baseBrier": JSON(evaluation.baseBrier),
      "calibration": calibration(evaluation),
    ]
  }

  static func calibration(_ evaluation: ScoringEvaluation?) -> JSON {
    let reliability = evaluation?.reliability
    return [
      "slope": JSON(evaluation?.calibrationSlope),
      "slopeInterval": JSON(evaluation?.slopeInterval),
      "intercept": JSON(evaluation?.calibrationIntercept),
      "interceptInterval": JSON(evaluation?.interceptInterval),
      "ece": JSON(reliability?.expectedError),
      "bins": (reliability?.bins).map { JSON($0.map(json)) } ?? .null,
    ]
  }

  static func json(_ fold: ScoringFold) -> JSON {
    [
      "from": JSON(fold.first), "to": JSON(fold.last), "deals": JSON(fold.deals),
      "won": JSON(fold.won), "looks": JSON(fold.looks), "auc": JSON(fold.auc),
      "aucInterval": JSON(fold.aucInterval),
      "logLoss": JSON(fold.logLoss), "baseLogLoss": JSON(fold.baseLogLoss),
      "gain": JSON(fold.gain.value), "gainInterval": JSON(fold.gain.interval),
      "beyondNoise": .bool(fold.gain.isBeyondNoise),
    ]
  }

  static func json(_ bin: Reliability.Bin) -> JSON {
    [
      "above": JSON(bin.above), "upTo": JSON(bin.upTo), "lowest": JSON(bin.lowest),
      "highest": JSON(bin.highest), "deals": JSON(bin.deals),
      "looks": JSON(bin.looks), "effectiveDeals": JSON(bin.effectiveDeals),
      "won": JSON(bin.won), "predicted": JSON(bin.predicted), "observed": JSON(bin.observed),
      "interval": JSON(bin.interval),
    ]
  }
}
