/// The ages in days at which a deal enters each stage after the first.
struct StagePath {
  static let never = Int32.max
  /// How a cycle divides over the four working stages; proposals take longest.
  static let weights = [150, 200, 450, 200]
  static let proposal = 2
  static let closed = 4

  private let demo: Int32
  private let proposal: Int32
  private let negotiation: Int32

  /// The way through a cycle of so many days that ends in a working stage.
  init(days: Int32, endingIn last: Int, with generator: inout SplitMix64) {
    let dwell = Self.weights.map { $0 * (600 + generator.below(801)) }
    let total = dwell.prefix(last + 1).reduce(0, +)
    func entry(_ stage: Int) -> Int32 {
      guard stage <= last else { return Self.never }
      return Int32(Int(days) * dwell.prefix(stage).reduce(0, +) / total)
    }
    demo = entry(1)
    proposal = entry(2)
    negotiation = entry(3)
  }

  /// The code of the stage at an age.
  func stage(atAge age: Int32) -> UInt8 {
    age >= negotiation ? 3 : age >= proposal ? 2 : age >= demo ? 1 : 0
  }

  /// Days spent in a working stage by a deal that left the last one at an age.
  func days(in stage: Int, until age: Int32) -> Int32 {
    let entries = [0, demo, proposal, negotiation, age]
    return max(0, min(entries[stage + 1], age) - min(entries[stage], age))
  }
}
