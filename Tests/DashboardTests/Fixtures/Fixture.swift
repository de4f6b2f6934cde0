@testable import Dashboard
@testable import Engine

/// Answers of an engine that never was: what a film is played with.
struct Fixture: Sendable {
  var name: String
  var asOf = Day(year: 2026, month: 8, day: 14) ?? Day(number: 0)
  var asOfNote: String? = "as of 2026-08-14, the newest day in the data"
  /// The first day of the data, where it is after the as-of day.
  var firstDay: Day?
  var deals: [FixtureDeal]
  var parts: [Dimension: [FixturePart]]
  var reps: [FixturePart]
  var alerts: [Alert]
  var alertEvents: [AlertEvent] = []
  /// Messages about alerts that nobody took.
  var undelivered = 0
  var baseRateReason: String?

  /// What the engine would answer; nil for effects that are not loads.
  func answer(_ effect: Effect) -> Action? {
    switch effect {
    case .loadPeriods(_, let request): .periods(trend, request: request)
    case .loadBoard(let filter, let request): .board(board(filter), request: request)
    case .loadForecast(let request): .forecast(forecast, request: request)
    case .loadSegments(let dimension, let comparison, let request):
      .segments(segments(dimension, comparison), request: request)
    case .loadChange(let dimension, let weight, let comparison, let request):
      .change(change(dimension, weight, comparison), request: request)
    case .loadDrivers(let comparison, let request):
      .drivers(drivers(comparison), request: request)
    case .loadDiagnosis(let period, let versus, let request):
      .diagnosis(diagnosis(period, versus), request: request)
    case .loadReps(let period, _, let request): .reps(leaderboard(period), request: request)
    case .loadAlerts(let request): .alerts(alerts, undelivered: undelivered, request: request)
    case .loadAlertEvents(let id, let request):
      .alertEvents(alertEvents.filter { $0.alert == id }, request: request)
    case .loadModel(let request): .model(modelPage, request: request)
    case .loadDeal(let id, let request):
      page(id).map { .deal($0, request: request) }
        ?? .failed("no deal is called '\(id)'", request: request)
    default: nil
    }
  }

  /// What the engine would answer to an effect that changes alerts; nil for any other.
  mutating func change(_ effect: Effect) -> Action? {
    var inbox = AlertInbox(alerts: alerts)
    do {
      switch effect {
      case .handle(let ids, let act):
        try inbox.act(act, on: ids, by: "cro", on: asOf)
        defer { keep(inbox) }
        return .handled(act, AlertChange(before: only(ids, alerts), after: only(ids, inbox.alerts)))
      case .undo(let change):
        try inbox.undo(change, by: "cro", on: asOf)
        keep(inbox)
        return .done("undone")
      default: return nil
      }
    } catch { return .failed("\(error)", request: nil) }
  }

  private mutating func keep(_ inbox: AlertInbox) {
    alerts = inbox.alerts
    alertEvents += inbox.log.map {
      AlertEvent(
        $0.kind, of: $0.alert, on: $0.day, by: $0.person, detail: $0.detail,
        moment: 1_786_712_640)
    }
  }

  private func only(_ ids: [Alert.ID], _ alerts: [Alert]) -> [Alert] {
    ids.compactMap { id in alerts.first { $0.id == id } }
  }

  /// The board of the deals that a filter lets through.
  func board(_ filter: DealFilter) -> RiskBoard {
    let rows = deals.map { $0.row(asOf: asOf, hasModel: baseRateReason == nil) }.filter { row in
      filter.segments.allSatisfy { segment in
        switch segment.dimension {
        case .industry: row.industry == segment.value
        case .region: row.region == segment.value
        case .rep: row.rep == segment.value
        default: true
        }
      }
    }
    return RiskBoard(asOf: asOf, rows: rows, baseRateReason: baseRateReason)
  }

  /// The page of a deal, with some history.
  func page(_ id: String) -> DealPage? {
    guard let row = board(.all).rows.first(where: { $0.dealID == id }) else { return nil }
    let scores = [0.46, 0.44, 0.47, 0.31, row.score?.probability ?? 0.2]
    return DealPage(
      deal: Deal(
        id: id, created: row.created, amount: row.amount, rep: row.rep, industry: row.industry,
        region: row.region, product: row.product, leadSource: row.leadSource, stage: row.stage),
      row: row,
      odds: OpenOdds(
        ageDays: row.ageDays,
        atStart: OpenOdds.Chance(
          value: 0.46, interval: Interval(lower: 0.41, upper: 0.51), deals: 214),
        now: OpenOdds.Chance(value: 0.12, interval: Interval(lower: 0.08, upper: 0.17), deals: 40)),
      events: [
        DealEvent(.dealCreated, dealID: id, day: row.created),
        DealEvent(
          .stageUpdated, dealID: id, day: row.created.advanced(by: 20), before: "Demo",
          after: row.stage),
        DealEvent(
          .amountChanged, dealID: id, day: asOf.advanced(by: -3), before: "$120k",
          after: MoneyFormat().short(row.amount)),
      ],
      scores: scores.enumerated().map {
        DealPage.PastScore(day: asOf.advanced(by: $0.offset * 7 - 28), probability: $0.element)
      },
      alike: row.score.flatMap { score in
        score.kind == .model
          ? Reliability.Bin(
            deals: 62, won: 11, predicted: 0.13, above: 0, upTo: 0.18, lookCount: 97,
            effectiveCount: 55) : nil
      }, whatIfs: row.score?.kind == .model ? whatIfs : [])
  }

  private var whatIfs: [WhatIf] {
    [
      WhatIf(change: .untouched(days: 14), probability: 0.09, deals: 412),
      WhatIf(change: .moved(to: "Negotiation"), probability: 0.33, deals: 189),
    ]
  }
}
