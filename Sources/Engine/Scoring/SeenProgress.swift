/// How many closed deals exports showed while they were open, and with what.
struct SeenProgress {
  /// Fewer deals of which something is known teach nothing about it.
  static let minimumDeals = HonestyGate.minimumClosed

  private var deals: [ScoreAttribute: WinShare] = [:]
  private var stages: [UInt32] = []
  private let names: [String]

  init(of rows: [Int], in book: DealBook) {
    names = book.progress.stages.values
    guard !book.progress.isEmpty else { return }
    for row in rows {
      let sightings = book.sightingsBeforeEnd(of: row)
      if !sightings.isEmpty { add(sightings, isWon: book.isWon(row)) }
    }
  }

  private mutating func add(_ sightings: ArraySlice<DealSighting>, isWon: Bool) {
    let known = Set(sightings.map(\.stage)).filter { !names[Int($0)].isEmpty }
    stages += known
    let isPlanned = sightings.contains { $0.expectedClose != nil }
    let shown: [(ScoreAttribute, Bool)] = [
      (.stage, !known.isEmpty),
      (.daysInStage, sightings.contains { $0.stageSince != nil }),
      (.closeDatePushes, isPlanned), (.daysOverdue, isPlanned),
    ]
    for (attribute, isShown) in shown where isShown {
      deals[attribute, default: WinShare()].add(isWon: isWon)
    }
  }

  /// The attributes of progress that enough deals of either outcome show.
  var attributes: [ScoreAttribute] {
    ScoreAttribute.progress.filter { attribute in
      guard let share = deals[attribute] else { return false }
      return share.closed >= Self.minimumDeals
        && min(share.won, share.closed - share.won) >= HonestyGate.minimumRarer
    }
  }

  /// The columns of the stages in which most deals were seen, most frequent first.
  var stageColumns: [FeatureSchema.ValueColumn] {
    FeatureSchema.columns(of: .stage, codes: stages, names: names)
  }
}
