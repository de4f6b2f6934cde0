@testable import Engine
import Foundation
import TestSupport
import Testing

private let asked = [-9, -2.5, -1.93, -1, -0.31, 0, 0.02, 0.77, 1.4142, 2.2, 2.5, 9]

// Expected: python3 Tests/Oracles/isotonic.py (scikit-learn 1.9.1 IsotonicRegression)
private let expected: [(deals: Int, thresholds: Int, chances: [Double])] = [
  (
    60, 10,
    [
      0.1842105263157895, 0.1842105263157895, 0.1842105263157895, 0.1842105263157895,
      0.39199999999999996, 0.72, 0.72, 0.72, 0.7272727272727273, 0.7857142857142857,
      0.7857142857142857, 0.7857142857142857,
    ]
  ),
  (
    300, 14,
    [
      0.12987012987012986, 0.12987012987012986, 0.20909090909090913, 0.2727272727272727,
      0.6427184466019418, 0.6427184466019418, 0.6427184466019418, 0.6427184466019418,
      0.6427184466019418, 0.6496350364963506, 0.6496350364963506, 0.6496350364963506,
    ]
  ),
]

@Test(arguments: expected.indices)
func chancesEqualThoseOfScikitLearn(index: Int) throws {
  let (deals, thresholds, chances) = expected[index]

  let calibration = try #require(IsotonicCalibration(PlantedMargins.tied(deals)))

  #expect(calibration.thresholds.count == thresholds)
  for (margin, chance) in zip(asked, chances) {
    #expect(abs(calibration.probability(ofMargin: margin) - chance) < 1e-12)
  }
}

@Test(arguments: 1...50 as ClosedRange<UInt64>)
func chancesNeverFallAndAreNeverCertain(seed: UInt64) throws {
  let judged = PlantedMargins.drawn(3 + Int(seed) * 4, seed: seed) { 0.5 + $0 / 6 }

  let calibration = try #require(IsotonicCalibration(judged))
  let chances = stride(from: -4.0, through: 4, by: 0.01).map(calibration.probability)

  #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 <= $1 })
  #expect(chances.allSatisfy { 0 < $0 && $0 < 1 })
}

@Test func anEndThatLostOrWonEverythingIsSmoothedButNotPastItsNeighbour() throws {
  func ends(_ outcomes: [Int]) throws -> [Double] {
    let judged = JudgedMargins(
      margins: outcomes.indices.map(Double.init), isWon: outcomes.map { $0 == 1 },
      weights: outcomes.map { _ in 1 })
    let thresholds = try #require(IsotonicCalibration(judged)).thresholds
    return [thresholds[0].chance, thresholds[thresholds.count - 1].chance]
  }

  // Three lost deals and one more that was won: 1 of 5; two won and one more that was lost: 3 of 4.
  #expect(try ends([0, 0, 0, 1, 0, 1, 1]) == [1.0 / 5, 3.0 / 4])
  // One lost deal would be 1 of 3, but the next block has 1 of 4.
  #expect(try ends([0, 1, 0, 0, 0, 1, 1, 1, 0]) == [1.0 / 4, 3.0 / 4])
  #expect(try ends([0, 0]) == [1.0 / 4, 1.0 / 4])
  #expect(try ends([1, 1, 1]) == [4.0 / 5, 4.0 / 5])
}

@Test func withoutWeightThereIsNoCalibration() {
  #expect(IsotonicCalibration(JudgedMargins(margins: [], isWon: [], weights: [])) == nil)
  #expect(IsotonicCalibration(JudgedMargins(margins: [1], isWon: [true], weights: [0])) == nil)
}

@Test func storedStepsAreTheSameSteps() throws {
  let calibration = try #require(IsotonicCalibration(PlantedMargins.tied(300)))

  let copy = try JSONDecoder().decode(
    IsotonicCalibration.self, from: JSONEncoder().encode(calibration))

  #expect(copy == calibration)
}

@Test(arguments: [
  "[]", #"[{"margin":1,"chance":0.5},{"margin":1,"chance":0.6}]"#,
  #"[{"margin":1,"chance":0.5},{"margin":2,"chance":0.4}]"#, #"[{"margin":1,"chance":1}]"#,
])
func stepsThatDoNotRiseWithinZeroAndOneAreRefused(json: String) {
  #expect(throws: DecodingError.self) {
    try JSONDecoder().decode(IsotonicCalibration.self, from: Data(json.utf8))
  }
}
