/// What an import did to the stored deals.
public struct ImportCounts: Hashable, Sendable {
  /// The same file was taken in before; nothing was read.
  public internal(set) var isDuplicate = false
  /// It is the newest one, which has come again on a later day.
  var isRenewal = false
  public internal(set) var isDryRun = false
  public internal(set) var rows = 0
  /// Deals seen for the first time.
  public internal(set) var added = 0
  /// Known deals whose present state is another now.
  public internal(set) var changed = 0
  /// Known deals of which the export says nothing new.
  public internal(set) var unchanged = 0
  /// Known deals with a newer state, to which an older export added history only.
  public internal(set) var onlyHistory = 0
  /// Rows whose deal came again further down the file; the last row counts.
  public internal(set) var repeated = 0
  /// Deals of which a history tells that no file has shown.
  var unknownDeals: Set<String> = []
  /// Deals of which a history tells later changes than any export shows.
  var aheadDeals: Set<String> = []
  /// Known deals that were created on another day by this export, which may be another CRM's.
  public internal(set) var recreated = 0
  /// Deals of which earlier histories told what could be taken in only now.
  public internal(set) var awaited = 0
  /// The day as of which an export counts that is older than the newest one, and the day of that.
  public internal(set) var lateDay: Day?
  public internal(set) var newestDay: Day?
  /// Deals that an export of the same day, taken in before, showed otherwise.
  public internal(set) var contradicted = 0
  /// The last such export.
  public internal(set) var sameDayFile: String?
  /// The earlier day as of which the file counted when it was read otherwise.
  public internal(set) var dayReadBefore: Day?
  /// Deals that another reading of the same file, taken in before, showed and this one does not.
  public internal(set) var left = 0
  /// Stages that got the name of one pipeline, although files without pipelines told them too; by their
  /// former names.
  public internal(set) var guessedStages: [String: String] = [:]
  /// Values that another name seems to have taken the place of.
  public internal(set) var renames: [RenamedValue] = []
  /// How many deals have lost their value of a dimension, because the export tells none.
  public internal(set) var emptied: [Dimension: Int] = [:]
  /// Events found by comparison with the exports before.
  public internal(set) var events: [DealEvent.Kind: Int] = [:]

  public init() {}

  /// What a dry run counts where no deal is stored.
  init(rehearsing export: Export) {
    isDryRun = true
    (rows, added) = (export.report.accepted, export.kind == .deals ? export.report.accepted : 0)
  }

  /// How many deals a history tells of that no file has shown.
  public var unknownDealCount: Int { unknownDeals.count }

  /// How many deals a history tells later changes of than any export shows.
  public var aheadDealCount: Int { aheadDeals.count }

  /// Whether any answer can be another than before.
  public var hasChanges: Bool {
    isRenewal || added + changed + onlyHistory + repeated + awaited > 0
  }

  /// Adds what came of a history that had waited for so many deals.
  mutating func add(past: Self, of deals: Int) {
    awaited += deals
    events.merge(past.events, uniquingKeysWith: +)
  }

  mutating func add(_ found: [DealEvent]) {
    for event in found { events[event.kind, default: 0] += 1 }
  }
}
