/// Makes of a model's log-odds some that match frequencies.
///
/// A straight line (Platt) has two numbers to learn and serves few deals. Rising steps (isotonic)
/// follow any shape, for which it takes many deals, and lose where the shape is that of a line.
enum Calibration: Sendable, Equatable {
  case platt(PlattCalibration)
  /// The steps, and the line through the same deals, which says how strong the drivers are.
  case isotonic(IsotonicCalibration, PlattCalibration)

  /// Up to so many deals a line is fitted, beyond them steps have to show that they do better.
  static let mostDealsOfALine = 1000

  /// The calibration by judged deals; `nil` without any.
  ///
  /// Where a line through the deals falls, steps would show nothing but luck.
  init?(_ judged: JudgedMargins) {
    guard let line = PlattCalibration(judged) else { return nil }
    guard line.line.slope > 0, judged.deals > Double(Self.mostDealsOfALine),
      Self.stepsServeLaterDeals(judged), let steps = IsotonicCalibration(judged)
    else {
      self = .platt(line)
      return
    }
    self = .isotonic(steps, line)
  }

  /// Whether steps through the older half of the deals lose less on the younger half than a line, by
  /// more than chance explains.
  private static func stepsServeLaterDeals(_ judged: JudgedMargins) -> Bool {
    let (older, younger) = judged.halves
    guard let line = PlattCalibration(older), let steps = IsotonicCalibration(older) else {
      return false
    }
    return younger.gain(of: steps.probability, over: line.probability)?.isBeyondNoise ?? false
  }

  var kind: CalibrationKind {
    switch self {
    case .platt: .platt
    case .isotonic: .isotonic
    }
  }

  /// Whether what the model thinks more likely is more likely.
  var isRising: Bool {
    switch self {
    case .platt(let line): line.line.slope > 0
    case .isotonic(let steps, _):
      (steps.thresholds.first?.chance ?? 0) < (steps.thresholds.last?.chance ?? 0)
    }
  }

  func logOdds(ofMargin margin: Double) -> Double {
    switch self {
    case .platt(let line): line.logOdds(ofMargin: margin)
    case .isotonic(let steps, _): steps.logOdds(ofMargin: margin)
    }
  }

  func probability(ofMargin margin: Double) -> Double {
    switch self {
    case .platt(let line): line.probability(ofMargin: margin)
    case .isotonic(let steps, _): steps.probability(ofMargin: margin)
    }
  }
}

extension Calibration {
  /// What attributes add to the calibrated log-odds, of what they add to the model's.
  ///
  /// Without them the model's log-odds are the bias, with them the margin.
  func parts(of sums: [Double], bias: Double, margin: Double) -> [Double] {
    switch self {
    case .platt(let line): sums.map { $0 * line.line.slope }
    case .isotonic(let steps, let line):
      BalancedParts(sums.map { $0 * line.line.slope }).adding(
        upTo: steps.logOdds(ofMargin: margin) - steps.logOdds(ofMargin: bias))
    }
  }
}

extension Calibration: Codable {
  private enum CodingKeys: String, CodingKey {
    case line, steps
  }

  /// Reads a calibration; a model that was stored before there were steps has a line only.
  init(from decoder: any Decoder) throws {
    let line = try PlattCalibration(from: decoder)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let steps = try values.decodeIfPresent(IsotonicCalibration.self, forKey: .steps)
    self = steps.map { .isotonic($0, line) } ?? .platt(line)
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .platt(let line): try line.encode(to: encoder)
    case .isotonic(let steps, let line):
      try line.encode(to: encoder)
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(steps, forKey: .steps)
    }
  }
}
