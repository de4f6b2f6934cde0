import Testing

@testable import Engine

@Suite struct GroupSpellsTests {
  private static let asOf = Day(number: 20_000)

  private static func deal(_ age: Int, _ outcome: Outcome?) -> Deal {
    Deal(
      id: "", created: asOf.advanced(by: -age), closed: outcome == nil ? nil : asOf,
      outcome: outcome, amount: .zero)
  }

  private static let book = DealBook(
    of: [
      deal(2, .won), deal(9, .won), deal(1, .lost), deal(3, nil), deal(3, .won), deal(0, .lost),
    ], asOf: asOf)

  @Test func aGroupsCurveIsThatOfItsOwnDealsAlone() {
    let spells = GroupSpells(of: Self.book, groups: [1, 0, 1, 1, 1, 0], count: 3)
    let own = spells.curve(of: 1, in: Self.book)
    let expected = AalenJohansen(won: [0, 0, 1, 1], lost: [0, 1, 0, 0], censored: [0, 0, 0, 1])

    #expect(own.won == expected.won && own.open == expected.open)
    #expect((0..<3).map { spells.deals(in: $0) } == [2, 4, 0])
  }

  @Test func aGroupWithoutDealsHasNoWins() {
    let spells = GroupSpells(of: Self.book, groups: [1, 0, 1, 1, 1, 0], count: 3)

    #expect(spells.curve(of: 2, in: Self.book).everWon == 0)
    #expect(spells.curve(of: 2, in: Self.book).day(ofShare: 0.5) == nil)
  }

  @Test func aDealClosedBeforeItWasCreatedCountsAtDayZero() {
    let backwards = Deal(
      id: "", created: Self.asOf, closed: Self.asOf.advanced(by: -5), outcome: .won, amount: .zero)
    let book = DealBook(of: [backwards], asOf: Self.asOf)

    #expect(GroupSpells(of: book, groups: [0], count: 1).curve(of: 0, in: book).won == [1])
  }
}
