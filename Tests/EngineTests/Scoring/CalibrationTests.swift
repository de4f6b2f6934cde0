@testable import Engine
import Foundation
import TestSupport
import Testing

private func line(_ margin: Double) -> Double { LogOdds.probability(at: 0.8 * margin - 0.2) }

@Test(arguments: 1...5 as ClosedRange<UInt64>)
func stepsAreTakenForManyDealsWhereALineDoesNotFit(seed: UInt64) throws {
  func kind(_ deals: Int) throws -> CalibrationKind {
    try #require(Calibration(PlantedMargins.drawn(deals, seed: seed, chance: PlantedMargins.jump)))
      .kind
  }

  #expect(try kind(1000) == .platt)
  #expect(try kind(8000) == .isotonic)
}

@Test(arguments: 1...5 as ClosedRange<UInt64>)
func aLineStaysWhereItFits(seed: UInt64) throws {
  let judged = PlantedMargins.drawn(4000, seed: seed, chance: line)

  #expect(try #require(Calibration(judged)).kind == .platt)
}

@Test func severalDaysOfADealCountAsOneDeal() throws {
  let many = PlantedMargins.drawn(8000, seed: 1, chance: PlantedMargins.jump)

  let few = JudgedMargins(
    margins: many.margins, isWon: many.isWon, weights: many.weights.map { $0 / 8 })

  #expect(try #require(Calibration(few)).kind == .platt)
}

@Test func anOrderThatDoesNotHoldIsNotRising() throws {
  let falling = PlantedMargins.drawn(4000, seed: 1) { PlantedMargins.jump(-$0) }
  let rising = PlantedMargins.drawn(4000, seed: 1, chance: PlantedMargins.jump)

  let calibration = try #require(Calibration(falling))

  #expect(calibration.kind == .platt)
  #expect(!calibration.isRising)
  #expect(try #require(Calibration(rising)).isRising)
}

@Test(arguments: 1...100 as ClosedRange<UInt64>)
func partsAddUpToTheCalibratedLogOdds(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let chance = seed % 2 == 0 ? PlantedMargins.jump : line
  let calibration = try #require(
    Calibration(PlantedMargins.drawn(2000, seed: seed, chance: chance)))
  let parts = (0..<8).map { _ in Double.random(in: -0.7...0.7, using: &random) }
  let bias = Double.random(in: -1...1, using: &random)
  let margin = parts.reduce(bias, +)

  let calibrated = calibration.parts(of: parts, bias: bias, margin: margin)

  let expected = calibration.logOdds(ofMargin: margin) - calibration.logOdds(ofMargin: bias)
  #expect(abs(calibrated.reduce(0, +) - expected) < 1e-9)
  #expect(zip(parts, calibrated).allSatisfy { $0 * $1 >= 0 })
}

@Test func partsThatCancelOutKeepTheSizeOfTheLine() throws {
  let calibration = try #require(
    Calibration(PlantedMargins.drawn(8000, seed: 3, chance: PlantedMargins.jump)))
  guard case .isotonic(_, let line) = calibration else {
    Issue.record("no steps")
    return
  }

  let parts = calibration.parts(of: [0.6, -0.6], bias: 0.1, margin: 0.1)

  #expect(abs(parts[0] - 0.6 * line.line.slope) < 1e-12)
  #expect(abs(parts[1] + 0.6 * line.line.slope) < 1e-12)
}

@Test(arguments: [1000, 8000])
func aStoredCalibrationIsTheSame(deals: Int) throws {
  let calibration = try #require(
    Calibration(PlantedMargins.drawn(deals, seed: 2, chance: PlantedMargins.jump)))

  let copy = try JSONDecoder().decode(Calibration.self, from: JSONEncoder().encode(calibration))

  #expect(copy == calibration)
}

@Test func aLineThatWasStoredBeforeThereWereStepsIsStillRead() throws {
  let json = #"{"line":{"slope":0.75,"intercept":-0.125}}"#

  let calibration = try JSONDecoder().decode(Calibration.self, from: Data(json.utf8))

  #expect(calibration.kind == .platt)
  #expect(calibration.logOdds(ofMargin: 2) == 1.375)
}
