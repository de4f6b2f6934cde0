@testable import Engine

/// What docs/alerts.md says of one condition, written down day by day without an eye on how the
/// inbox does it: the model that the inbox is compared with.
struct ReferenceAlert {
  /// What a person sees of the newest episode on a day, after everything that happened on it.
  struct Picture: Hashable {
    var state = "none"
    var episode = 0
    var reopenings = 0
    var isSilenced = false
    /// A message was sent on the day.
    var isTold = false
  }

  let holdDays: Int
  let reopenDays: Int
  let cooldownDays: Int

  private(set) var picture = Picture()
  private var heldSince = 0
  private var wasOpened = false
  private var isAcknowledged = false
  private var wakesOn = 0
  private var endedOn = 0
  private var endedByPerson = false
  private var silentStage: String?
  private var toldOn: Int?
  private var hasNews = false

  init(_ rule: Alert.Rule, _ settings: AlertSettings) {
    holdDays = settings[rule].holdDays
    reopenDays = settings.reopenDays
    cooldownDays = settings.cooldownDays
  }

  /// A day on which the rules looked.
  mutating func pass(
    _ day: Int, _ strength: AlertHistory.Strength, isSilenced: Bool, stage: String
  ) {
    if picture.state == "snoozed", wakesOn <= day { becomeOpen() }
    if picture.state == "none" || picture.state == "resolved" {
      if strength == .full, !isSilenced { start(day, stage: stage) }
    } else if strength == .none || strength == .weak && picture.state == "pending" {
      end(day, byPerson: false)
    } else {
      picture.isSilenced = isSilenced
    }
    if picture.state == "pending", !picture.isSilenced, day - heldSince >= holdDays {
      wasOpened = true
      becomeOpen()
    }
  }

  /// Messages go out at the end of the rules' look.
  mutating func tell(_ day: Int) {
    let isQuiet = toldOn.map { day - $0 <= cooldownDays } ?? false
    picture.isTold = picture.state == "open" && hasNews && !picture.isSilenced && !isQuiet
    if picture.isTold { (toldOn, hasNews) = (day, false) }
  }

  /// Somebody does something, if there is something to do it with.
  mutating func act(_ day: Int, _ act: AlertAct, stage: String) {
    guard ["open", "acknowledged", "snoozed"].contains(picture.state) else { return }
    hasNews = false
    switch act {
    case .acknowledge: (picture.state, isAcknowledged) = ("acknowledged", true)
    case .snooze(let until):
      picture.state = "snoozed"
      wakesOn = Int(until.number - BoardRow.day.number)
    case .resolve: end(day, byPerson: true)
    default:
      end(day, byPerson: true)
      silentStage = stage
    }
  }

  private mutating func start(_ day: Int, stage: String) {
    let isSameEpisode = picture.state == "resolved" && day - endedOn <= reopenDays
    if let silentStage {
      guard stage != silentStage else { return }
      begin(day)
    } else if !isSameEpisode {
      begin(day)
    } else if !endedByPerson {
      goOn(day)
    }
  }

  private mutating func begin(_ day: Int) {
    picture = Picture(state: "pending", episode: picture.episode + 1)
    (heldSince, wasOpened, isAcknowledged, silentStage) = (day, false, false, nil)
  }

  private mutating func goOn(_ day: Int) {
    guard wasOpened else {
      heldSince = day
      return picture.state = "pending"
    }
    picture.reopenings += 1
    if isAcknowledged { picture.state = "acknowledged" } else { becomeOpen() }
  }

  private mutating func becomeOpen() { (picture.state, hasNews) = ("open", true) }

  private mutating func end(_ day: Int, byPerson: Bool) {
    (picture.state, picture.isSilenced, hasNews) = ("resolved", false, false)
    (endedOn, endedByPerson) = (day, byPerson)
  }
}
