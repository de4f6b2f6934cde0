import Testing

@testable import Engine

@Suite struct AgeShiftsTests {
  /// Of `Core` 80 % of the deals that end after 10 days are won and 20 % of those that end after 50; of
  /// `Pro` there are so many, of each the same half.
  private static func book(pro: Int) -> DealBook {
    let core = (0..<400).map { index in
      deal(
        "C\(index)", created: 0, closed: index % 2 == 0 ? 10 : 50,
        won: index / 2 % 5 < (index % 2 == 0 ? 4 : 1), product: "Core")
    }
    let other = (0..<pro).map { index in
      deal(
        "P\(index)", created: 0, closed: index % 2 == 0 ? 10 : 50, won: index / 2 % 2 == 0,
        product: "Pro")
    }
    let open = [
      deal("A", created: 70, closed: nil, product: "Core"),
      deal("B", created: 70, closed: nil, product: "Pro"),
    ]
    return DealBook(of: core + other + open, asOf: PlantedDeals.firstDay.advanced(by: 100))
  }

  private static func shifts(pro: Int) -> (core: Double, pro: Double) {
    let book = book(pro: pro)
    let shifts = AgeShifts(of: book)
    return (shifts.shift(of: 400 + pro, in: book), shifts.shift(of: 401 + pro, in: book))
  }

  @Test func aProductWithManyWinsHasItsOwnShift() {
    let shifts = Self.shifts(pro: 400)

    #expect(shifts.core < -1)
    #expect(shifts.pro == 0)
  }

  /// One more deal of a product is no reason for a jump.
  @Test func aProductWithFewWinsHasAPartOfThatOfAll() {
    let parts = stride(from: 0, through: 200, by: 20).map { Self.shifts(pro: $0).pro }

    #expect(parts[0] < -1)
    #expect(parts[10] == 0)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 < 0.25 })
  }
}
