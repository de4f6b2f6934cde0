@testable import Engine
import Foundation
import Testing

@Test func aModelIsShownWhereThereIsSignal() throws {
  let book = PlantedDeals().book()

  let clock = ContinuousClock()
  var model: ScoringModel?
  print(try clock.measure { model = try ScoringModel.train(on: book) })
  guard let model else { return }
  print(model.evaluation as Any, model.baseRateReason as Any, model.model?.calibration as Any)
  print(try clock.measure { print(try model.scores(of: book).first!) })
  let noise = try ScoringModel.train(on: PlantedDeals(signal: 0).book())
  print(noise.baseRateReason as Any, noise.evaluation as Any)
}
