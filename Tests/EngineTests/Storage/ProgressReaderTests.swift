import TestSupport
import Testing

@testable import Engine

@Suite struct ProgressReaderTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(5), [.open("A"), .open("B").worth(700)]))
    try store.take(
      DealExport(
        .january(20),
        [.open("A").moved(to: "Offer"), .open("B").worth(700).closed(.lost, on: .january(18))]))
    try store.take(DealExport(.january(30), [.open("A").moved(to: "Offer").owned(by: "Bob")]))
  }

  private func progress(
    asOf day: Int32, aliases: [SegmentAlias] = []
  ) throws -> (book: DealBook, progress: DealProgress) {
    let stored = try store.book(asOf: .january(day), bandCuts: nil)
    return (stored.book, try store.progress(of: stored, aliases: aliases))
  }

  @Test func openStatesBecomeSightingsAndTheEndDoesNot() throws {
    let (_, progress) = try progress(asOf: 31)

    #expect(progress[0].map { progress.stages[$0.stage] } == ["Qualified", "Offer", "Offer"])
    #expect(progress[0].map(\.day) == [5, 20, 30].map { Day.january($0).number })
    #expect(progress[1].map(\.amount) == [700])
  }

  @Test func whatComesAfterTheDayDoesNotShow() throws {
    let (book, progress) = try progress(asOf: 19)

    #expect(progress[0].count == 1)
    #expect(progress[1].count == 1)
    #expect(book.count == 2)
  }

  @Test func aRepWhoHasNoDealLeftIsUnknown() throws {
    let (book, progress) = try progress(asOf: 31)

    #expect(book.dictionary(of: .rep).code(of: "Bob") != nil)
    #expect(progress[0].last?.code(of: .rep) == book.dictionary(of: .rep).code(of: "Bob"))
    #expect(progress[0].first?.code(of: .rep) == book.dictionary(of: .rep).code(of: "Ada"))
    try store.take(
      DealExport(
        .january(31), [.open("B").worth(700).closed(.lost, on: .january(18)).owned(by: "Cy")]))
    let alone = try store.book(asOf: .january(31), bandCuts: nil)
    let later = try store.progress(of: alone, aliases: [])
    #expect(later[0].first?.code(of: .rep) == alone.book.dictionary(of: .rep).code(of: "Ada"))
  }

  @Test func earlierNamesAreJoinedToLaterOnesByTheDayOfCreation() throws {
    let renamed = SegmentAlias(dimension: .stage, before: "Qualified", after: "Offer")
    let later = SegmentAlias(
      dimension: .stage, before: "Qualified", after: "Offer", renamedOn: .january(1))

    let joined = try progress(asOf: 31, aliases: [renamed]).progress
    let kept = try progress(asOf: 31, aliases: [later]).progress

    #expect(joined[0].map { joined.stages[$0.stage] } == ["Offer", "Offer", "Offer"])
    #expect(joined[0].map(\.stageSince) == Array(repeating: Day.january(1).number, count: 3))
    #expect(kept[0].map { kept.stages[$0.stage] } == ["Qualified", "Offer", "Offer"])
  }
}
