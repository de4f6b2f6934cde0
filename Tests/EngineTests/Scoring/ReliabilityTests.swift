@testable import Engine
import Testing

// Expected: python3 Tests/Oracles/reliability.py (scikit-learn 1.9.1 calibration_curve with
// strategy="quantile", statsmodels 0.15.0 proportion_confint with method="wilson").

private func reliability(_ deals: Int) throws -> Reliability {
  let planted = PlantedScores(deals)
  return try #require(Reliability(of: planted.scores, isWon: planted.isWon))
}

@Test func binsEqualThoseOfScikitLearn() throws {
  let bins = try reliability(300).bins

  #expect(bins.map(\.deals) == [31, 31, 30, 31, 27, 31, 33, 27, 30, 29])
  #expect(bins.map(\.won) == [5, 8, 9, 11, 7, 13, 14, 10, 17, 16])
  #expect(abs(bins[0].predicted - 0.07278225806451614) < 1e-12)
  #expect(abs(bins[9].predicted - 0.6547413793103447) < 1e-12)
}

@Test func boundsOfABinAreWilsons() throws {
  let bin = try reliability(300).bins[4]

  #expect(abs(bin.interval.lower - 0.1317037456190719) < 1e-12)
  #expect(abs(bin.interval.upper - 0.4467857131455308) < 1e-12)
}

@Test(arguments: [(300, 0.07764583333333336), (45, 0.13916666666666666)])
func expectedErrorIsTheMeanDistanceOfTheCurve(deals: Int, error: Double) throws {
  #expect(abs(try reliability(deals).expectedError - error) < 1e-12)
}

@Test func fewDealsMakeFewBins() throws {
  #expect(try reliability(45).bins.map(\.deals) == [12, 11, 11, 11])
  #expect(Reliability(of: [0.1, 0.2], isWon: [true, false]) == nil)
}

@Test(arguments: 1...50)
func everyScoreFallsIntoTheBinThatCountedIt(deals: Int) throws {
  let planted = PlantedScores(deals * 10)
  let reliability = try #require(Reliability(of: planted.scores, isWon: planted.isWon))

  let found = planted.scores.compactMap(reliability.bin)

  #expect(found.count == deals * 10)
  for bin in reliability.bins { #expect(found.count { $0 == bin } == bin.deals) }
}

@Test func scoresBeyondAllThatWereJudgedFallIntoTheOuterBins() throws {
  let reliability = try reliability(300)

  #expect(reliability.bin(of: 0) == reliability.bins.first)
  #expect(reliability.bin(of: 1) == reliability.bins.last)
}

@Test func equalScoresMakeOneBin() throws {
  let reliability = try #require(
    Reliability(of: Array(repeating: 0.4, count: 200), isWon: (0..<200).map { $0 % 2 == 0 }))

  #expect(reliability.bins.map(\.deals) == [200])
  #expect(abs(reliability.expectedError - 0.1) < 1e-12)
}

// Expected: python3 Tests/Oracles/looks.py (proportion_confint of the share of the looks and Kish's
// effective number of deals).

@Test func boundsOfLooksAreThoseOfTheDealsBehindThem() throws {
  let planted = PlantedLooks(300)
  let bins = try #require(
    Reliability(of: planted.scores, isWon: planted.isWon, at: planted.deals)
  ).bins

  #expect(bins.map(\.looks) == [95, 87, 88, 98, 89, 89, 90, 90, 86, 88])
  #expect(bins.map(\.won) == [19, 20, 23, 29, 29, 33, 36, 36, 36, 47])
  #expect(bins.map(\.deals) == [54, 65, 65, 74, 66, 67, 68, 66, 66, 50])
  #expect(abs(bins[0].effectiveDeals - 41.210045662100455) < 1e-12)
  #expect(abs(bins[0].interval.lower - 0.10600927775066878) < 1e-12)
  #expect(abs(bins[9].interval.upper - 0.6795929002363287) < 1e-12)
}

@Test func looksDoNotMakeMoreBinsThanDealsAllow() throws {
  let deals = (0..<400).map { $0 / 10 }
  let scores = deals.indices.map { Double($0) / 400 }

  let reliability = try #require(
    Reliability(of: scores, isWon: deals.map { $0 % 2 == 0 }, at: deals))

  #expect(reliability.bins.count == 4)
}
