import Foundation
import TestSupport
import Testing

/// The field names that scripts depend on, asked of the sample data.
@Suite struct ContractTests {
  private struct Promise {
    let arguments: [String]
    /// Where the objects with the fields are; empty for the answer itself.
    let list: String
    let fields: String
  }

  private static let promises = [
    Promise(
      arguments: ["trend"], list: "periods",
      fields: "period from to complete closed won winRate interval amount wonAmount "
        + "weightedWinRate weightedInterval sizeGap"),
    Promise(arguments: ["trend", "--by", "month"], list: "", fields: "periods homogeneityP"),
    Promise(
      arguments: ["explain", "--by", "leadSource"], list: "",
      fields: "period versus weight before after change interval pValue verdict detectable "
        + "mixEffect mixStandardError rateEffect rateStandardError entered left segments"),
    Promise(
      arguments: ["explain", "--by", "leadSource"], list: "segments",
      fields: "segment status closedBefore closedAfter shareBefore shareAfter rateBefore rateAfter "
        + "mixEffect rateEffect contribution standardError pValue"),
    Promise(
      arguments: ["segments", "--by", "industry"], list: "segments",
      fields: "where closed won winRate interval weightedWinRate amount valuePerDeal"),
    Promise(
      arguments: ["reps"], list: "reps",
      fields: "rep closed won winRate interval expectedWins ratio ratioInterval adjustedRate rank "
        + "flag"),
    Promise(arguments: ["reps"], list: "", fields: "differ gap minimum"),
    Promise(
      arguments: ["board", "--limit", "5"], list: "deals",
      fields: "dealId rep amount stage created ageDays daysInStage score scoreKind baseRate "
        + "valueAtRisk cycle state drivers alerts"),
    Promise(arguments: ["deal", "D05726"], list: "events", fields: "day kind before after"),
    Promise(
      arguments: ["alerts"], list: "alerts",
      fields: "id rule dealId rep state severity episode firstSeen lastSeen snoozedUntil "
        + "acknowledgedBy sentence"),
    Promise(arguments: ["train"], list: "", fields: "model"),
    Promise(arguments: ["score"], list: "", fields: "deals"),
    Promise(arguments: ["verify"], list: "checks", fields: "name ok message"),
    Promise(arguments: ["doctor"], list: "checks", fields: "name ok message"),
  ]

  @Test func everyAnswerHasTheFieldsOfTheContract() throws {
    let folder = try TemporaryFolder()
    let common = ["--workspace", folder.path("workspace"), "--as-of", "2026-10-31"]
    let imported = try Self.answer(["import"] + Self.samples + common, in: folder)
    let files = try #require((imported as? [String: Any])?["files"] as? [[String: Any]])

    #expect(files.map { $0["accepted"] as? Int }.last == 6000)
    for name in "file sha256 dialect rows accepted inserted updated unchanged quarantined findings"
      .split(separator: " ")
    {
      #expect(files.allSatisfy { $0[String(name)] != nil }, "import: \(name)")
    }
    for promise in Self.promises {
      let answer = try Self.answer(promise.arguments + common, in: folder)
      let missing = Self.missing(promise, in: answer)
      #expect(missing == [], "\(promise.arguments.joined(separator: " ")) \(promise.list)")
    }
  }

  private static func missing(_ promise: Promise, in answer: Any) -> [String] {
    guard let whole = answer as? [String: Any] else { return ["an object"] }
    let list = promise.list.isEmpty ? [whole] : whole[promise.list] as? [[String: Any]] ?? []
    guard let first = list.first else { return ["an entry of \(promise.list)"] }
    return promise.fields.split(separator: " ").map(String.init).filter { first[$0] == nil }
  }

  private static func answer(_ arguments: [String], in folder: TemporaryFolder) throws -> Any {
    let run = try ProgramRun(arguments + ["--format", "json"], in: folder)
    try #require(run.status == 0, "\(arguments): \(run.errors)")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8))
  }

  private static var samples: [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return ["history/pipeline-2026-10-17.csv", "history/pipeline-2026-10-24.csv", "deals.csv"]
      .map { root.appending(path: "sample-data/\($0)").path }
  }
}
