import Testing

@testable import Engine

@Suite struct FalseDiscoveryTests {
  /// Expected: statsmodels, by `python3 Tests/Oracles/false_discovery.py`.
  @Test func adjustedValuesAgreeWithStatsmodels() {
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
    let expected = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.10571428571428572, 0.216, 0.216, 0.216]

    for (order, shuffled) in [Array(p.indices), [9, 0, 5, 1, 8, 2, 7, 3, 6, 4]].enumerated() {
      let adjusted = FalseDiscovery.adjusted(shuffled.map { p[$0] })
      let distances = zip(shuffled, adjusted).map { abs(expected[$0] - $1) }
      #expect(distances.allSatisfy { $0 < 1e-15 }, "order \(order)")
    }
    #expect(FalseDiscovery.adjusted([]) == [])
  }

  @Test func whatIsNotKnownDoesNotCount() {
    let expected = FalseDiscovery.adjusted([0.03, 0.01])

    #expect(
      FalseDiscovery.adjusted([nil, 0.03, nil, 0.01]) == [nil, expected[0], nil, expected[1]])
  }
}
