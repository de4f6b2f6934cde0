/// One open database with its settings and its as-of day: the door that every front end uses.
///
/// Answers are computed from what the as-of day knew. The book and its cells are kept until
/// another import, here or in another process, changes the data. Not safe for use by two
/// threads at once. Methods throw the error of the folder that failed.
public final class Workspace {
  public private(set) var asOf: Day
  /// Why the as-of day is not today, or that it is before all data, as a sentence; `nil` when there
  /// is nothing to say.
  public private(set) var asOfNote: String?
  /// The first day of the data, where that is after the day asked for.
  public let firstDay: Day?
  public let settings: WorkspaceSettings
  let store: Store
  var cache = AnswerCache()
  private let asked: Day?
  private let today: Day
  /// When it was opened, in seconds since 1970; `nil` where nobody looked at a clock, and then no
  /// messages are made.
  let openedAt: Int64?

  /// The last day that an export may count as of: the day asked for, else today.
  var importLimit: Day { asked ?? today }

  /// The last day that a deal of an export can be from.
  var latestDay: Day { Self.latestDay(asOf: asked, today: today) }

  /// Opens the workspace in a folder.
  ///
  /// Without `asOf` the day is today, or the newest day of data that is older than 90 days.
  /// - Throws: `StorageError` when there is none and `creating` is false, or nothing in it either
  ///   unless it is not `needingDeals`; or it cannot be used.
  public init(
    at folder: String, settings: WorkspaceSettings, asOf: Day?, today: Day,
    openedAt: Int64? = nil, creating: Bool = false, needingDeals: Bool = true,
    role: UserRole = .admin
  ) throws(StorageError) {
    store = try Store(at: folder, creating: creating, role: role)
    let newest = try store.newestDay()
    if newest == nil, needingDeals, !creating { throw .noWorkspace(folder) }
    self.settings = settings
    (asked, self.today, self.openedAt) = (asOf, today, openedAt)
    let firstDay = if let asOf { try store.firstDay(unlessBy: asOf) } else { Day?.none }
    self.firstDay = firstDay
    (self.asOf, asOfNote) = Self.day(asked: asOf, today: today, newest: newest)
    if let firstDay {
      asOfNote =
        "no deals on or before \(self.asOf); the data begins \(firstDay): "
        + "choose a later day with --as-of"
    }
  }

  /// A workspace on a store that is open, as of a day.
  init(sharing store: Store, settings: WorkspaceSettings, asOf day: Day) {
    (self.store, self.settings) = (store, settings)
    (asOf, asked, today) = (day, day, day)
    (firstDay, asOfNote, openedAt) = (nil, nil, nil)
  }

  /// Moves an as-of day that nobody asked for to where the data now is.
  func followData() throws(StorageError) {
    guard asked == nil else { return }
    (asOf, asOfNote) = Self.day(asked: nil, today: today, newest: try store.newestDay())
    cache = AnswerCache()
  }

  /// What the user may do; whatever is beyond it throws `StorageError.beyondRole` and changes nothing.
  public var role: UserRole { store.role }

  /// The data's state: another number means that something was written since.
  public var dataVersion: Int { store.dataVersion }

  /// The newest day of all exports that were taken in; `nil` before the first.
  public func newestDay() throws(StorageError) -> Day? { try store.newestDay() }

  /// The currency of all amounts as the exports say it; `nil` while none has.
  public func currency() throws(StorageError) -> String? { try store.currency() }

  /// Days after which data counts as filled from old files rather than fed.
  static let staleAfterDays = 90

  /// Nothing happens after today; who asks for a later day is in the future already.
  public static func latestDay(asOf asked: Day?, today: Day) -> Day { max(asked ?? today, today) }

  private static func day(asked: Day?, today: Day, newest: Day?) -> (Day, String?) {
    if let asked { return (asked, nil) }
    guard let newest, newest.distance(to: today) > staleAfterDays else { return (today, nil) }
    return (newest, "as of \(newest), the newest day in the data; choose another with --as-of")
  }
}
