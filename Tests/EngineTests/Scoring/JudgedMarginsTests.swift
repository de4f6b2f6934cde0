@testable import Engine
import Glibc
import Testing

private let judged = JudgedMargins(
  margins: [1, 2, 3], isWon: [true, false, true], weights: [0.5, 0.5, 2])

@Test func theWeightsOfADealCountItOnce() {
  #expect(judged.deals == 3)
}

@Test func halvesKeepTheOrder() {
  let (older, younger) = judged.halves

  #expect(older.margins == [1])
  #expect(younger.margins == [2, 3])
  #expect(younger.isWon == [false, true])
  #expect(younger.weights == [0.5, 2])
}

/// Each look of a deal tells the same of it, so looks at few deals are no more sure than their deals.
@Test func theErrorOfAGainIsThatOfDeals() throws {
  let isWon = (0..<40).map { $0 % 4 < 2 }
  let margins = isWon.enumerated().map { $1 == ($0 / 10 % 2 == 0) ? 1.0 : -1.0 }
  func error(_ rows: [Int]) throws -> Double {
    let judged = JudgedMargins(
      margins: margins, isWon: isWon, weights: isWon.map { _ in 1 }, rows: rows)
    return try #require(judged.gain(of: LogOdds.probability, over: { _ in 0.5 })).error
  }

  #expect(try error(Array(0..<40)) < (try error((0..<40).map { $0 / 10 })))
}

@Test func theGainIsTheLossOfTheOthersBeyondThatOfThese() throws {
  let gain = try #require(judged.gain(of: { $0 < 2.5 ? 0.5 : 0.25 }, over: { _ in 0.5 }))

  #expect(abs(gain.value - (log(2) - log(4)) / 3) < 1e-12)
}
