import Boosting
@testable import Engine
import Testing

/// The landmarks of the older and of the younger half of planted deals, and who grows trees of them.
private struct Halves {
  let training: TreeTraining
  let older: [Landmark]
  let younger: [Landmark]

  init(signal: Double, seed: UInt64 = 1) throws {
    let book = PlantedDeals(signal: signal, seed: seed).book()
    let mature = try #require(MatureDeals(in: book, knownOn: book.asOf.number))
    let ages = LandmarkAges(of: mature.cycles)
    let half = mature.rows.count / 2
    training = TreeTraining(
      schema: FeatureSchema(of: mature.rows, in: book), book: book, reps: RepHistory(of: book),
      ageShift: .none)
    older = ages.landmarks(of: Array(mature.rows[..<half]), in: book)
    younger = ages.landmarks(of: Array(mature.rows[half...]), in: book)
  }

  func bestCount() throws -> Int {
    try training.bestCount(learning: older, watching: younger)
  }
}

@Test func luckAloneTakesFewerTreesThanWhatCanBeLearned() throws {
  let luck = try Halves(signal: 0).bestCount()
  let planted = try Halves(signal: 1).bestCount()

  #expect(luck < 40)
  #expect(planted > 40)
  #expect(planted <= TreeTraining.mostTrees)
}

@Test(arguments: 1...4 as ClosedRange<UInt64>)
func noOtherNumberOfTreesNearbyServesLaterDealsBetter(seed: UInt64) throws {
  let halves = try Halves(signal: 1, seed: seed)
  let best = try halves.bestCount()

  let losses = try [best, max(1, best - 9), best + 9].map { count in
    let trees = try halves.training.trees(count, from: halves.older)
    #expect(trees.count == count)
    return try halves.loss(of: halves.training.margins(of: halves.younger, by: trees))
  }

  #expect(losses[0] <= losses[1] && losses[0] <= losses[2])
}

extension Halves {
  /// The weighted log loss on the younger half.
  fileprivate func loss(of margins: [Double]) throws -> Double {
    let losses = zip(younger, margins).map { landmark, margin in
      Double(landmark.weight)
        * LogLoss.of(LogOdds.probability(at: margin), isWon: training.book.isWon(landmark.row))
    }
    return losses.reduce(0, +)
  }
}
