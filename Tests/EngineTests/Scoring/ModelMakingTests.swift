import Foundation
import Testing

@testable import Engine

@Suite struct ModelMakingTests {
  private static let day = PlantedDeals.firstDay.advanced(by: 700)

  @Test func aModelKeepsHowItWasMadeAndFromWhat() throws {
    let model = try PlantedDeals.model(on: Self.day)
    let making = try #require(model.making)

    #expect(making.parameters.map(\.name).prefix(2) == ["depth", "learning rate"])
    #expect(making.parameters.first?.value == 3)
    #expect(making.days.lowerBound >= PlantedDeals.firstDay)
    #expect(making.days.upperBound < Self.day, "recent cohorts are not complete")
    let stored = try JSONDecoder().decode(ScoringModel.self, from: JSONEncoder().encode(model))
    #expect(stored.making == making && stored.card.making == making)
  }

  @Test func aModelThatWasStoredBeforeKeepsNone() throws {
    let data = try JSONEncoder().encode(try PlantedDeals.model(on: Self.day))
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object.removeValue(forKey: "making") != nil)
    let old = try JSONSerialization.data(withJSONObject: object)

    let model = try JSONDecoder().decode(ScoringModel.self, from: old)
    #expect(model.making == nil && model.kind == .model)
  }

  @Test func withoutAModelThereIsNoMaking() throws {
    #expect(try ScoringModel.train(on: PlantedDeals(count: 50).book()).making == nil)
  }
}
