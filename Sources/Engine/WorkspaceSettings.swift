/// What a company decides once and every answer obeys.
public struct WorkspaceSettings: Hashable, Sendable {
  public var calendar: FiscalCalendar
  /// Closed deals below which a rate is shown with its interval and not judged.
  public var minimumSample: Int
  /// Closed deals below which a rep is not ranked.
  public var minimumRepDeals: Int
  public var alerts: AlertSettings
  /// `nil` where nobody is told of alerts.
  public var notifications: NotificationSettings?
  /// `nil` cuts the amount bands at terciles of the book.
  public var bandCuts: AmountBandCuts?
  /// Names that are one segment.
  public var aliases: [SegmentAlias]

  public init(
    calendar: FiscalCalendar = .calendarYear, minimumSample: Int = 30, minimumRepDeals: Int = 30,
    alerts: AlertSettings = AlertSettings(), notifications: NotificationSettings? = nil,
    bandCuts: AmountBandCuts? = nil, aliases: [SegmentAlias] = []
  ) {
    self.calendar = calendar
    self.minimumSample = minimumSample
    self.minimumRepDeals = minimumRepDeals
    self.alerts = alerts
    self.notifications = notifications
    self.bandCuts = bandCuts
    self.aliases = aliases
  }
}
