import Testing

@testable import Engine

@Suite struct ProgressWordsTests {
  private let words = ProgressWords(of: [0, 1], in: SeenDealsOfThree.book)

  @Test(
    arguments: [
      (.stage, "Offer", "deals in Offer at 70 days", 0, 0),
      (.daysInStage, "35 days", "deals more than 35 days in Offer", 0, 0),
      (.closeDatePushes, "1", "deals whose close date was pushed once", 1, 0),
      (.daysOverdue, "10 days", "deals more than 10 days past their close date", 1, 0),
    ] as [(ScoreAttribute, String, String, Int, Int)])
  func progressIsSaidInSalesWords(
    attribute: ScoreAttribute, value: String, subject: String, closed: Int, won: Int
  ) {
    let said = words.words(attribute, of: 2)

    #expect(said.value == value)
    #expect(said.subject == subject)
    #expect(said.share.closed == closed)
    #expect(said.share.won == won)
  }

  @Test func aDealThatWasNeverSeenSaysSo() {
    let book = DealBook(
      of: [deal("A", created: 0, closed: nil)], asOf: PlantedDeals.firstDay.advanced(by: 9))
    let words = ProgressWords(of: [], in: book)

    #expect(words.words(.stage, of: 0).subject == "deals whose stage is not known")
    #expect(words.words(.daysInStage, of: 0).subject == "deals that nobody saw enter their stage")
    #expect(words.words(.daysOverdue, of: 0).subject == "deals without an expected close date")
    #expect(ScoreAttribute.progress.allSatisfy { words.place($0, of: 0) == 0 })
  }

  @Test func dealsShareAPlaceOnlyIfTheyShareTheWords() {
    let book = PlantedProgress().book()
    let words = ProgressWords(of: [], in: book)

    for attribute in ScoreAttribute.progress {
      var subjects: [Int: String] = [:]
      for row in book.openRows {
        let place = words.place(attribute, of: row)
        let subject = words.words(attribute, of: row).subject
        #expect(subjects[place] ?? subject == subject)
        subjects[place] = subject
      }
      #expect(subjects.count > 1)
    }
  }
}
