public import Engine

extension Format {
  /// A moment as day and minute: `2026-11-26 00:41 UTC`; seconds since 1970.
  public static func moment(_ seconds: Int64) -> String { LocalTime.words(at: seconds) }

  /// How many messages about alerts nobody took: "2 messages not delivered"; `nil` for none.
  static func undelivered(_ messages: Int) -> String? {
    messages == 0 ? nil : count(messages, of: "message") + " not delivered"
  }

  /// What was done with alerts: "acknowledged D04217, 3 alerts".
  static func words(_ act: AlertAct, _ alerts: [Alert]) -> String {
    guard let first = alerts.first else { return "" }
    let more = alerts.count > 1 ? ", \(count(alerts.count)) alerts" : ""
    return switch act {
    case .acknowledge: "acknowledged \(first.subject)\(more)"
    case .snooze(let day): "snoozed \(first.subject) until \(day)\(more)"
    case .resolve: "resolved \(first.subject)\(more)"
    case .wontAct: "silent while \(first.subject) is in \(first.stage)\(more)"
    case .note: "noted on \(first.subject)\(more)"
    }
  }
}

extension Alert.Rule {
  /// What the rule is about, as a person says it.
  public var words: String {
    switch self {
    case .stageStall: "stalled"
    case .lifeCycleBreach: "too old"
    case .scoreDrop: "score drop"
    case .closeDatePast: "overdue"
    case .closeDatePushed: "pushed"
    case .segmentDrop: "rate fell"
    case .modelDrift: "drift"
    case .dataIsOld: "old data"
    }
  }
}

extension AlertEvent.Kind {
  /// What happened, as a person says it.
  public var words: String {
    switch self {
    case .opened: "opened"
    case .reopened: "came back"
    case .woke: "woke up"
    case .acknowledged: "acknowledged"
    case .snoozed: "snoozed until"
    case .resolved: "resolved"
    case .noted: "noted"
    case .undone: "change undone"
    case .wontAct: "nobody acts in"
    case .delivered: "message delivered"
    }
  }
}

extension AlertEvent {
  /// What happened with what was said to it: "noted: calls on Monday", "snoozed until 2026-08-17".
  public var words: String {
    guard let detail else { return kind.words }
    let isSpeech = kind == .acknowledged || kind == .noted
    return kind.words + (isSpeech ? ": " : " ") + detail
  }
}

extension Alert {
  /// What it is about, as a person says it.
  public var subject: String {
    if isAboutDeal { return dealID }
    if let segment = Segment(segment) { return Format.segment(segment.value) }
    return rule == .modelDrift ? "the model" : "the data"
  }

  /// Who owns what it is about, if that is a deal.
  public var owner: String { isAboutDeal ? Format.segment(rep) : Format.missing }

  /// The money that it is about, if it is about a deal.
  public func amount(_ money: MoneyFormat) -> String {
    isAboutDeal ? money.short(amount) : Format.missing
  }
}
