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

@Test func theLossIsWeighted() {
  let loss = judged.loss { $0 < 2.5 ? 0.5 : 0.25 }

  #expect(abs(loss - (log(2) + 2 * log(4))) < 1e-12)
}
