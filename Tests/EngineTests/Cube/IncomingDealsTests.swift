import TestSupport
import Testing

@testable import Engine

@Suite struct IncomingDealsTests {
  private static let rule = CountingRule(
    calendar: .calendarYear, length: .month, basis: .closed)

  /// Deals in batches of a few, with so many reps at most.
  private func incoming(
    _ deals: ArraySlice<Deal>, dictionaries: inout [ValueDictionary], step: Int
  ) -> IncomingDeals {
    var incoming = IncomingDeals(Self.rule)
    let batch = DealBatch(capacity: step)
    var rest = deals
    while !rest.isEmpty {
      let some = rest.prefix(step)
      for (row, deal) in some.enumerated() {
        batch.put(Self.record(of: deal, encodedBy: &dictionaries), at: row)
      }
      let isAdded = incoming.append(batch, count: some.count, values: dictionaries.map(\.count))
      #expect(isAdded)
      rest = rest.dropFirst(step)
    }
    return incoming
  }

  private static func record(
    of deal: Deal, encodedBy dictionaries: inout [ValueDictionary]
  ) -> DealRecord {
    var record = DealRecord(
      created: deal.created.number, closed: deal.closed?.number ?? DealRecord.noDay,
      outcome: deal.outcome?.rawValue ?? 0, amount: deal.amount.minorUnits)
    for dimension in Dimension.allCases.dropLast() {
      let value = deal.value(in: dimension) ?? ""
      record.codes[dimension.index] = dictionaries[dimension.index].encode(value)
    }
    return record
  }

  @Test(arguments: [1, 7, 300], [0, 1, 80, 299, 300])
  func partsMakeTheCubeOfAllDeals(step: Int, cut: Int) throws {
    var deals = RandomDeals(seed: UInt64(step + cut), count: 300).deals
    deals[120].amount = Amount(minorUnits: 99_999_999_999_999)
    let newest = try #require(deals.compactMap(\.closed).max())
    let none = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)
    var (first, second) = (none, none)
    var all = incoming(deals[..<cut], dictionaries: &first, step: step)
    let rest = incoming(deals[cut...], dictionaries: &second, step: step)
    let codes = second.enumerated().map { lane, dictionary in
      dictionary.values.map { first[lane].encode($0) }
    }
    let isAdded = all.append(rest, codes: codes, values: first.map(\.count))
    #expect(isAdded)

    let cube = try #require(Cube(of: all, dictionaries: first))
    let book = DealBook(of: deals, asOf: newest)
    #expect(try ComparedCube(cube) == ComparedCube(Cube(of: book, by: Self.rule)))
  }

  @Test func withoutDealsThereIsNoCube() {
    let none = Array(repeating: ValueDictionary(), count: Dimension.allCases.count)

    #expect(Cube(of: IncomingDeals(Self.rule), dictionaries: none) == nil)
  }
}
