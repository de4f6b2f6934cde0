import Engine
import Foundation
import Testing

@testable import Synthesis

@Suite struct SyntheticExportTests {
  private let end = Day(number: 20_757)
  private let scratch = ScratchExport()

  private func export(_ deals: Int, seed: UInt64 = 2026, open: Double = 0.05) -> SyntheticExport {
    SyntheticExport(deals: deals, seed: seed, openShare: open, endingOn: end)
  }

  @Test func theSameSeedWritesTheSameBytes() throws {
    let other = ScratchExport()
    let first = try export(3000).write(to: scratch.folder, history: true)
    let second = try export(3000).write(to: other.folder, history: true)

    #expect(first.count == 27)
    for (left, right) in zip(first, second) {
      #expect(FileManager.default.contentsEqual(atPath: left, andPath: right), "\(left)")
    }
  }

  @Test func whereOneFileCannotBeWrittenNoneIsLeft() throws {
    let folder = scratch.folder + "/made"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // The device that is always full stands where the last file would be written.
    try files.createSymbolicLink(
      atPath: folder + "/truths.json.part", withDestinationPath: "/dev/full")

    #expect(throws: SynthesisError.diskFull(path: folder + "/truths.json")) {
      try export(300).write(to: folder, history: true)
    }
    #expect(try files.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func anotherSeedMakesOtherDeals() throws {
    let first = try scratch.rows(of: export(200))
    let second = try scratch.rows(of: export(200, seed: 2027))

    #expect(first.map(\.amount) != second.map(\.amount))
  }

  @Test func everyRowObeysTheRulesOfAnExport() throws {
    let rows = try scratch.rows(of: export(6000))

    #expect(rows.count == 6000)
    #expect(Set(rows.map(\.id)).count == 6000)
    for row in rows {
      #expect(row.created <= end && row.amount > 0, "\(row.id)")
      #expect((row.closed == nil) == (row.cycleDays == nil), "\(row.id)")
      #expect(row.closed == nil ? row.outcome.isEmpty : ["Won", "Lost"].contains(row.outcome))
      guard let closed = row.closed else { continue }
      #expect(row.created <= closed && closed <= end, "\(row.id)")
      #expect(row.cycleDays == row.created.distance(to: closed), "\(row.id)")
    }
  }

  @Test func nothingHappensOnAWeekend() throws {
    let rows = try scratch.rows(of: export(2000))

    // 2026-10-31, the last day, is a Saturday: whole weeks before it are Saturdays too.
    let weekend = rows.flatMap { [$0.created, $0.closed].compactMap { $0 } }
      .filter { [0, 6].contains($0.distance(to: end) % 7) }
    #expect(weekend == [])
  }

  @Test(arguments: [0.02, 0.05, 0.1, 0.2])
  func theOpenShareIsMetWithinAFifth(share: Double) throws {
    let rows = try scratch.rows(of: export(20_000, seed: 8, open: share))
    let open = Double(rows.count { $0.closed == nil }) / 20_000

    #expect((share * 0.8...share * 1.2).contains(open), "\(open)")
  }

  @Test func oddWishesAreMovedIntoTheirRanges() {
    let low = SyntheticExport(deals: -5, seed: 1, openShare: -.infinity, endingOn: end, quarters: 0)
    let high = SyntheticExport(deals: 1, seed: 1, openShare: 7, endingOn: end, quarters: 999)

    #expect(low.deals == 0 && low.openShare == 0.01 && low.quarters == 1)
    #expect(high.openShare == 0.5 && high.quarters == 60)
    #expect(SyntheticExport(deals: 1, seed: 1, openShare: .nan, endingOn: end).openShare == 0.01)
  }

  @Test(arguments: [0, 1, 2])
  func aTinyBookIsStillABook(deals: Int) throws {
    let paths = try export(deals).write(to: scratch.folder, history: true)

    #expect(paths.last == scratch.folder + "/deals.csv")
    #expect(try ExportRow.all(in: scratch.folder + "/deals.csv").count == deals)
  }

  @Test func aFileInTheWayOfTheFolderIsSaidInOneLine() throws {
    try Folder.make(scratch.folder)
    let path = scratch.folder + "/taken"
    try "x".write(toFile: path, atomically: false, encoding: .utf8)

    #expect(
      throws: SynthesisError.folderNotMade(path: path, reason: "a part of the path is a file")
    ) { try export(10).write(to: path, history: false) }
  }

  @Test func weeklyExportsShowTheDealsOpenOnTheirDay() throws {
    let paths = try export(6000).write(to: scratch.folder, history: true)
    let deals = try ExportRow.all(in: scratch.folder + "/deals.csv")

    for path in paths.dropLast() {
      let day = try #require(Day(path.dropLast(4).suffix(10)))
      let open = deals.filter { $0.created <= day && ($0.closed.map { day < $0 } ?? true) }
      let rows = try ExportRow.all(in: path)
      #expect(rows.map(\.id) == open.map(\.id), "\(path)")
      #expect(rows.allSatisfy { $0.closed == nil && $0.outcome.isEmpty && $0.cycleDays == nil })
    }
  }

  @Test func pathsComeOldestFirstAndTheDealsLast() throws {
    let paths = try export(100).write(to: scratch.folder, history: true)

    #expect(Array(paths.dropLast()) == paths.dropLast().sorted())
    #expect(paths.first == scratch.folder + "/history/pipeline-2026-05-02.csv")
    #expect(paths.last == scratch.folder + "/deals.csv")
  }
}
