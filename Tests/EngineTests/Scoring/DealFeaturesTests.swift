import TestSupport
import Testing

@testable import Engine

/// What a deal may be scored by on a day must not depend on anything that came later.
///
/// A store that has taken in everything and one that has taken in only the exports up to the day
/// must tell the same of every deal that was open, to the last bit: later stages, amounts, owners,
/// close dates, corrections of attributes, outcomes and deals. Only a deal that is opened again takes
/// its earlier end out of its rep's record.
@Suite struct DealFeaturesTests {
  /// The features in words, so that stores with other codes can be compared.
  private struct Told: Equatable {
    let numbers: [Double?]
    let words: [String?]

    init(_ features: DealFeatures, in book: DealBook) {
      let days = [features.daysInStage, features.closeDatePushes, features.daysOverdue]
      numbers =
        [
          features.amount.map(Double.init), Double(features.age), Double(features.month),
          features.repRate,
        ]
        + days.map { $0.map(Double.init) }
      words = Dimension.allCases.dropLast().map { dimension in
        if dimension == .stage { return features.stage.map { book.progress.stages[$0] } }
        let code = features.codes[dimension.index]
        return code == DealSighting.unknown ? nil : book.dictionary(of: dimension)[code]
      }
    }
  }

  private func book(_ store: Store, asOf day: Day) throws -> (DealBook, ids: [String]) {
    let stored = try store.book(asOf: day, bandCuts: nil)
    let book = stored.book.with(try store.progress(of: stored, aliases: []))
    return (book, try store.dealIDs(of: stored.keys))
  }

  /// By deal: what the store's day tells of those that were open and seen on an earlier day.
  private func told(
    by store: Store, asOf: Day, on day: Day, of wanted: Set<String>
  ) throws -> [String: Told] {
    let (book, ids) = try book(store, asOf: asOf)
    let reps = RepHistory(of: book)
    var told: [String: Told] = [:]
    for (row, id) in ids.enumerated() where wanted.contains(id) {
      let landmark = Landmark(row: row, day: day.number, weight: 1)
      told[id] = Told(DealFeatures(of: landmark, in: book, reps: reps), in: book)
    }
    return told
  }

  @Test(arguments: 1...25)
  func nothingAfterTheDayMatters(seed: Int) throws {
    let folders = (try TemporaryFolder(), try TemporaryFolder())
    let exports = RandomExports(seed: UInt64(seed), count: 14, reopens: false).exports
    let (whole, short) = (
      try Store(at: folders.0.path, creating: true), try Store(at: folders.1.path, creating: true)
    )
    for export in exports { try whole.take(export) }
    for export in exports.prefix(7) { try short.take(export) }
    let day = try #require(exports.dropFirst(6).first?.day)
    let last = try #require(exports.last?.day)
    let (book, ids) = try book(short, asOf: day)
    let open = Set(book.openRows.map { ids[$0] })

    let now = try told(by: whole, asOf: last, on: day, of: open)
    let then = try told(by: short, asOf: day, on: day, of: open)

    #expect(open.count > 3)
    #expect(Set(then.keys) == open)
    for (id, told) in then {
      let later = try #require(now[id])
      #expect(later.numbers == told.numbers)
      // A value that no deal of the last day has any more cannot be told, and is not replaced by another.
      for (one, other) in zip(later.words, told.words) where one != nil { #expect(one == other) }
    }
  }

  @Test func whatHappensBeforeTheDayDoesMatter() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    try store.take(DealExport(.january(2), [.open("A")]))
    let before = try told(by: store, asOf: .january(40), on: .january(20), of: ["A"])
    try store.take(
      DealExport(
        .january(15), [.open("A").moved(to: "Offer").worth(5).expected(.january(70)).owned(by: "B")]
      ))
    let after = try told(by: store, asOf: .january(40), on: .january(20), of: ["A"])

    #expect(before["A"]?.numbers == [100_000, 19, 1, nil, 19, 0, 0])
    #expect(after["A"]?.numbers == [5, 19, 1, nil, 5, 1, 0])
    #expect(after["A"]?.words == ["Retail", "Europe", "Core", "Partner", "Offer", "B"])
  }

  @Test func withoutSightingsTheBookSpeaksAndProgressIsUnknown() {
    let book = DealBook(
      of: [deal("A", created: 0, closed: 9, amount: 700)],
      asOf: PlantedDeals.firstDay.advanced(by: 20))
    let landmark = Landmark(row: 0, day: PlantedDeals.firstDay.number + 3, weight: 1)

    let features = DealFeatures(of: landmark, in: book, reps: RepHistory(of: book))

    #expect(features.amount == 700)
    #expect(features.age == 3)
    #expect(features.stage == nil)
    #expect(features.daysInStage == nil)
    #expect(features.closeDatePushes == nil)
    #expect(features.daysOverdue == nil)
  }

  /// It is no small deal: nobody has said what it is worth.
  @Test func anAmountOfNothingIsNone() {
    let book = DealBook(
      of: [deal("A", created: 0, closed: 9, amount: 0)],
      asOf: PlantedDeals.firstDay.advanced(by: 20))
    let landmark = Landmark(row: 0, day: PlantedDeals.firstDay.number + 3, weight: 1)

    #expect(DealFeatures(of: landmark, in: book, reps: RepHistory(of: book)).amount == nil)
  }

  /// What is written at the end must not be taken for what was known before the first sighting.
  @Test func beforeTheFirstSightingADealIsAsItWasSeenFirst() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    let ended = Deal.open("A").closed(.won, on: .january(12)).worth(9).owned(by: "Bob")
    var named = ended
    named.leadSource = "Referral"
    try store.take(DealExport(.january(6), [.open("A")]))
    try store.take(DealExport(.january(13), [named]))
    let (book, _) = try book(store, asOf: .january(14))

    let first = Landmark(row: 0, day: Day.january(1).number, weight: 1)
    let told = Told(DealFeatures(of: first, in: book, reps: RepHistory(of: book)), in: book)

    #expect(told.numbers.first == 100_000)
    #expect(!told.words.contains("Referral") && !told.words.contains("Bob"))
  }

  @Test func ofADealThatCameAndWentBetweenTwoExportsNothingIsKnown() throws {
    let folder = try TemporaryFolder()
    let store = try Store(at: folder.path, creating: true)
    var short = Deal.open("B").closed(.won, on: .january(12))
    short.created = .january(8)
    try store.take(DealExport(.january(6), [.open("A")]))
    try store.take(DealExport(.january(13), [.open("A"), short]))
    let (book, ids) = try book(store, asOf: .january(14))
    let row = try #require(ids.firstIndex(of: "B"))

    let landmark = Landmark(row: row, day: Day.january(8).number, weight: 1)
    let features = DealFeatures(of: landmark, in: book, reps: RepHistory(of: book))

    #expect(features.amount == nil)
    #expect(Told(features, in: book).words == Array(repeating: nil, count: 6))
    #expect(features.age == 0)
  }

  @Test func onlyTheCalendarIsSetBackForAnOldDayOfADealAsItIsNow() {
    let first = PlantedDeals.firstDay.number
    let plain = DealBook(
      of: [deal("A", created: 0, closed: nil)], asOf: PlantedDeals.firstDay.advanced(by: 50))
    var progress = DealProgress(stages: ValueDictionary(["Demo", "Offer"]))
    progress.append(
      [.of(day: first + 1), .of(day: first + 40, stage: 1, expectedClose: first + 45)],
      created: first)
    let book = plain.with(progress)

    let old = Landmark(row: 0, day: first + 30, weight: 1, knownOn: first + 50)
    let features = DealFeatures(of: old, in: book, reps: RepHistory(of: book))

    #expect(features.age == 30)
    #expect(features.stage == 1)
    #expect(features.daysInStage == 0)
    #expect(features.daysOverdue == 0)
  }
}
