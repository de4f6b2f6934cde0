internal import GRDB

/// Tells the spells of deals in stages from their snapshots, walked through in order.
struct StageWalk {
  private let asOf: Int32
  private let stages: ValueDictionary
  private(set) var spells: [StageSpell] = []
  private var deal: Int64?
  private var open: (stage: UInt32, entered: Int32, isFirst: Bool)?

  init(asOf day: Day, stages: ValueDictionary) {
    asOf = day.number
    self.stages = stages
  }

  /// Reads all snapshots whose states held by the day.
  mutating func read(from database: Database) throws {
    let rows = try RawStatement(
      """
      SELECT deal, stage, outcome IS NULL, holds_from FROM deal_snapshots WHERE holds_from <= ?
      ORDER BY deal, day, place
      """, in: database)
    rows.bind(asOf, at: 1)
    while try rows.next() {
      step(
        deal: rows.integer(0), stage: UInt32(truncatingIfNeeded: rows.integer(1)),
        isOpen: rows.integer(2) == 1, day: rows.day(3))
    }
    close(on: nil)
  }

  private mutating func step(deal: Int64, stage: UInt32, isOpen: Bool, day: Int32) {
    let isFirst = deal != self.deal
    if isFirst {
      close(on: nil)
      self.deal = deal
    } else if isOpen, open?.stage == stage {
      return
    } else {
      close(on: day)
    }
    if isOpen { open = (stage, day, isFirst) }
  }

  /// A close date before the spell was seen makes it a spell of no days.
  private mutating func close(on day: Int32?) {
    guard let spell = open, let deal else { return }
    open = nil
    spells.append(
      StageSpell(
        deal: deal, stage: stages[spell.stage], entered: Day(number: spell.entered),
        left: day.map { Day(number: max($0, spell.entered)) }, isFirst: spell.isFirst))
  }
}
