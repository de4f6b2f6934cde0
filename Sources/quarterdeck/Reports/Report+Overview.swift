import Dashboard
import Engine

extension Report {
  /// What the dashboard shows at first: the trend, the last change, and the deals most at risk.
  init(overviewOf workspace: Workspace, money: MoneyFormat) throws {
    let trend = try workspace.trend(by: .quarter, basis: .closed)
    let board = try workspace.board()
    var parts = [Report(trend, basis: .closed, money: money)]
    if let change = try Self.lastChange(workspace) { parts.append(Report([change])) }
    parts.append(Report(board, limit: 10, money: money))
    self.init(
      "Quarterdeck as of \(workspace.asOf)",
      json: [
        "asOf": JSON(workspace.asOf), "trend": parts[0].json,
        "change": parts.count > 2 ? parts[1].json : .null, "board": parts[parts.count - 1].json,
      ])
    blocks = parts.flatMap { [Block.sentence("")] + [.sentence($0.title)] + $0.blocks }
  }

  private static func lastChange(_ workspace: Workspace) throws -> WinRateChange? {
    let cube = try workspace.cube(length: .quarter, basis: .closed, where: .all)
    guard let last = workspace.lastCompletePeriod(of: cube),
      cube.periods.contains(last.previous)
    else { return nil }
    return try workspace.change(
      in: cube, by: .industry, period: last, versus: last.previous, weight: .count)
  }
}
