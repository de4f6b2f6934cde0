import Dashboard
import Engine

extension Report {
  /// What was found of a change, or that nothing was.
  init(_ drivers: ChangeDrivers, of change: WinRateChange) {
    self.init(
      "Combinations behind \(change.before.period) -> \(change.after.period), "
        + Format.points(change.change),
      json: [
        "period": JSON(change.after.period), "versus": JSON(change.before.period),
        "basis": .string(change.basis.rawValue),
        "where": JSON(where: change.filter.segments), "firstDays": JSON(change.firstDays),
        "change": JSON(change.change), "depth": JSON(drivers.depth),
        "tested": JSON(drivers.tested), "permutations": JSON(drivers.permutations),
        "seed": JSON(Int(drivers.seed)), "found": JSON(drivers.found.map(Self.json)),
        "best": drivers.best.map(Self.json) ?? .null,
        "doubts": JSON(change.doubtsOfSearch.map { .string($0) }),
      ])
    let words = DriverSentences(drivers, of: change)
    if !drivers.found.isEmpty { blocks = [.table(Self.table(drivers.found))] }
    blocks +=
      words.all.map(Block.sentence)
      + Self.sentences(change.change == nil ? [] : change.doubtsOfSearch)
    blocks.append(.sentence(Format.counted(change.basis)))
  }

  private static func table(_ drivers: [ChangeDrivers.Finding]) -> ReportTable {
    ReportTable(
      [
        .text("Combination"), .number("n"), .number("->"), .number("win%"), .number("->"),
        .number("vs rest pp").detail, .number("z rest").detail, .number("share pp").detail,
        .number("z share").detail, .number("contrib. pp"), .number("z contrib.").detail,
        .number("p").detail, .number("adj. p"),
      ],
      rows: drivers.map { driver in
        [
          DriverSentences.name(of: driver), Format.count(driver.closedBefore),
          Format.count(driver.closedAfter), Format.percent(driver.rateBefore, unit: false),
          Format.percent(driver.rateAfter, unit: false),
          Format.points(driver.rateAgainstRest, unit: false),
          Format.distance(driver.rateAgainstRestZ),
          Format.points(driver.shareChange, unit: false), Format.distance(driver.shareChangeZ),
          Format.points(driver.contribution, unit: false), Format.distance(driver.contributionZ),
          Format.pValue(driver.pValue, name: false), Format.pValue(driver.adjustedP, name: false),
        ]
      })
  }

  private static func json(_ driver: ChangeDrivers.Finding) -> JSON {
    [
      "where": JSON(where: driver.segments), "closedBefore": JSON(driver.closedBefore),
      "closedAfter": JSON(driver.closedAfter), "rateBefore": JSON(driver.rateBefore),
      "rateAfter": JSON(driver.rateAfter), "contribution": JSON(driver.contribution),
      "rateChange": JSON(driver.rateChange), "shareChange": JSON(driver.shareChange),
      "pValue": JSON(driver.pValue), "adjustedP": JSON(driver.adjustedP),
      "contributionZ": JSON(driver.contributionZ),
      "rateAgainstRest": JSON(driver.rateAgainstRest),
      "rateAgainstRestZ": JSON(driver.rateAgainstRestZ),
      "shareChangeZ": JSON(driver.shareChangeZ),
    ]
  }
}
