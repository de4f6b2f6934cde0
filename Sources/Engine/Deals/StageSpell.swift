/// A stretch of days in which a deal was seen open in one stage.
struct StageSpell: Hashable, Sendable {
  /// The deal's key.
  let deal: Int64
  let stage: String
  /// The day of the export that showed the stage first.
  let entered: Day
  /// The day on which another stage or the end was known; `nil` while it lasts.
  let left: Day?
  /// The deal was first seen in this stage, so that it may have entered it long before.
  let isFirst: Bool
}
