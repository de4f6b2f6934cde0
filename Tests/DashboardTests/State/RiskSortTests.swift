@testable import Dashboard
import Engine
import Testing

@Suite struct RiskSortTests {
  private let rows = Fixture.sales.board(.all).rows

  private func ids(_ sort: RiskSort) -> [String] {
    sort.sorted(Array(rows.indices), of: rows).map { rows[$0].dealID }
  }

  @Test(arguments: RiskSort.allCases)
  func everyOrderKeepsEveryDeal(sort: RiskSort) {
    #expect(ids(sort).sorted() == rows.map(\.dealID).sorted())
  }

  @Test func theFirstDealIsTheOneToLookAt() {
    #expect(ids(.risk).first == "D04217")
    #expect(ids(.amount).first == "D04217")
    #expect(ids(.age).prefix(2) == ["D04217", "D03991"])
    #expect(ids(.overdue).last == "D04436")
    #expect(ids(.deal).first == "D03991")
    #expect(ids(.rep).first == "D04217")
  }

  @Test func allOrdersAreReachedByOneKey() {
    var seen: [RiskSort] = []
    var sort = RiskSort.valueAtRisk
    repeat {
      seen.append(sort)
      sort = sort.next
    } while sort != .valueAtRisk

    #expect(seen == RiskSort.allCases)
  }
}
