import Testing

@testable import Engine

@Suite struct SightedNamesTests {
  private let book: DealBook = {
    let first = deal("A", created: 0, closed: nil, rep: "bob", region: "Europe")
    return DealBook(of: [first], asOf: PlantedDeals.firstDay)
  }()

  /// The database's values: the rep "ann" has no deal in the book, "eve" is what "bob" was called.
  private var stored: [ValueDictionary] {
    var values = Dimension.allCases.map { _ in ValueDictionary([""]) }
    values[Dimension.rep.index] = ValueDictionary(["ann", "bob", "eve"])
    values[Dimension.stage.index] = ValueDictionary(["Lead", "Offer"])
    return values
  }

  private func rep(_ code: UInt32, created: Int32, aliases: [SegmentAlias] = []) -> UInt32 {
    let names = SightedNames(stored, in: book, aliases: aliases)
    return names.codes(created: created) { $0 == Dimension.rep.index ? code : 0 }[
      Dimension.rep.index]
  }

  @Test func codesAreThoseOfTheBook() {
    #expect(rep(1, created: 0) == 0)
    #expect(rep(0, created: 0) == DealSighting.unknown)
  }

  @Test func stagesKeepCodesOfTheirOwn() {
    let names = SightedNames(stored, in: book, aliases: [])

    #expect(names.stages.values == ["Lead", "Offer"])
    #expect(names.codes(created: 0) { $0 == Dimension.stage.index ? 1 : 0 }[4] == 1)
  }

  @Test func aNameChangesForTheDealsOfItsTime() {
    let alias = SegmentAlias(
      dimension: .rep, before: "eve", after: "bob", renamedOn: Day(number: 10))

    #expect(rep(2, created: 9, aliases: [alias]) == 0)
    #expect(rep(2, created: 10, aliases: [alias]) == DealSighting.unknown)
  }
}
