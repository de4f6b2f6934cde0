public import Engine
public import Screen

/// Everything the dashboard shows and remembers: a value without a clock and without a database.
public struct State: Hashable, Sendable {
  public internal(set) var size: Size
  public internal(set) var asOf: Day
  public let asOfNote: String?
  /// The first day of the data, where it is after the as-of day.
  public let firstDay: Day?
  public let isUnicode: Bool
  var money: MoneyFormat
  let keymap: Keymap
  /// What who looks may do: a reader is not offered what changes alerts.
  let role: UserRole

  var screen = Place.risk
  /// The screen to go back to from a deal or from a screen that cannot go up.
  var cameFrom = Place.risk
  /// What has opened above the screen.
  var popup: Place?

  /// The drill-down: each segment is a crumb; Esc takes the last one away.
  var filter = DealFilter.all
  var periods = Loaded<Trend>()
  /// The period chosen by hand; nil stands for the newest complete one.
  var chosenPeriod: Period?
  var against = Against.previous
  var weight = Weight.count
  var basis: Basis

  var risk = RiskState()
  var segments = SegmentsState()
  var why = WhyState()
  var diagnosis = DiagnosisState()
  var reps = RepsState()
  var alerts = AlertsState()
  var model = ModelState()
  var deal = DealState()
  /// The first line of the written answer that is seen.
  var answerOffset = 0
  var help = HelpState()
  var themes: ThemesState
  var prompt = PromptState(.command)

  var message: Message?
  var lastRequest = 0
  var lastToken = 0
  /// The token of the wake-up after which the detail follows the cursor.
  var peekToken: Int?
  /// The token of the wake-up after which a long list is narrowed to what has been typed.
  var filterToken: Int?
  /// The token of the wake-up after which new rows may move.
  var sortToken: Int?

  /// A dashboard before its first answer.
  ///
  /// `asOfNote` says in a sentence why the day is not today, where it is not.
  public init(
    size: Size, asOf: Day, asOfNote: String? = nil, firstDay: Day? = nil, isUnicode: Bool = true,
    theme: String = "default", basis: Basis = .closed, currency: String? = nil,
    keymap: Keymap = .standard, role: UserRole = .admin
  ) {
    self.size = size
    self.asOf = asOf
    self.asOfNote = asOfNote
    self.firstDay = firstDay
    self.isUnicode = isUnicode
    money = MoneyFormat(currency, isASCII: !isUnicode)
    self.basis = basis
    self.keymap = keymap
    self.role = role
    themes = ThemesState(theme)
  }

  /// What the keys act on.
  var place: Place { popup ?? screen }

  /// The keys that are offered, which are not all that are understood.
  var offered: Keymap { isReadOnly ? keymap.withoutHandling : keymap }

  var isReadOnly: Bool { role < .manager }
}
