import Testing

@testable import Engine

@Suite struct SegmentAliasTests {
  private func industries(_ alias: SegmentAlias) -> [String] {
    var deals = [Deal.open("A"), .open("B"), .open("C")]
    deals[1].created = .january(10)
    deals[2].industry = "Commerce"
    let book = DealBook(of: deals, asOf: .january(31)).joining([alias])
    return (0..<book.count).map { book.value(of: $0, in: .industry) }
  }

  @Test func twoNamesBecomeTheLaterOne() {
    #expect(
      industries(SegmentAlias(dimension: .industry, before: "Retail", after: "Commerce"))
        == ["Commerce", "Commerce", "Commerce"])
    #expect(
      industries(SegmentAlias(dimension: .industry, before: "Retail", after: "Shops"))
        == ["Shops", "Shops", "Commerce"])
  }

  @Test func aDealOfTheDayOfTheRenamingKeepsTheEarlierName() {
    #expect(
      industries(
        SegmentAlias(
          dimension: .industry, before: "Retail", after: "Commerce", renamedOn: .january(10)))
        == ["Commerce", "Retail", "Commerce"])
  }

  @Test func anUnknownNameChangesNothing() {
    #expect(
      industries(SegmentAlias(dimension: .industry, before: "Nothing", after: "Commerce"))
        == ["Retail", "Retail", "Commerce"])
  }
}
