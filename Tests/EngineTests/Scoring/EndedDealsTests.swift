import Testing

@testable import Engine

@Suite struct EndedDealsTests {
  private static let first = PlantedDeals.firstDay.number

  /// The deals that ended in the four weeks which begin some days after the training.
  private func ended(_ planted: PlantedDeals, after days: [Int32]) throws -> [EndedDeals] {
    let trained = Self.first + 729
    let book = planted.book(asOf: Day(number: Self.first + 1000))
    let past = planted.book(asOf: Day(number: trained))
    let model = try #require(try TrainingAttempt(on: past).model)
    let reps = RepHistory(of: book)
    func scored(_ range: ClosedRange<Int32>) throws -> ScoredDeals {
      let rows = book.closed.indices.filter { range.contains(book.closed[$0]) }
      return try ScoredDeals(Array(rows), by: model, in: book, reps: reps)
    }
    let usual = try #require(
      UsualCalibration(of: try scored(trained - 363...trained), upTo: trained))
    let later = try scored(trained + 1...trained + 300)
    return days.map { day in
      EndedDeals(later, in: trained + day...trained + day + 27, beside: usual)
    }
  }

  @Test func winsAsUsualAreNotOff() throws {
    let windows = try ended(
      PlantedDeals(count: 6000, span: 1000), after: [1, 29, 57, 85, 113, 141, 169, 197, 225])

    #expect(windows.allSatisfy { $0.deals > 80 && !$0.isOff })
    #expect(windows.allSatisfy { $0.last.number - $0.first.number == 27 })
    let usual = windows.count { ($0.usual.lower...$0.usual.upper).contains(Double($0.won)) }
    #expect(usual >= 7)
  }

  @Test func manyWinsFewerAreOff() throws {
    var planted = PlantedDeals(count: 6000, span: 1000)
    planted.spoilt = (from: 829, chance: 0.6)

    let ended = try #require(try ended(planted, after: [101]).first)

    #expect(ended.isOff)
    #expect(Double(ended.won) < ended.expected)
    #expect(Double(ended.won) < ended.usual.lower)
  }

  @Test func noDealsAreNothing() throws {
    let planted = PlantedDeals(count: 6000, span: 1000)
    let ended = try #require(try ended(planted, after: [5000]).first)

    #expect(ended.deals == 0)
    #expect(ended.pValue == nil)
    #expect(!ended.isOff)
  }
}
