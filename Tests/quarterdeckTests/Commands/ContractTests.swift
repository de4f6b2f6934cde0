import Foundation
import TestSupport
import Testing

/// The field names that scripts depend on, asked of the sample data.
@Suite struct ContractTests {
  private struct Promise {
    let arguments: [String]
    /// The way to the objects with the fields, by dots; empty for the answer itself.
    let path: String
    let fields: String

    init(_ command: String, _ path: String = "", _ fields: String) {
      arguments = command.split(separator: " ").map(String.init)
      (self.path, self.fields) = (path, fields)
    }
  }

  private static let promises = [
    Promise(
      "trend", "periods",
      "period from to complete coverage comparable closed won winRate interval amount wonAmount weightedWinRate "
        + "weightedInterval sizeGap"),
    Promise("trend --by month", "", "periods homogeneityP"),
    Promise("explain --by leadSource", "", change),
    Promise("explain", "", change), Promise("explain --basis usual", "", change + " basis"),
    Promise("segments --by region --basis broad", "", "basis segments"),
    Promise("focus --basis created", "", "basis segments"),
    Promise("explain", "changes", change),
    Promise(
      "explain --by leadSource", "segments",
      "segment status closedBefore closedAfter shareBefore shareAfter rateBefore rateAfter "
        + "mixEffect rateEffect contribution standardError pValue adjustedP"),
    Promise("explain --by leadSource", "before", "closed won rate complete coverage"),
    Promise("explain --by leadSource", "after", "closed won rate complete coverage"),
    Promise("drivers", "", "tested found best"),
    Promise("diagnose", "hypotheses", "id name verdict effect interval n sentence"),
    Promise("drivers", "found", driver), Promise("drivers", "best", driver),
    Promise(
      "segments --by industry", "segments",
      row),
    Promise("segments --by region,product", "segments", row),
    Promise("combinations", "segments", row), Promise("combinations", "found", row),
    Promise("focus", "segments", row),
    Promise(
      "reps", "reps",
      "rep closed won winRate interval shrunkenRate shrunkenInterval expectedWins ratio "
        + "ratioInterval funnel95 funnel998 adjustedRate rank rankInterval expectedRank pBest "
        + "pBottom5 pValue adjustedP flag"),
    Promise("reps", "", "reps differ gap minimum overdispersion pooling adjustedFor basis doubts"),
    Promise("reps", "overdispersion", "phi z pValue correlation"),
    Promise("reps", "pooling", "mean theta"),
    Promise("reps", "differ", "pValue"),
    Promise("reps", "gap", "top bottom points expectedByChance"),
    Promise(
      "board --limit 5", "deals",
      "dealId rep amount stage created ageDays daysInStage score scoreKind baseRate baseRateDeals valueAtRisk "
        + "cycle state drivers alerts"),
    Promise("board --limit 5", "deals.cycle", "median p75 p90 group wins"),
    Promise("board --limit 5", "deals.drivers", "attribute value contribution sentence"),
    Promise("deal D05726", "events", "day kind before after"),
    Promise("deal D05726", "", "scoreChange scores odds board whatIfs baseRateReason"),
    Promise("deal D05726", "whatIfs", "change score deals"),
    Promise("models drift", "drift", "trainedOn asOf matters changes recent months features"),
    Promise(
      "alerts", "alerts",
      "id rule dealId segment period stage reopenings flapping silencedBy note resolvedOn "
        + "resolvedBy wontActIn rep state severity episode firstSeen lastSeen snoozedUntil acknowledgedBy "
        + "sentence"),
    Promise(
      "alerts replay --rule life_cycle_breach --from 2026-10-29", "",
      "rule from to messages hitRate"),
    Promise(
      "alerts rates", "rules.hitRate",
      "ended lost leftOut rate interval comparableRate pValue"),
    Promise("run --date 2026-10-30", "jobs", "name period status asOf reason seconds"),
    Promise("train", "", "model drift"), Promise("score", "", "model drift"),
    Promise("train", "model", model), Promise("score", "model", model),
    Promise(
      "train", "model.calibration", "slope slopeInterval intercept interceptInterval ece bins"),
    Promise("train", "model.calibration.bins", bin),
    Promise("train", "", "model drift activated decision champion"),
    Promise(
      "models", "models",
      "id trainedOn deals kind auc aucInterval logLoss baseLogLoss active activated why"),
    Promise("models show 1", "", model + " active activated why schema features folds"),
    Promise("models compare 1 1", "", "models judgement sentence"),
    Promise("models compare 1 1", "models", model + " active activated why folds sha256"),
    Promise("models compare 1 1", "judgement", "deals gain gainInterval beyondNoise"),
    Promise("backtest", "", "asOf deals baseRate open verdict folds evaluation"),
    Promise(
      "backtest", "folds",
      "from to deals won auc aucInterval logLoss baseLogLoss gain gainInterval beyondNoise"),
    Promise("backtest", "evaluation.calibration.bins", bin),
    Promise("deal D05726", "alike", "deals won observed interval"),
    Promise(
      "generate --deals 60 --seed 3 --output made", "",
      "files truthFile deals seed openShare ending truths"),
    Promise(
      "generate --deals 60 --seed 3 --output made", "truths", "name what where numbers see"),
    Promise("verify", "checks", "name ok message"),
    Promise("doctor", "checks", "name ok message"),
  ]

  private static let driver =
    "where contribution contributionZ rateChange rateAgainstRest rateAgainstRestZ shareChange "
    + "shareChangeZ pValue adjustedP"

  private static let change =
    "period versus weight comparable before after change interval pValue verdict detectable mixEffect "
    + "mixStandardError rateEffect rateStandardError entered left segments joint weightedSplit"

  private static let row =
    "where closed won winRate interval shrunkenRate weightedWinRate amount valuePerDeal "
    + "wonPerOpenDay adjustedP advice why"

  private static let bin = "above upTo deals won predicted observed interval"

  private static let model =
    "id trainedOn deals trees calibratedBy baseRate auc aucInterval logLoss baseLogLoss brier "
    + "baseBrier calibration published reason"

  @Test func everyAnswerHasTheFieldsOfTheContract() throws {
    let folder = try TemporaryFolder()
    let place = ["--workspace", folder.path("workspace")]
    let common = place + ["--as-of", "2026-10-31"]
    let imported = try Self.answer(["import"] + Self.samples + common, in: folder)
    let files = try #require((imported as? [String: Any])?["files"] as? [[String: Any]])

    #expect(files.map { $0["accepted"] as? Int }.last == 6000)
    for name in Self.fileFields.split(separator: " ") {
      #expect(files.allSatisfy { $0[String(name)] != nil }, "import: \(name)")
    }
    for promise in Self.promises {
      let hasItsOwnDay = promise.arguments.contains("--date")
      let answer = try Self.answer(promise.arguments + (hasItsOwnDay ? place : common), in: folder)
      let missing = Self.missing(promise, in: answer)
      #expect(missing == [], "\(promise.arguments.joined(separator: " ")) \(promise.path)")
    }
  }

  private static let fileFields =
    "file sha256 dialect encoding delimiter dateOrder mapping rows accepted inserted updated "
    + "unchanged quarantined findings held warnings"

  private static func missing(_ promise: Promise, in answer: Any) -> [String] {
    let objects = promise.path.split(separator: ".").reduce([answer]) { objects, name in
      objects.flatMap { object in
        let value = (object as? [String: Any])?[String(name)]
        return value as? [Any] ?? [value].compactMap(\.self)
      }
    }.compactMap { $0 as? [String: Any] }
    guard !objects.isEmpty else { return ["an object at '\(promise.path)'"] }
    return promise.fields.split(separator: " ").map(String.init).filter { field in
      !objects.allSatisfy { $0[field] != nil }
    }
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
