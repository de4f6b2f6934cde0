import Engine
import Foundation
import Testing

@testable import Synthesis

/// The sample data of the repository, against the generator and by arithmetic of its own.
@Suite struct SampleDataTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "sample-data").path

  private let rows: [ExportRow]
  private let newest: [ExportRow]
  private let before: [ExportRow]

  init() throws {
    rows = try ExportRow.all(in: Self.folder + "/deals.csv")
    newest = Self.closed(rows, in: "2026Q3")
    before = Self.closed(rows, in: "2026Q2")
  }

  private static func closed(_ rows: [ExportRow], in quarter: String) -> [ExportRow] {
    guard let days = Period(quarter)?.days else { return [] }
    return rows.filter { $0.closed.map(days.contains) ?? false }
  }

  private func rate(_ rows: [ExportRow]) -> Double {
    Double(rows.count(where: \.isWon)) / Double(rows.count)
  }

  @Test func itIsWhatTheGeneratorWritesByteForByte() throws {
    let scratch = ScratchExport()
    let end = try #require(Day("2026-10-31"))
    let export = SyntheticExport(deals: 6000, seed: 2026, openShare: 0.05, endingOn: end)
    let written = try export.write(to: scratch.folder, history: true)

    for path in written + [scratch.folder + "/truths.json"] {
      let kept = Self.folder + path.dropFirst(scratch.folder.count)
      #expect(FileManager.default.contentsEqual(atPath: path, andPath: kept), "\(kept)")
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.folder)
    #expect(Set(files).subtracting(["history", "README.md"]).count == written.count + 1)
  }

  @Test func itHasNineCompleteQuartersAndAboutThreeHundredOpenDeals() throws {
    let quarters = Period.all(
      from: try #require(Period("2024Q3")), through: try #require(Period("2026Q3")))

    #expect(quarters.count == 9)
    for quarter in quarters {
      #expect(Self.closed(rows, in: quarter.description).count >= 350, "\(quarter)")
    }
    #expect((240...360).contains(rows.count { $0.closed == nil }))
  }

  @Test func theBoughtListsShareGrowsAndPullsTheWinRateDown() {
    let sources = Set(rows.map(\.leadSource))
    let total = (rate(before) + rate(newest)) / 2
    let mix = sources.map { source in
      let old = before.filter { $0.leadSource == source }
      let new = newest.filter { $0.leadSource == source }
      let shift =
        Double(new.count) / Double(newest.count) - Double(old.count) / Double(before.count)
      return (source, shift, shift * ((rate(old) + rate(new)) / 2 - total))
    }

    #expect(mix.map(\.2).reduce(0, +) < -0.04)
    #expect(mix.min { $0.2 < $1.2 }?.0 == "Bought list")
    #expect(mix.first { $0.0 == "Bought list" }.map { $0.1 > 0.2 } == true)
  }

  @Test func logisticsInTheNordicsWinsFarLessAndTheOthersDoNot() throws {
    func isDropping(_ row: ExportRow) -> Bool {
      row.industry == "Logistics" && row.region == "Nordics"
    }
    let old = before.filter(isDropping)
    let new = newest.filter(isDropping)
    let pooled = rate(old + new)
    let variance = pooled * (1 - pooled) * (1 / Double(old.count) + 1 / Double(new.count))

    // Beyond 3.29 standard errors: p below 0.001.
    #expect((rate(old) - rate(new)) / variance.squareRoot() > 3.29)
    #expect(old.count >= 40 && new.count >= 40)
    for isNear in [
      { (row: ExportRow) in row.region == "Nordics" }, { $0.industry == "Logistics" },
    ] as [(ExportRow) -> Bool] {
      let fall =
        rate(before.filter { isNear($0) && !isDropping($0) })
        - rate(newest.filter { isNear($0) && !isDropping($0) })
      #expect(fall < 0.15)
    }
  }

  @Test func theWeakRepWinsLessAndTheStrongRepMoreThanTheirDealsPromise() {
    let closed = rows.filter { $0.closed != nil }
    let groups = Dictionary(grouping: closed) { "\($0.leadSource)/\($0.product)" }
      .mapValues(rate)
    let scores = Dictionary(grouping: closed, by: \.rep).mapValues { deals in
      let expected = deals.compactMap { groups["\($0.leadSource)/\($0.product)"] }
      let variance = expected.reduce(0) { $0 + $1 * (1 - $1) }
      let won = Double(deals.count(where: \.isWon))
      return (won - expected.reduce(0, +)) / variance.squareRoot()
    }

    // 3.09 is beyond what Benjamini and Hochberg's method asks of the best of 25 at 5 %.
    #expect(scores.count == 25)
    #expect(scores.filter { $0.value < -3.09 }.map(\.key) == ["R07"])
    #expect(scores.filter { $0.value > 3.09 }.map(\.key) == ["R23"])
  }

  @Test func cyclesDifferByProductAndLosingTakesLonger() {
    func median(_ rows: [ExportRow]) -> Int {
      let days = rows.compactMap(\.cycleDays).sorted()
      return days[days.count / 2]
    }
    let won = rows.filter(\.isWon)
    let medians = ["Skiff", "Sloop", "Galleon"].map { product in
      median(won.filter { $0.product == product })
    }

    #expect(medians == medians.sorted())
    #expect(medians[2] > medians[0] * 2)
    #expect(median(rows.filter { $0.outcome == "Lost" }) > median(won) + 5)
  }

  @Test func someOpenDealsAreFarOlderThanAnyTypicalWin() throws {
    let end = try #require(Day("2026-10-31"))
    let won = rows.filter(\.isWon).compactMap(\.cycleDays).sorted()
    let open = rows.filter { $0.closed == nil }.map { $0.created.distance(to: end) }

    #expect(open.count { $0 > won[won.count * 9 / 10] } >= 40)
    #expect(open.count { $0 > 2 * won[won.count * 9 / 10] } >= 20)
  }

  @Test func oddsFallOnceADealIsOlderThanNineInTenWins() {
    let closed = rows.filter { $0.closed != nil }
    let won = rows.filter(\.isWon).compactMap(\.cycleDays).sorted()
    let late = closed.filter { ($0.cycleDays ?? 0) > won[won.count * 9 / 10] }

    #expect(rate(late) < rate(closed) - 0.1)
  }

  @Test func largerDealsOfAProductAreLessOftenWon() {
    for product in ["Skiff", "Sloop", "Galleon"] {
      let deals = rows.filter { $0.closed != nil && $0.product == product }
        .sorted { ($0.amount, $0.id) < ($1.amount, $1.id) }
      let third = deals.count / 3
      #expect(
        rate(Array(deals.prefix(third))) > rate(Array(deals.suffix(third))) + 0.03, "\(product)")
    }
  }

  /// A naive score learned before 2026 ranks the deals created since.
  ///
  /// The score is the sum of the log odds of lead source, product and rep; the area is that of Mann
  /// and Whitney.
  @Test func whatIsKnownAtCreationPredictsLaterDeals() throws {
    let start = try #require(Day("2026-01-01"))
    let known = rows.filter { $0.closed.map { $0 < start } ?? false }
    let later = rows.filter { $0.created >= start && $0.closed != nil }
    let keys: [(ExportRow) -> String] = [\.leadSource, \.product, \.rep]
    let odds = keys.map { key in
      Dictionary(grouping: known, by: key).mapValues { log(rate($0) / (1 - rate($0))) }
    }
    let scores = later.map { row in zip(keys, odds).reduce(0) { $0 + ($1.1[$1.0(row)] ?? 0) } }
    let won = zip(later, scores).filter(\.0.isWon).map(\.1)
    let lost = zip(later, scores).filter { !$0.0.isWon }.map(\.1)
    let wins = won.reduce(0.0) { sum, score in
      lost.reduce(sum) { $0 + ($1 < score ? 1 : $1 == score ? 0.5 : 0) }
    }
    let area = wins / Double(won.count * lost.count)

    #expect((0.62...0.75).contains(area), "\(area)")
  }

  @Test func weeklyExportsShowDealsMovingForwardAndStuckInProposals() throws {
    let order = ["Qualified", "Demo", "Proposal", "Negotiation"]
    let folder = Self.folder + "/history"
    var stages: [String: [Int]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      for row in try ExportRow.all(in: folder + "/" + name) {
        stages[row.id, default: []].append(try #require(order.firstIndex(of: row.stage)))
      }
    }

    #expect(stages.values.allSatisfy { $0 == $0.sorted() })
    #expect(stages.values.count { Set($0).count >= 3 } > 100)
    let stuck = stages.values.filter { $0.count == 26 && Set($0).count == 1 }
    #expect(stuck.count { $0.first == 2 } >= 5)
    #expect(stuck.count { $0.first == 2 } * 4 > stuck.count * 3)
  }
}
