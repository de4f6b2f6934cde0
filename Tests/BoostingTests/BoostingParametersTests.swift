import Boosting
import Testing

private let impossible: [(String, @Sendable (inout BoostingParameters) -> Void)] = [
  ("rounds", { $0.rounds = 0 }),
  ("depth", { $0.depth = 40 }),
  ("learning rate", { $0.learningRate = .nan }),
  ("min child weight", { $0.minChildWeight = -1 }),
  ("subsample", { $0.subsample = 1.5 }),
  ("lambda", { $0.lambda = .infinity }),
  ("base score", { $0.baseScore = 1 }),
  ("monotone", { $0.monotone = [1] }),
  ("monotone", { $0.monotone = [1, 0, 2] }),
]

@Test(arguments: impossible)
func impossibleParameterIsNamed(
  name: String, change: @Sendable (inout BoostingParameters) -> Void
) throws {
  let table = try PlantedTable()

  let error = #expect(throws: BoostingError.self) { try table.trees(change) }

  guard case .invalidParameter(let found, _) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(found == name)
}
