import Engine
import Screen

extension State {
  /// Takes an action and says what it asks for, loads aside.
  mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .started: return []
    case .key(let key): return press(key)
    case .resized(let size): resize(size)
    case .done(let text): message = Message(text)
    case .failed(let text, let request): fail(text, request: request)
    case .woke(let token): return wake(token)
    case .themesAvailable(let names): setThemes(names)
    case .inboxChanged:
      alerts.inbox.expire()
      alerts.events.expire()
    case .dataChanged(_, let currency):
      money = MoneyFormat(currency, isASCII: !isUnicode)
      expireAll()
    case .handled(let act, let change): return took(act, change)
    case .board(let board, let request): return take(board, request: request)
    case .forecast(let forecast, let request):
      _ = risk.forecast.accept(forecast, request: request)
      risk.follow(height: height(of: .risk))
    default: takeAnswer(action)
    }
    return []
  }

  private mutating func takeAnswer(_ action: Action) {
    switch action {
    case .periods(let trend, let request): _ = periods.accept(trend, request: request)
    case .segments(let table, let request): _ = segments.table.accept(table, request: request)
    case .change(let change, let request): _ = why.change.accept(change, request: request)
    case .drivers(let drivers, let request): _ = why.drivers.accept(drivers, request: request)
    case .diagnosis(let answer, let request):
      _ = diagnosis.answer.accept(answer, request: request)
    case .reps(let board, let request): _ = reps.board.accept(board, request: request)
    case .alerts(let inbox, let undelivered, let request):
      alerts.undelivered = undelivered
      _ = alerts.inbox.accept(AlertBoxes(inbox), request: request)
    case .alertEvents(let events, let request): _ = alerts.events.accept(events, request: request)
    case .model(let page, let request): _ = model.page.accept(page, request: request)
    case .deal(let page, let request): _ = deal.page.accept(page, request: request)
    default: break
    }
    followAll()
  }

  private mutating func take(_ board: RiskBoard, request: Int) -> [Effect] {
    let before = risk.shownIDs
    guard risk.board.accept(board, request: request) else { return [] }
    asOf = board.asOf
    if risk.keepsOrder {
      risk.keepOrder(of: before, height: height(of: .risk))
    } else {
      risk.arrange(height: height(of: .risk))
    }
    risk.keepsOrder = false
    if risk.row(of: risk.peek) == nil { risk.peek = risk.cursor.id }
    return risk.isSortStale ? [wakeForSort()] : []
  }

  private mutating func fail(_ text: String, request: Int?) {
    guard let request else {
      // What was shown ahead of the engine may not have come true.
      alerts.inbox.expire()
      message = Message(text, kind: .error)
      return
    }
    let isAwaited = [
      periods.fail(text, request: request), risk.board.fail(text, request: request),
      risk.forecast.fail(text, request: request),
      segments.table.fail(text, request: request), why.change.fail(text, request: request),
      why.drivers.fail(text, request: request),
      diagnosis.answer.fail(text, request: request), reps.board.fail(text, request: request),
      alerts.inbox.fail(text, request: request),
      alerts.events.fail(text, request: request),
      model.page.fail(text, request: request),
      deal.page.fail(text, request: request),
    ].contains(true)
    if isAwaited { message = Message(text, kind: .error) }
    if risk.board.answer == nil {
      risk.arrange(height: height(of: .risk))
    } else {
      risk.follow(height: height(of: .risk))
    }
    followAll()
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    risk.follow(height: height(of: .risk))
    followAll()
  }

  private mutating func wake(_ token: Int) -> [Effect] {
    if token == peekToken {
      peekToken = nil
      risk.peek = risk.cursor.id
    } else if token == filterToken {
      setFilterText(risk.text)
    } else if token == alerts.undoable?.token {
      forgetUndo()
    } else if token == sortToken {
      sortToken = nil
      risk.arrange(height: height(of: .risk))
    }
    return []
  }

  /// Finds the selected lines of the small lists again.
  mutating func followAll() {
    segments.follow(height: height(of: .segments))
    why.follow(height: height(of: .why))
    reps.follow(height: height(of: .reps))
    diagnosis.follow(height: height(of: .diagnosis))
    alerts.follow(height: height(of: .alerts))
  }

  /// The lines of a list that are visible at once.
  func height(of place: Place) -> Int {
    Arrangement(size).visibleRows(of: place, at: screen) - rowsOfForecast(above: place)
  }

  /// The rows of a list's part of the screen that the forecast takes.
  func rowsOfForecast(above place: Place) -> Int {
    place == .risk && forecastLine != nil ? 1 : 0
  }

  /// Asks to be woken once the cursor rests.
  mutating func wakeForPeek() -> Effect {
    lastToken += 1
    peekToken = lastToken
    return .wake(afterMilliseconds: 100, token: lastToken)
  }

  /// Asks to be woken once a typed key has been painted.
  mutating func wakeForFilter() -> Effect {
    lastToken += 1
    filterToken = lastToken
    return .wake(afterMilliseconds: 30, token: lastToken)
  }

  /// Asks to be woken once nobody has pressed a key for a while.
  mutating func wakeForSort() -> Effect {
    lastToken += 1
    sortToken = lastToken
    return .wake(afterMilliseconds: 5000, token: lastToken)
  }
}
