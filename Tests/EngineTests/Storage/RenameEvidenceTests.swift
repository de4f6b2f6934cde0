import TestSupport
import Testing

@testable import Engine

@Suite struct RenameEvidenceTests {
  private func renames(_ second: [Deal]) throws -> [RenamedValue] {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(5), [.open("A"), .open("B"), .open("C")]))
    return try store.take(DealExport(.january(12), second)).renames
  }

  private func deal(_ id: String, in industry: String) -> Deal {
    var deal = Deal.open(id)
    deal.industry = industry
    return deal
  }

  @Test func aValueThatIsGoneWhileANewOneStandsInItsDealsIsReported() throws {
    #expect(
      try renames(["A", "B", "C"].map { deal($0, in: "Commerce") })
        == [RenamedValue(dimension: .industry, before: "Retail", after: "Commerce", deals: 3)])
  }

  @Test func aValueThatIsStillThereWasNotRenamed() throws {
    #expect(try renames([deal("A", in: "Commerce"), .open("B"), .open("C")]) == [])
  }

  @Test func aDealThatMovesToAKnownValueRenamesNothing() throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(5), [.open("A"), deal("B", in: "Health")]))
    let counts = try store.take(
      DealExport(.january(12), [deal("A", in: "Health"), deal("B", in: "Health")]))

    #expect(counts.renames == [])
  }

  /// A column is missing, or the file that tells them did not come.
  @Test func valuesThatAreNoLongerToldAreCountedAndNotRenamed() throws {
    let store = try Store(at: TemporaryFolder().path, creating: true)
    try store.take(DealExport(.january(5), [.open("A"), .open("B"), deal("C", in: "")]))
    let counts = try store.take(
      DealExport(
        .january(12),
        ["A", "B", "C"].map { id in
          var deal = deal(id, in: "")
          if id == "A" { deal.rep = "" }
          return deal
        }))

    #expect(counts.renames == [])
    #expect(counts.emptied == [.industry: 2, .rep: 1])
  }
}
