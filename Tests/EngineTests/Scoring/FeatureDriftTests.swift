import Testing

@testable import Engine

@Suite struct FeatureDriftTests {
  private func compared(_ after: [Int]) -> FeatureDrift? {
    FeatureDrift(
      .leadSource, bins: DriftBins(["Ads", "Fair", "Web"], before: [300, 300, 400], after: after))
  }

  @Test func theMoverIsTheValueWhoseShareChangedMost() throws {
    let drift = try #require(compared([10, 30, 60]))

    #expect(drift.attribute == "lead source")
    #expect(drift.mover == "Ads")
    #expect(drift.shareBefore == 0.3)
    #expect(drift.shareNow == 0.1)
    #expect(drift.hasMoved)
  }

  @Test func luckIsNoMove() throws {
    let drift = try #require(compared([34, 27, 39]))

    #expect(!drift.hasMoved)
    #expect(drift.stability < drift.noiseFloor)
  }
}
