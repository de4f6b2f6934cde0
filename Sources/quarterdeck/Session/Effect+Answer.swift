import Dashboard
import Engine

extension Effect {
  /// What the engine says to an effect.
  enum Answer {
    case now(Action)
    /// Work that needs the workspace no more and may end early, without an answer, once nobody
    /// wants it.
    case later(LongWork)
  }

  typealias LongWork = @Sendable (_ isWanted: @Sendable () -> Bool) -> Action?

  /// The kind and the number of a load; `nil` for any other effect.
  var load: (kind: String, request: Int)? {
    switch self {
    case .loadPeriods(_, let request): ("periods", request)
    case .loadBoard(_, let request): ("board", request)
    case .loadForecast(let request): ("forecast", request)
    case .loadSegments(_, _, let request): ("segments", request)
    case .loadChange(_, _, _, let request): ("change", request)
    case .loadDrivers(_, let request): (Search.drivers.rawValue, request)
    case .loadDiagnosis(_, _, let request): (Search.diagnosis.rawValue, request)
    case .loadReps(_, _, let request): ("reps", request)
    case .loadAlerts(let request): ("alerts", request)
    case .loadAlertEvents(_, let request): ("alert events", request)
    case .loadModel(let request): ("model", request)
    case .loadDeal(_, let request): ("deal", request)
    default: nil
    }
  }

  /// Whether it changes what is stored.
  var isChange: Bool {
    switch self {
    case .handle, .undo: true
    default: false
    }
  }

  /// Whether it is about the alerts alone; these keep their order among each other.
  var isOfInbox: Bool { isChange || ["alerts", "alert events"].contains(load?.kind) }

  /// What the workspace answers, a failure in one line included; `nil` when it is not asked.
  func answer(of workspace: () throws -> Workspace) -> Answer? {
    do {
      let workspace = try workspace()
      if let search = try search(in: workspace) { return .later(search) }
      return try (load == nil ? done(by: workspace) : loaded(from: workspace)).map(Answer.now)
    } catch {
      return .now(.failed(Problem(describing: error).description, request: load?.request))
    }
  }

  /// What takes long, with everything that it needs of the workspace; `nil` for what is quick.
  private func search(in workspace: Workspace) throws -> LongWork? {
    switch self {
    case .loadDrivers(let comparison, let request):
      let cells = try workspace.cells(
        in: try comparison.cube(of: workspace), period: comparison.period,
        versus: comparison.versus)
      return { isWanted in
        let drivers = try? ChangeDrivers(of: cells, depth: 2, isWanted: isWanted)
        return drivers.map { .drivers($0, request: request) }
      }
    case .loadDiagnosis(let period, let versus, let request):
      let cube = try workspace.cube(length: period.length, basis: .closed, where: .all)
      let data = try workspace.diagnosisData(in: cube, period: period, versus: versus)
      return { isWanted in
        let diagnosis = try? Diagnosis(of: data, isWanted: isWanted)
        return diagnosis.map { .diagnosis($0, request: request) }
      }
    default: return nil
    }
  }

  private func loaded(from workspace: Workspace) throws -> Action? {
    switch self {
    case .loadPeriods(let basis, let request):
      return .periods(try workspace.trend(by: .quarter, basis: basis), request: request)
    case .loadBoard(let filter, let request):
      return .board(try workspace.board(where: filter), request: request)
    case .loadForecast(let request):
      let answer = try workspace.forecast()
      return .forecast(try? answer.get(), request: request)
    case .loadSegments(let dimension, let comparison, let request):
      let table = try workspace.segments(
        in: try comparison.cube(of: workspace), by: dimension, period: comparison.period,
        versus: comparison.versus)
      return .segments(table, request: request)
    case .loadChange(let dimension, let weight, let comparison, let request):
      let change = try workspace.change(
        in: try comparison.cube(of: workspace), by: dimension, period: comparison.period,
        versus: comparison.versus, weight: weight, jointly: true)
      return .change(change, request: request)
    case .loadReps(let period, let filter, let request):
      return .reps(try workspace.reps(in: period, where: filter), request: request)
    case .loadModel(let request):
      return .model(try workspace.modelPage(), request: request)
    case .loadDeal(let id, let request):
      let page = try workspace.deal(id).map { Action.deal($0, request: request) }
      return page ?? .failed("no deal '\(id)' as of \(workspace.asOf)", request: request)
    default: return try inbox(of: workspace)
    }
  }

  private func inbox(of workspace: Workspace) throws -> Action? {
    switch self {
    case .loadAlerts(let request):
      .alerts(
        try workspace.alerts(), undelivered: try workspace.deadMessages(), request: request)
    case .loadAlertEvents(let id, let request):
      .alertEvents(try workspace.alertEvents(of: id), request: request)
    default: nil
    }
  }

  private func done(by workspace: Workspace) throws -> Action? {
    switch self {
    case .handle(let ids, let act):
      let change = try workspace.handleAlerts(
        ids, act, by: Environment.userName, at: Clock.moment)
      return .handled(act, change)
    case .undo(let change):
      try workspace.undo(change, by: Environment.userName, at: Clock.moment)
      return .done("undone")
    default: return nil
    }
  }
}

extension Comparison {
  fileprivate func cube(of workspace: Workspace) throws -> Cube {
    try workspace.cube(length: period.length, basis: basis, where: filter)
  }
}
