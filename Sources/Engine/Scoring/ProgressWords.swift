/// Says in sales words what the progress of an open deal has meant so far.
struct ProgressWords {
  private let book: DealBook
  private let shares: ProgressShares
  /// Days beyond which deals share a phrase.
  private static let mostDays = 4095

  init(of closed: [Int], in book: DealBook) {
    self.book = book
    shares = ProgressShares(of: closed, in: book)
  }

  /// What is said of an attribute of progress, and the past deals that were like it.
  func words(
    _ attribute: ScoreAttribute, of row: Int
  ) -> (value: String, subject: String, share: WinShare) {
    guard let sighting = sighting(of: row) else { return unknown(attribute) }
    return switch attribute {
    case .daysInStage: stay(sighting)
    case .closeDatePushes: pushes(sighting)
    case .daysOverdue: overdue(sighting)
    default: stage(sighting, age: book.ageDays(of: row))
    }
  }

  /// Where an open deal stands among those that share a phrase with it.
  func place(_ attribute: ScoreAttribute, of row: Int) -> Int {
    guard let sighting = sighting(of: row) else { return 0 }
    let stage = Int(sighting.stage)
    return switch attribute {
    case .daysInStage: 1 + stage * (Self.mostDays + 2) + place(daysInStage(sighting))
    case .closeDatePushes: 1 + place(sighting.knownPushes.map { Int($0) })
    case .daysOverdue: 1 + place(daysOverdue(sighting))
    default: 1 + stage * (Self.mostDays + 2) + place(book.ageDays(of: row))
    }
  }

  private func place(_ number: Int?) -> Int { number.map { 1 + min($0, Self.mostDays) } ?? 0 }

  private func sighting(of row: Int) -> DealSighting? {
    book.progress.sighting(of: row, on: book.asOf.number)
  }

  private func daysInStage(_ sighting: DealSighting) -> Int? {
    sighting.daysInStage(on: book.asOf.number).map { Int($0) }
  }

  private func daysOverdue(_ sighting: DealSighting) -> Int? {
    sighting.daysOverdue(on: book.asOf.number).map { Int($0) }
  }

  private func stage(_ sighting: DealSighting, age: Int) -> (String, String, WinShare) {
    let name = book.progress.stages[sighting.stage]
    guard !name.isEmpty else { return unknown(.stage) }
    return (
      name, "deals in \(name) at \(SentenceNumber.days(age))",
      shares.stages[Int(sighting.stage)].share(at: age)
    )
  }

  private func stay(_ sighting: DealSighting) -> (String, String, WinShare) {
    let name = book.progress.stages[sighting.stage]
    guard let days = daysInStage(sighting), !name.isEmpty else { return unknown(.daysInStage) }
    return (
      SentenceNumber.days(days), "deals more than \(SentenceNumber.days(days)) in \(name)",
      shares.stays[Int(sighting.stage)].share(olderThan: days)
    )
  }

  private func pushes(_ sighting: DealSighting) -> (String, String, WinShare) {
    guard let pushes = sighting.knownPushes.map({ Int($0) }) else {
      return unknown(.closeDatePushes)
    }
    let subject =
      switch pushes {
      case 0: "deals whose close date was never pushed"
      case ProgressShares.mostPushes...:
        "deals whose close date was pushed \(ProgressShares.mostPushes) times or more"
      default: "deals whose close date was pushed \(pushes == 1 ? "once" : "twice")"
      }
    let share = shares.pushes[min(pushes, ProgressShares.mostPushes)]
    return (SentenceNumber.count(pushes), subject, share)
  }

  private func overdue(_ sighting: DealSighting) -> (String, String, WinShare) {
    guard let days = daysOverdue(sighting) else { return unknown(.daysOverdue) }
    if days == 0 { return ("0 days", "deals that ended by their last close date", shares.onTime) }
    return (
      SentenceNumber.days(days),
      "deals more than \(SentenceNumber.days(days)) past their close date",
      shares.overdue.share(olderThan: days)
    )
  }

  private func unknown(_ attribute: ScoreAttribute) -> (String, String, WinShare) {
    let subject =
      switch attribute {
      case .daysInStage: "deals that nobody saw enter their stage"
      case .closeDatePushes, .daysOverdue: "deals without an expected close date"
      default: "deals whose stage is not known"
      }
    return ("", subject, WinShare())
  }
}
