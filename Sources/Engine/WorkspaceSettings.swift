/// What a company decides once and every answer obeys.
public struct WorkspaceSettings: Hashable, Sendable {
  public var calendar: FiscalCalendar
  /// Closed deals below which a rate is shown with its interval and not judged.
  public var minimumSample: Int
  /// Closed deals below which a rep is not ranked.
  public var minimumRepDeals: Int
  /// Days in which a resolved alert stays silent.
  public var cooldownDays: Int
  /// `nil` cuts the amount bands at terciles of the book.
  public var bandCuts: AmountBandCuts?
  /// Names that are one segment.
  public var aliases: [SegmentAlias]

  public init(
    calendar: FiscalCalendar = .calendarYear, minimumSample: Int = 30, minimumRepDeals: Int = 30,
    cooldownDays: Int = 7, bandCuts: AmountBandCuts? = nil,
    aliases: [SegmentAlias] = []
  ) {
    self.calendar = calendar
    self.minimumSample = minimumSample
    self.minimumRepDeals = minimumRepDeals
    self.cooldownDays = cooldownDays
    self.bandCuts = bandCuts
    self.aliases = aliases
  }
}
