import Testing

@testable import Engine

@Suite struct SimilarDealsTests {
  private static let book: DealBook = {
    let deals = RandomDeals(seed: 11, count: 400).deals.enumerated().map { number, deal in
      var deal = deal
      deal.product = ["Core", "Max"][number % 2]
      deal.industry = ["SaaS", "Retail", "Health"][number % 3]
      deal.leadSource = ["Inbound", "Partner"][number / 5 % 2]
      return deal
    }
    return DealBook(of: deals, asOf: RandomDeals.after.lastDay)
  }()

  private static let similar = SimilarDeals(in: book)

  @Test func productMattersMostAndLeadSourceLeast() {
    #expect(SimilarDeals.order == [.product, .amountBand, .industry, .region, .leadSource])
  }

  @Test(arguments: 0...5)
  func dealsShareAGroupExactlyWhenTheyShareItsValues(level: Int) {
    let (book, similar) = (Self.book, Self.similar)
    var valuesOfGroup: [Int32: [Segment]] = [:]
    for row in 0..<book.count {
      let segments = similar.segments(of: row, level: level, in: book)
      let known = valuesOfGroup.updateValue(segments, forKey: similar.groups[level][row])
      #expect(known == nil || known == segments)
    }

    #expect(Set(valuesOfGroup.values).count == valuesOfGroup.count)
    #expect(similar.counts[level] == valuesOfGroup.count)
    #expect(valuesOfGroup.values.allSatisfy { $0.count == level })
  }

  @Test func groupsAreNumberedFromZeroWithoutAGap() {
    for (groups, count) in zip(Self.similar.groups, Self.similar.counts) {
      #expect(Set(groups) == Set(0..<Int32(count)))
    }
    #expect(Self.similar.counts[0] == 1)
    #expect(Self.similar.counts == Self.similar.counts.sorted(), "each level only splits")
  }

  @Test func anEmptyBookHasNoGroups() {
    let none = SimilarDeals(in: DealBook(of: [], asOf: RandomDeals.after.lastDay))

    #expect(none.counts == [0, 0, 0, 0, 0, 0])
    #expect(none.groups.allSatisfy { $0.isEmpty })
  }
}
