import Testing

@testable import Engine

@Suite struct DealDigestTests {
  private static let state = DealState(
    created: 1, closed: 5, expectedClose: nil, outcome: .won, amount: 100,
    codes: SIMD8(1, 0, 0, 0, 0, 0, 0, 0))
  private static let known = KnownState(state: state, day: 9, holdsFrom: 5)

  private func digest(_ deals: [(String, KnownState)], industries: [String] = ["", "x", "y"])
    -> String
  {
    var dictionaries = Array(repeating: ValueDictionary([""]), count: Dimension.allCases.count)
    dictionaries[Dimension.industry.index] = ValueDictionary(industries)
    var digest = DealDigest()
    digest.extend(with: dictionaries)
    for (id, known) in deals { digest.add(known, id: id) }
    return digest.text
  }

  private static let changes: [@Sendable (inout KnownState) -> Void] = [
    { $0.state.created = 2 }, { $0.state.closed = 6 }, { $0.state.closed = nil },
    { $0.state.expectedClose = 5 }, { $0.state.outcome = .lost }, { $0.state.outcome = nil },
    { $0.state.amount = 101 }, { $0.state.codes[Dimension.industry.index] = 2 },
    { $0.state.codes[Dimension.rep.index] = 1 }, { $0.day = 8 }, { $0.holdsFrom = 6 },
  ]

  @Test(arguments: changes.indices) func everyValueOfADealCounts(change: Int) {
    var other = Self.known
    Self.changes[change](&other)

    #expect(digest([("A", Self.known)]) != digest([("A", other)]))
  }

  @Test func theIDCounts() {
    #expect(digest([("A", Self.known)]) != digest([("B", Self.known)]))
    #expect(digest([("A", Self.known)]) != digest([]))
  }

  @Test func theOrderOfDealsDoesNotCount() {
    var other = Self.known
    other.state.amount = 7

    #expect(
      digest([("A", Self.known), ("B", other)]) == digest([("B", other), ("A", Self.known)]))
    #expect(
      digest([("A", Self.known), ("B", other)]) != digest([("A", other), ("B", Self.known)]))
  }

  @Test func theWordCountsAndNotItsCode() {
    var other = Self.known
    other.state.codes[Dimension.industry.index] = 2

    #expect(
      digest([("A", Self.known)]) == digest([("A", other)], industries: ["", "y", "x"]))
    #expect(
      digest([("A", Self.known)]) != digest([("A", Self.known)], industries: ["", "z", "y"]))
  }

  @Test func aReplacedStateLeavesNoTrace() {
    var digest = DealDigest(sum: 5)
    var other = Self.known
    other.state.amount = 7
    digest.add(Self.known, id: "A")
    let before = digest.text
    digest.replace(Self.known, by: other, id: "A")
    let between = digest.text
    digest.replace(other, by: Self.known, id: "A")

    #expect(between != before)
    #expect(digest.text == before)
  }

  @Test func theTextHasSixteenDigits() {
    #expect(DealDigest(sum: 0).text == "0000000000000000")
    #expect(DealDigest(sum: .max).text == "ffffffffffffffff")
    #expect(DealDigest(sum: 0xAB_CDEF).text == "0000000000abcdef")
  }
}
